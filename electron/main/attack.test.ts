import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Approval } from '../contract/approval';
import type { PlanPreview } from '../contract/plan';
import type { AbsolutePath } from '../contract/problems';
import type { FoundProgram, ProgramChoice } from '../contract/programs';
import { type RequestName, wizardIpc } from '../contract/wizard-ipc';
import { helpLinks } from '../runbox/help-links';
import {
  answered,
  attackedFiles,
  attackedWizard,
  type Deed,
  nobodysBusiness,
} from './attacked-wizard.fixture';
import { almostFitting, fitting, withKey } from './request-arbitraries.fixture';
import { requestNames } from './serve-wizard-api';

/** Where a forged id might lead, for whoever makes a path or a command of it. */
const forgedIds = [
  '..',
  '../../../Downloads/evil',
  '../../other/reports/evil',
  '/home/anna/Downloads/evil',
  '/home/anna/.ssh',
  '/home/anna/.bashrc',
  '/etc/passwd',
  '/bin/sh',
  'file:///etc/passwd',
  '/usr/lib/thunderbird/thunderbird -c "touch /tmp/x"',
  'C:\\Windows\\System32\\cmd.exe',
  '\\\\host\\share',
  '/home/anna/.thunderbird/one.default/../../.ssh',
  '..%2f..%2fDownloads%2fevil',
  'reports\0evil',
  'constructor',
  '__proto__',
  '',
];

interface Step {
  readonly name: RequestName;
  readonly argument: unknown;
  /** The person presses the button for what is asked; otherwise only the page asks. */
  readonly approved?: boolean;
}

/** Stand in a step for what the page was told last. */
const told = { plan: 'the last plan', report: 'the last report', count: 'the last count' };
const forgedId = fc.oneof(
  fc.constantFrom(...forgedIds),
  fc.constantFrom(told.plan, told.report, told.count),
  fc.string({ maxLength: 40 }),
);

let programs: readonly FoundProgram[];
let choices: readonly ProgramChoice[];
/** What an honest look for programs reads. */
let readWhenFinding: ReadonlySet<AbsolutePath>;

beforeAll(async () => {
  const found = await attackedWizard().send('findPrograms', undefined);
  programs = answered('findPrograms', found) ?? [];
  choices = programs.flatMap(({ id, profiles }) => profiles.map((one) => ({ program: id, profile: one.id })));
  readWhenFinding = new Set(found.reads);
});

function answers(address: string) {
  return {
    fullName: 'Anna',
    address,
    login: { from: 'address' },
    protocol: 'imap',
    keepOnServer: true,
    submissionPort: 465,
  };
}

function honestSteps(): Step[] {
  return [
    {
      name: 'planSetup',
      argument: { answers: answers('anna@runbox.com'), choices: choices.slice(0, 1), savePassword: false },
    },
    { name: 'applyPlan', argument: told.plan, approved: true },
    { name: 'undoSetup', argument: told.report, approved: true },
  ];
}

