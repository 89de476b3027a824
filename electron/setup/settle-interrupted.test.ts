import { expect, test } from 'vitest';
import type { Account } from '../contract/account';
import { createMemorySystem, type MemorySystem } from '../system/memory-system';
import { createSetup } from './create-setup';
import { fakeAdapter, fakeChoice, fakePaths } from './fake-adapter.fixture';

const before = 'user_pref("accounts", "a");\nuser_pref("lastKey", 1);\n';
const dataFolder = '/home/anna/.local/share/runbox-mail-setup';

const account: Account = {
  fullName: 'Anna',
  address: 'anna@runbox.com',
  loginName: 'anna',
  incoming: { protocol: 'imap', host: 'mail.runbox.com', port: 993, encryption: 'implicit-tls' },
  submission: { host: 'mail.runbox.com', port: 465, encryption: 'implicit-tls' },
};

function setupOn(system: MemorySystem) {
  return createSetup({
    system,
    adapters: [fakeAdapter],
    findDefaultMailProgram: async () => null,
    dataFolder,
    now: () => Date.UTC(2026, 10, 25, 12),
  });
}

async function applied(): Promise<MemorySystem> {
  const system = createMemorySystem({ files: { [fakePaths.settings]: before } });
  const plan = await setupOn(system).planSetup({ account, choices: [fakeChoice], password: null });
  if (!plan.ok) throw new Error(plan.problem.kind);
  await setupOn(system).applyPlan(plan.value, () => {});
  return system;
}

function filesOfPerson(system: MemorySystem): Record<string, string> {
  return Object.fromEntries(Object.entries(system.files()).filter(([path]) => !path.startsWith(dataFolder)));
}

test.each(['before', 'after'] as const)(
  'an undo that is cut short %s any change is finished at the next start, or was never begun',
  async (moment) => {
    const done = await applied();
    const after = filesOfPerson(done);
    const start = done.mutations();
    await setupOn(done).undoSetup(null, () => {});
    const seen = new Set<string>();
    for (let n = start + 1; n <= done.mutations(); n += 1) {
      const system = await applied();
      system.dieAt(n, moment);
      await expect(setupOn(system).undoSetup(null, () => {})).rejects.toThrow();
      const survivor = system.survivors();
      await setupOn(survivor).listReports();
      const isOld = fakePaths.store in filesOfPerson(survivor);
      expect(filesOfPerson(survivor)).toEqual(isOld ? after : { [fakePaths.settings]: before });
      seen.add(isOld ? 'set up' : 'undone');
    }
    expect(seen).toEqual(new Set(['set up', 'undone']));
  },
);
