import { expect, test } from 'vitest';
import type { ApprovalRequest } from '../contract/approval';
import type { PlanPreview } from '../contract/plan';
import { ok } from '../contract/result';
import { answered, attackedWizard } from './attacked-wizard.fixture';

const prefs = '/home/anna/.thunderbird/one.default/prefs.js';

function asking(what: ApprovalRequest['what'], id: string): ApprovalRequest {
  return { what, id, language: 'en' };
}

async function planOn(
  { send }: ReturnType<typeof attackedWizard>,
  address = 'anna@runbox.com',
): Promise<PlanPreview> {
  const [program] = answered('findPrograms', await send('findPrograms', undefined)) ?? [];
  const answers = {
    fullName: 'Anna',
    address,
    login: { from: 'address' },
    protocol: 'imap',
    keepOnServer: true,
    submissionPort: 465,
  };
  const choices = [{ program: program?.id, profile: program?.profiles[0]?.id }];
  const planned = await send('planSetup', { answers, choices, savePassword: false });
  const preview = answered('planSetup', planned);
  if (preview === null) throw new Error(JSON.stringify(planned.answer));
  return preview;
}

async function applied(wizard: ReturnType<typeof attackedWizard>): Promise<string> {
  const { id } = await planOn(wizard);
  wizard.approve({ what: 'apply-plan', id });
  return answered('applyPlan', await wizard.send('applyPlan', id))?.id ?? '';
}

test('a yes in the dialog sets up, once', async () => {
  const wizard = attackedWizard({ personSays: true });
  const { id } = await planOn(wizard);
  expect((await wizard.send('askForApproval', asking('apply-plan', id))).answer).toEqual(ok(true));
  expect((await wizard.send('applyPlan', id)).writes).toContain(prefs);
  expect((await wizard.send('askForApproval', asking('apply-plan', id))).answer).toEqual(ok(false));
  expect(wizard.asked).toHaveLength(1);
});

test('the dialog says what is written where, with the words of the button', async () => {
  const wizard = attackedWizard();
  const { id } = await planOn(wizard);
  await wizard.send('askForApproval', asking('apply-plan', id));
  await wizard.send('askForApproval', { ...asking('apply-plan', id), language: 'nb' });
  expect(wizard.asked).toEqual([
    {
      title: 'Runbox Mail Setup',
      message: 'Set up Thunderbird?',
      detail: `This writes the account anna@runbox.com into Thunderbird, in ${prefs}.`,
      yes: 'Set up Thunderbird',
      no: 'Cancel',
    },
    {
      title: 'Runbox Mail Setup',
      message: 'Sett opp Thunderbird?',
      detail: `Dette skriver kontoen anna@runbox.com inn i Thunderbird, i ${prefs}.`,
      yes: 'Sett opp Thunderbird',
      no: 'Avbryt',
    },
  ]);
});

test('a no sets up nothing, and the person can be asked again', async () => {
  const wizard = attackedWizard();
  const { id } = await planOn(wizard);
  expect((await wizard.send('askForApproval', asking('apply-plan', id))).answer).toEqual(ok(false));
  expect((await wizard.send('applyPlan', id)).answer).toMatchObject({ problem: { kind: 'bug' } });
  await wizard.send('askForApproval', asking('apply-plan', id));
  expect(wizard.asked).toHaveLength(2);
});

test('nobody is asked about a plan that is not the newest', async () => {
  const wizard = attackedWizard({ personSays: true });
  const old = await planOn(wizard);
  await planOn(wizard, 'berta@runbox.com');
  expect((await wizard.send('askForApproval', asking('apply-plan', old.id))).answer).toEqual(ok(false));
  expect(wizard.asked).toEqual([]);
});

test('a yes counts for nothing when another plan was made while the dialog was open', async () => {
  const wizard = attackedWizard({ personSays: true, whileAsked: () => planOn(wizard, 'berta@runbox.com') });
  const { id } = await planOn(wizard);
  expect((await wizard.send('askForApproval', asking('apply-plan', id))).answer).toEqual(ok(false));
  expect((await wizard.send('applyPlan', id)).answer).toEqual({
    ok: false,
    problem: { kind: 'plan-outdated' },
  });
});

test('one dialog at a time', async () => {
  const wizard = attackedWizard({
    personSays: true,
    whileAsked: async () => {
      for (const what of ['apply-plan', 'undo-setup', 'remove-reports'] as const)
        expect((await wizard.send('askForApproval', asking(what, ''))).answer).toEqual(ok(false));
    },
  });
  const { id } = await planOn(wizard);
  expect((await wizard.send('askForApproval', asking('apply-plan', id))).answer).toEqual(ok(true));
  expect(wizard.asked).toHaveLength(1);
});

test('nobody is asked while something is being written', async () => {
  const wizard = attackedWizard({ personSays: true });
  const report = await applied(wizard);
  wizard.approve({ what: 'undo-setup', id: report });
  const undoing = wizard.send('undoSetup', report);
  expect((await wizard.send('askForApproval', asking('undo-setup', report))).answer).toEqual(ok(false));
  await undoing;
  expect(wizard.asked).toEqual([]);
});

test('undoing is asked with the account and the day, and only about what still stands', async () => {
  const wizard = attackedWizard({ personSays: true });
  const report = await applied(wizard);
  await wizard.send('askForApproval', asking('undo-setup', report));
  expect(wizard.asked).toMatchObject([
    {
      message: 'Undo the set-up?',
      detail: expect.stringMatching(
        /^This takes back the set-up of anna@runbox\.com on .* 2026 .*, in .*\/prefs\.js\. Your mail is never deleted\.$/,
      ),
    },
  ]);
  expect((await wizard.send('undoSetup', report)).answer).toMatchObject({ ok: true });
  expect((await wizard.send('askForApproval', asking('undo-setup', report))).answer).toEqual(ok(false));
  expect((await wizard.send('askForApproval', asking('undo-setup', '..'))).answer).toEqual(ok(false));
  expect(wizard.asked).toHaveLength(1);
});

test('deleting is asked with the count, and only about this count', async () => {
  const wizard = attackedWizard({ personSays: true });
  await applied(wizard);
  const { id = '', folder = '' } =
    answered('countReports', await wizard.send('countReports', undefined)) ?? {};
  expect((await wizard.send('askForApproval', asking('remove-reports', 'x'))).answer).toEqual(ok(false));
  expect((await wizard.send('askForApproval', asking('remove-reports', id))).answer).toEqual(ok(true));
  expect(wizard.asked.map(({ detail }) => detail)).toEqual([
    `This deletes 1 backup and 1 report in ${folder}. Afterwards, set-ups can no longer be undone.`,
  ]);
  const { answer, writes } = await wizard.send('removeReports', id);
  expect(answer).toEqual(ok({ reports: 1, backups: 1, stayed: [] }));
  expect(writes.filter((path) => !path.startsWith(wizard.dataFolder))).toEqual([]);
  expect((await wizard.send('removeReports', id)).answer).toMatchObject({ problem: { kind: 'bug' } });
});