/** What a page that somebody else has taken over sends: honest requests, forged ones, and noise. */
function attack(): fc.Arbitrary<readonly Step[]> {
  const choice = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...choices) },
    { weight: 1, arbitrary: fc.record({ program: forgedId, profile: forgedId }) },
    { weight: 1, arbitrary: forgedId.map((one) => ({ program: choices[0]?.program, profile: one })) },
  );
  const planned = fc.record({
    answers: fc.constantFrom('anna@runbox.com', 'anna@example.org', '../../x@runbox.com', 'x').map(answers),
    choices: fc.array(choice, { minLength: 1, maxLength: 3 }),
    savePassword: fc.boolean(),
  });
  const step = (name: RequestName, argument: fc.Arbitrary<unknown>) =>
    fc.record({ name: fc.constant(name), argument, approved: fc.boolean() });
  const noise = requestNames.flatMap((name) => [
    step(name, fitting(wizardIpc[name].argument)),
    step(name, almostFitting(wizardIpc[name].argument)),
  ]);
  const question = fc.record({
    what: fc.constantFrom('apply-plan', 'undo-setup', 'remove-reports'),
    id: forgedId,
    language: fc.constantFrom('en', 'nb'),
  });
  const launch = fc.constantFrom(...programs).map((one) => withKey(one, 'launch', ['/bin/sh', '-c', 'true']));
  const steps = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: step('planSetup', planned) },
      { weight: 4, arbitrary: step('applyPlan', fc.oneof(fc.constant(told.plan), forgedId)) },
      { weight: 4, arbitrary: step('undoSetup', fc.oneof(fc.constant(told.report), forgedId)) },
      {
        weight: 2,
        arbitrary: step(
          'openProgram',
          fc.oneof(
            fc.constantFrom(...programs).map(({ id }) => id),
            forgedId,
            launch,
          ),
        ),
      },
      {
        weight: 2,
        arbitrary: step(
          'openHelp',
          fc.oneof(fc.constantFrom(...Object.keys(helpLinks), 'download'), forgedId),
        ),
      },
      { weight: 2, arbitrary: step('countReports', fc.constant(undefined)) },
      { weight: 3, arbitrary: step('removeReports', fc.oneof(fc.constant(told.count), forgedId)) },
      { weight: 3, arbitrary: step('askForApproval', question) },
      { weight: 1, arbitrary: step('keepPassword', fc.string()) },
      { weight: 2, arbitrary: step('listReports', fc.constant(undefined)) },
      { weight: 3, arbitrary: fc.oneof(...noise) },
    ),
    { maxLength: 15 },
  );
  // The page may have done some honest work before it was taken over.
  return fc.tuple(fc.nat(3), steps).map(([honest, more]) => [...honestSteps().slice(0, honest), ...more]);
}

function isBelow(folder: AbsolutePath, path: AbsolutePath): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function plannedPaths(plan: PlanPreview | null): readonly AbsolutePath[] {
  return plan?.programs.flatMap(({ files }) => files.map(({ path }) => path)) ?? [];
}

/** Beside each file, the name under which its new content is written before it takes the file's place. */
function isOneOf(paths: Iterable<AbsolutePath>, path: AbsolutePath): boolean {
  const folderOf = (one: string) => one.slice(0, one.lastIndexOf('/'));
  return [...paths].some(
    (one) => one === path || (folderOf(one) === folderOf(path) && /\/\.[-\d]+\.tmp$/.test(path)),
  );
}

function isQuestion(argument: unknown): argument is Approval {
  return typeof argument === 'object' && argument !== null && 'what' in argument && 'id' in argument;
}

/** What the button is for that the person presses. */
const buttons: { readonly [Name in RequestName]?: Approval['what'] } = {
  applyPlan: 'apply-plan',
  undoSetup: 'undo-setup',
  removeReports: 'remove-reports',
};

/** What the page has been told so far, and what may be written because of it. */
class Told {
  readonly everPlanned = new Set<AbsolutePath>();
  /** By report. */
  readonly #applied = new Map<string, readonly AbsolutePath[]>();
  #plan: PlanPreview | null = null;
  #report: string | null = null;
  #count: string | null = null;

  inPlaceOf(argument: unknown): unknown {
    if (argument === told.plan) return this.#plan?.id ?? '';
    if (argument === told.report) return this.#report ?? '';
    if (argument === told.count) return this.#count ?? '';
    return isQuestion(argument) ? { ...argument, id: this.inPlaceOf(argument.id) } : argument;
  }

