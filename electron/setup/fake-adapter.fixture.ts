import type { Change, SettingEdit, SettingValue } from '../contract/plan';
import type { DetectedProgram, FoundProfile } from '../contract/programs';
import { ok } from '../contract/result';
import type { ProgramAdapter } from '../programs/program-adapter';
import type { SystemReader } from '../system/system';

/** Where the made-up program keeps its things, on the machine that `createMemorySystem` makes. */
export const fakePaths = {
  settings: '/home/anna/.program/prefs.js',
  store: '/home/anna/.program/new/store',
  newFolder: '/home/anna/.program/new',
  mail: '/home/anna/.program/mail',
  lock: '/home/anna/.program/lock',
} as const;

const profile: FoundProfile = {
  id: '/home/anna/.program',
  name: 'default',
  folder: '/home/anna/.program',
  state: 'existing',
  opensByDefault: true,
  running: false,
  accounts: [],
  problem: null,
};

const program: DetectedProgram = {
  id: 'program',
  kind: 'thunderbird',
  name: 'Program',
  version: null,
  packaging: 'system',
  location: '/usr/lib/program',
  launch: ['/usr/lib/program/program'],
  way: 'automatic',
  profiles: [profile],
};

export const fakeChoice = { program: program.id, profile: profile.id } as const;

export function edit(
  key: string,
  before: SettingValue | null,
  after: SettingValue | null,
  more: Partial<SettingEdit> = {},
): SettingEdit {
  return {
    key,
    meaning: 'account',
    before,
    after,
    legend: null,
    listItem: null,
    counter: false,
    secret: false,
    ...more,
  };
}

/** A program whose plan makes a folder, makes a file and edits settings, each as Thunderbird's does. */
export const fakeAdapter: ProgramAdapter = {
  kinds: ['thunderbird'],
  detect: async () => [program],
  async plan({ account, password }, system) {
    const { settings, basis } = await readSettings(system);
    const accounts = settings.get('accounts');
    if (settings.get('server.b.user') === account.loginName)
      return ok({ effect: 'nothing', changes: [], locks: [fakePaths.lock], notes: [], handOver: null });
    const edits = [
      edit('server.b.user', null, account.loginName),
      edit('server.b.port', null, account.incoming.port),
      edit('accounts', accounts ?? null, accounts === undefined ? 'b' : `${accounts},b`, { listItem: 'b' }),
      edit('lastKey', settings.get('lastKey') ?? null, 2, { counter: true }),
      ...(password === null ? [] : [edit('token', null, `sealed ${password.reveal()}`, { secret: true })]),
    ];
    const changes: Change[] = [
      { kind: 'create-folder', path: fakePaths.newFolder, mode: 0o700 },
      {
        kind: 'create-file',
        path: fakePaths.store,
        mode: 0o600,
        content: Buffer.from('store'),
        meaning: 'profile',
        keepWhile: fakePaths.newFolder,
      },
      {
        kind: 'edit-settings',
        path: fakePaths.settings,
        format: 'mozilla-prefs',
        keepWhile: null,
        basis,
        edits,
        ownedBranches: [{ prefix: 'server.b.', mailFolderKey: 'directory' }],
      },
    ];
    return ok({ effect: 'add', changes, locks: [fakePaths.lock], notes: [], handOver: null });
  },
};

async function readSettings(system: SystemReader) {
  const { formats } = await import('../formats/all-formats');
  const file = await system.readFile(fakePaths.settings);
  const read = file.ok ? formats['mozilla-prefs'].read(file.value.bytes) : null;
  return {
    settings: read?.ok ? read.value : new Map<string, SettingValue>(),
    basis: file.ok ? file.value.fingerprint : null,
  };
}
