import { describe, expect, it } from 'vitest';
import type { Account } from '../../../contract/account';
import type { AdapterPlan } from '../../../contract/plan';
import { Secret } from '../../../contract/secret';
import { mozillaPrefs } from '../../../formats/mozilla-prefs';
import { servers } from '../../../runbox/servers';
import { createMemorySystem, type MemorySystem } from '../../../system/memory-system';
import { detect } from '../detect';
import { plan } from '../plan';

const account: Account = {
  fullName: 'Ada Okoye',
  address: 'ada@runbox.com',
  loginName: 'ada',
  incoming: { ...servers.imap, protocol: 'imap' },
  submission: servers.submission[465],
};
const installed = {
  '/usr/lib/thunderbird/thunderbird': '',
  '/usr/lib/thunderbird/application.ini': '[App]\nVersion=153.7.0\n',
};
const folder = '/home/anna/.thunderbird/a.default';
const existing = {
  '/home/anna/.thunderbird/profiles.ini':
    '[Profile0]\nName=x\nIsRelative=1\nPath=a.default\n[InstallFDC34C9F024745EB]\nDefault=a.default\n',
};

async function planOn(system: MemorySystem, password: string | null): Promise<AdapterPlan> {
  const [program] = await detect(system);
  const profile = program?.profiles[0];
  if (program === undefined || profile === undefined) throw new Error('nothing found');
  const secret = password === null ? null : new Secret(password);
  const planned = await plan({ account, program, profile, password: secret, now: 1 }, system);
  if (!planned.ok) throw new Error(planned.problem.kind);
  return planned.value;
}

describe('the password', () => {
  it('goes into the store of a new profile, and the program is told to seal it its own way', async () => {
    const planned = await planOn(createMemorySystem({ files: installed }), 'pässwörd "q" %');
    expect(planned.notes).toEqual([{ kind: 'profile-will-be-made' }, { kind: 'password-will-be-saved' }]);
    const names = planned.changes.map(({ path }) => path.split('/').at(-1));
    expect(names.slice(-5)).toEqual([
      'compatibility.ini',
      'prefs.js',
      'key4.db',
      'logins.json',
      'profiles.ini',
    ]);
    expect(planned.changes).toContainEqual(
      expect.objectContaining({
        edits: expect.arrayContaining([
          expect.objectContaining({ key: 'signon.reencryptionNeeded', after: true }),
        ]),
      }),
    );
    expect(JSON.stringify(planned)).not.toContain('pässwörd');
  });

  it('stays with the person where the program has no store yet', async () => {
    const system = createMemorySystem({ files: { ...installed, ...existing, [`${folder}/prefs.js`]: '' } });
    const { effect, notes } = await planOn(system, 'secret');
    expect(effect).toBe('add');
    expect(notes).toEqual([{ kind: 'password-store-left-alone', reason: 'no-store-yet' }]);
  });

  it('is asked for by the program when it is not given', async () => {
    const planned = await planOn(createMemorySystem({ files: installed }), null);
    expect(planned.notes).toEqual([{ kind: 'profile-will-be-made' }, { kind: 'program-will-ask-password' }]);
    expect(planned.changes.some(({ path }) => /key4|logins/.test(path))).toBe(false);
  });
});

describe('a plan', () => {
  const system = () =>
    createMemorySystem({ files: { ...installed, ...existing, [`${folder}/prefs.js`]: '' } });

  it('names the lock that the program holds while it runs', async () => {
    expect((await planOn(system(), null)).locks).toEqual([`${folder}/.parentlock`]);
  });

  it('marks what undo has to know: list items, the counter and the branches that are new', async () => {
    const [change] = (await planOn(system(), null)).changes;
    if (change?.kind !== 'edit-settings') throw new Error('no settings');
    const special = change.edits.filter(({ listItem, counter }) => listItem !== null || counter);
    expect(special.map(({ key, listItem, counter }) => [key, listItem, counter])).toEqual([
      ['mail.smtpservers', 'smtp1', false],
      ['mail.account.lastKey', null, true],
      ['mail.accountmanager.accounts', 'account1', false],
    ]);
    expect(change.ownedBranches).toEqual([
      { prefix: 'mail.server.server1.', mailFolderKey: 'directory' },
      { prefix: 'mail.smtpserver.smtp1.', mailFolderKey: null },
      { prefix: 'mail.identity.id1.', mailFolderKey: null },
      { prefix: 'mail.account.account1.', mailFolderKey: null },
    ]);
  });

  it('writes nothing that silences the program’s own questions', async () => {
    const [change] = (await planOn(system(), null)).changes;
    if (change?.kind !== 'edit-settings') throw new Error('no settings');
    const keys = change.edits.map(({ key }) => key);
    expect(keys.filter((key) => !/^mail\.(server|smtp|identity|account)/.test(key))).toEqual([]);
  });

  it('refuses settings that the program would read with gaps', async () => {
    const machine = system();
    const found = await detect(machine);
    machine.setFile(`${folder}/prefs.js`, 'user_pref("a", 1)\nuser_pref("b", 2);\n');
    expect(mozillaPrefs.read(Buffer.from('user_pref("a", 1)\n')).ok).toBe(false);
    const [program] = found;
    const profile = program?.profiles[0];
    if (program === undefined || profile === undefined) throw new Error('nothing found');
    const planned = await plan({ account, program, profile, password: null, now: 1 }, machine);
    expect(planned).toMatchObject({ ok: false, problem: { kind: 'settings-damaged' } });
  });
});