  mayWrite(name: RequestName, sent: unknown): readonly AbsolutePath[] {
    if (name === 'applyPlan' && sent === this.#plan?.id) return plannedPaths(this.#plan);
    return name === 'undoSetup' && typeof sent === 'string' ? (this.#applied.get(sent) ?? []) : [];
  }

  hear(name: RequestName, deed: Deed): void {
    if (name === 'planSetup') {
      this.#plan = answered('planSetup', deed);
      for (const path of plannedPaths(this.#plan)) this.everPlanned.add(path);
    }
    if (name === 'countReports') this.#count = answered('countReports', deed)?.id ?? this.#count;
    const report = name === 'applyPlan' ? answered('applyPlan', deed) : null;
    if (report === null) return;
    if (report.id !== null) this.#applied.set(report.id, plannedPaths(this.#plan));
    this.#report = report.id ?? this.#report;
    this.#plan = null;
  }
}

/** Sends the steps as the page does, and answers what each was allowed to write and what it did. */
async function play(steps: readonly Step[]) {
  const wizard = attackedWizard();
  const page = new Told();
  const deeds: (Deed & Pick<Step, 'name'> & { readonly allowed: readonly AbsolutePath[] })[] = [];
  for (const { name, argument, approved = false } of steps) {
    const sent = page.inPlaceOf(argument);
    const button = buttons[name];
    // A yes belongs to the step that needs one; given earlier, a plan may be carried out later with it.
    if (approved && button !== undefined && typeof sent === 'string')
      wizard.approve({ what: button, id: sent });
    const allowed = approved ? page.mayWrite(name, sent) : [];
    const deed = await wizard.send(name, sent);
    page.hear(name, deed);
    deeds.push({ ...deed, name, allowed });
  }
  return { ...wizard, deeds, everPlanned: page.everPlanned };
}

test('an honest page sets up and takes it back, so that the attacks are about something', async () => {
  const { deeds, machine, everPlanned } = await play(honestSteps());
  expect(deeds.map(({ answer }) => (answer as { ok: boolean }).ok)).toEqual([true, true, true]);
  expect(everPlanned.size).toBeGreaterThan(0);
  expect(deeds[1]?.writes).toEqual(expect.arrayContaining([...everPlanned]));
  expect(machine.files()).toMatchObject(attackedFiles);
});

test('whatever the page sends, nothing outside the planned files is written', async () => {
  await fc.assert(
    fc.asyncProperty(attack(), async (steps) => {
      const { deeds, machine, dataFolder, everPlanned } = await play(steps);
      for (const { name, writes, allowed } of deeds)
        for (const path of writes)
          expect([name, path, isBelow(dataFolder, path) || isOneOf(allowed, path)]).toEqual([
            name,
            path,
            true,
          ]);
      const now = machine.files();
      for (const [path, content] of Object.entries(attackedFiles))
        if (!everPlanned.has(path)) expect([path, now[path]]).toEqual([path, content]);
      for (const path of Object.keys(now))
        expect(path in attackedFiles || everPlanned.has(path) || isBelow(dataFolder, path)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('whatever the page sends, nothing is read but programs, their profiles and our own reports', async () => {
  const profiles = programs.flatMap((one) => one.profiles.map(({ folder }) => folder));
  await fc.assert(
    fc.asyncProperty(attack(), async (steps) => {
      const { deeds, dataFolder, everPlanned } = await play(steps);
      for (const { name, reads, answer } of deeds) {
        for (const path of reads) {
          const ours = [...profiles, dataFolder].some((folder) => isBelow(folder, path));
          expect([name, path, ours || readWhenFinding.has(path) || isOneOf(everPlanned, path)]).toEqual([
            name,
            path,
            true,
          ]);
        }
        expect(JSON.stringify(answer)).not.toContain(nobodysBusiness);
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever the page sends, only mail programs that were found are started, and only fixed pages opened', async () => {
  await fc.assert(
    fc.asyncProperty(attack(), async (steps) => {
      const { started, opened } = await play(steps);
      for (const command of started) expect(programs.map(({ launch }) => launch)).toContainEqual(command);
      for (const address of opened) expect(Object.values(helpLinks)).toContain(address);
    }),
    { numRuns: 300 },
  );
});

test('a page that was taken over can have the person asked, and never answers for them', async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(attack(), async (steps) => {
      const wizard = await play(steps.map((step) => ({ ...step, approved: false })));
      for (const { name, answer } of wizard.deeds)
        if (name in buttons) expect([name, answer]).toEqual([name, expect.objectContaining({ ok: false })]);
      asked += wizard.asked.length;
    }),
    { numRuns: 300 },
  );
  const [plan] = honestSteps();
  const question = { what: 'apply-plan', id: told.plan, language: 'en' };
  const honest = await play([plan as Step, { name: 'askForApproval', argument: question }]);
  expect(honest.asked).toHaveLength(1);
  expect(asked).toBeGreaterThan(0);
});
