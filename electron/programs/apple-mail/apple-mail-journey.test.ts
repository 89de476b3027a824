import { expect, test } from 'vitest';
import type { Result } from '../../contract/result';
import { Secret } from '../../contract/secret';
import { readAccount } from '../../runbox/account';
import { createSetup } from '../../setup/create-setup';
import { createMemorySystem } from '../../system/memory-system';
import { appleMailAdapter } from './apple-mail-adapter';

const dataFolder = '/Users/anna/Library/Application Support/Runbox Mail Setup';

function valueIn<Value>(result: Result<Value, { readonly kind: string }>): Value {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

test('Apple Mail is found, planned, shown, handed over, reported and left to the person on undo', async () => {
  const system = createMemorySystem({ platform: 'darwin', folders: ['/System/Applications/Mail.app'] });
  const setup = createSetup({
    system,
    adapters: [appleMailAdapter],
    findDefaultMailProgram: async () => 'apple-mail',
    dataFolder,
    now: () => 1_795_000_000_000,
  });
  const [mail] = valueIn(await setup.findPrograms());
  expect(mail).toMatchObject({ way: 'assisted', opensMailLinks: true });

  const account = valueIn(
    readAccount({
      fullName: 'Anna Example',
      address: 'anna@example.org',
      login: { from: 'address' },
      protocol: 'imap',
      keepOnServer: true,
      submissionPort: 465,
    }),
  );
  const choices = [{ program: 'apple-mail', profile: mail?.profiles[0]?.id ?? '' }];
  const password = new Secret('correct horse');
  const plan = valueIn(await setup.planSetup({ account, choices, password }));
  const [preview] = (await setup.previewPlan(plan)).programs;
  expect(preview).toMatchObject({ effect: 'add', handOver: 'apple-profile', blockedBy: null });
  expect(system.mutations()).toBe(0);

  const report = valueIn(await setup.applyPlan(plan, () => {}));
  expect(report.programs).toMatchObject([{ outcome: { kind: 'handed-over', handOver: 'apple-profile' } }]);
  expect(system.started()[0]).toEqual(['/usr/bin/open', preview?.files[0]?.path]);
  expect(JSON.stringify(system.files())).not.toContain('correct horse');
  expect(valueIn(await setup.listReports())).toEqual([report]);

  const undo = valueIn(await setup.undoSetup(report.id, () => {}));
  expect(undo.programs.map(({ outcome }) => outcome)).toEqual([
    { kind: 'yours-to-remove', handOver: 'apple-profile' },
  ]);
});
