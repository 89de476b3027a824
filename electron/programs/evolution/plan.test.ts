import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStrictly, textIn } from '../../formats/glib-key-file.fixture';
import { tellingCommands } from '../../setup/tell-running';
import { createMemorySystem } from '../../system/memory-system';
import {
  accountOf,
  type Files,
  filesOfPerson,
  foldersOfPerson,
  machineWith,
  planOn,
  setupOn,
  undoOn,
} from '../golden-homes.fixture';
import { evolutionAdapter } from './evolution-adapter';
import { sourceIdsFor } from './facts';

const installed: Files = { '/usr/bin/evolution': '' };
const folder = '/home/ada/.config/evolution/sources';
const ids = sourceIdsFor('ada@runbox.com');
const ourFile = `${folder}/${ids.account}.source`;

/** An account that the person made in Evolution. */
function byPerson(values: { port?: number; backend?: string; login?: string; address?: string } = {}): Files {
  const { port = 993, backend = 'imapx', login = 'ada', address = 'Ada@runbox.com' } = values;
  const server = (at: number) =>
    `[Authentication]\nHost=mail.runbox.com\nMethod=PLAIN\nPort=${at}\nUser=${login}\n\n[Security]\nMethod=ssl-on-alternate-port\n`;
  return {
    [`${folder}/a1.source`]: `[Data Source]\nParent=\n\n[Mail Account]\nBackendName=${backend}\nIdentityUid=a2\n\n${server(port)}`,
    [`${folder}/a2.source`]: `[Data Source]\nParent=a1\n\n[Mail Identity]\nAddress=${address}\n\n[Mail Submission]\nTransportUid=a3\n`,
    [`${folder}/a3.source`]: `[Data Source]\nParent=a1\n\n[Mail Transport]\nBackendName=smtp\n\n${server(465)}`,
  };
}

const online = (host: string) =>
  `[Account account_1700000000_0]\nProvider=imap_smtp\nIdentity=ada@runbox.com\nEnabled=true\nEmailAddress=ada@runbox.com\nImapHost=${host}\nImapUserName=ada\nImapUseSsl=true\nSmtpHost=mail.runbox.com:465\nSmtpUserName=ada\nSmtpUseSsl=true\n`;
const onlineFile = '/home/ada/.config/goa-1.0/accounts.conf';

async function plannedOn(files: Files, wishes: Parameters<typeof accountOf>[0] = {}) {
  return (await planOn(machineWith({ ...installed, ...files }), evolutionAdapter, accountOf(wishes))).plan;
}

const byHand = {
  effect: 'update',
  changes: [],
  notes: [{ kind: 'by-hand-because', reason: 'own-account-there' }],
  handOver: { kind: 'by-hand', form: 'evolution' },
  problem: null,
};

describe('an account that the person made', () => {
  it('is found with its address, protocol and server', async () => {
    const [program] = await evolutionAdapter.detect(
      machineWith({ ...installed, ...byPerson({ backend: 'pop' }) }),
    );
    expect(program?.profiles).toMatchObject([
      {
        id: folder,
        state: 'existing',
        accounts: [{ address: 'Ada@runbox.com', protocol: 'pop3', host: 'mail.runbox.com' }],
      },
    ]);
  });

  it('is all there has to be when it is right', async () => {
    expect(await plannedOn(byPerson())).toMatchObject({ effect: 'nothing', changes: [], handOver: null });
  });

  it.each([
    ['another port', byPerson({ port: 143 })],
    ['another protocol', byPerson({ backend: 'pop', port: 995 })],
    ['another login name', byPerson({ login: 'ada@runbox.com' })],
    ['another kind of account', byPerson({ backend: 'ews' })],
  ])('is left to the person when it has %s', async (_, files) => {
    expect(await plannedOn(files)).toMatchObject(byHand);
  });

  it('does not stand in the way of another address', async () => {
    expect(await plannedOn(byPerson({ address: 'eve@runbox.com' }))).toMatchObject({ effect: 'add' });
  });

  it('counts as well when it comes from GNOME’s Online Accounts', async () => {
    expect(await plannedOn({ [onlineFile]: online('mail.runbox.com') })).toMatchObject({
      effect: 'nothing',
      handOver: null,
    });
    expect(await plannedOn({ [onlineFile]: online('imap.runbox.com') })).toMatchObject(byHand);
    const off = online('mail.runbox.com').replace('Enabled=true', 'Enabled=false');
    expect(await plannedOn({ [onlineFile]: off })).toMatchObject({ effect: 'add' });
  });
});

describe('files that Evolution has', () => {
  it('are passed over where they are no text, and ours is not planned over one', async () => {
    expect(await plannedOn({ [`${folder}/x.source`]: 'a\0b' })).toMatchObject({ effect: 'add' });
    expect(await plannedOn({ [ourFile]: '[Data Source]\n\0' })).toMatchObject({
      problem: { kind: 'settings-damaged', path: ourFile, line: 2 },
    });
  });
});

it('only Linux is looked at, and only with a home folder', async () => {
  const files = { '/usr/bin/evolution': '' };
  expect(await evolutionAdapter.detect(createMemorySystem({ homeFolder: null, files }))).toEqual([]);
  expect(await evolutionAdapter.detect(createMemorySystem({ platform: 'win32' }))).toEqual([]);
});

it('a package and a Flatpak are two programs with settings of their own', async () => {
  const flatpak = { '/home/ada/.local/share/flatpak/app/org.gnome.Evolution/current/active/metadata': '' };
  const programs = await evolutionAdapter.detect(machineWith({ ...installed, ...flatpak }));
  expect(programs.map(({ id, profiles }) => [id, profiles[0]?.folder])).toEqual([
    ['evolution', folder],
    ['evolution-flatpak', '/home/ada/.var/app/org.gnome.Evolution/config/evolution/sources'],
  ]);
});

it('another folder for settings is looked at where the session names one', async () => {
  const environment = { PATH: '/usr/bin', XDG_CONFIG_HOME: '/mnt/settings' };
  const [program] = await evolutionAdapter.detect(createMemorySystem({ environment, files: installed }));
  expect(program?.profiles[0]?.folder).toBe('/mnt/settings/evolution/sources');
});

describe('ids of the files', () => {
  it('hold nothing that a folder address or a keyring would have to escape', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const { account, identity, transport } = sourceIdsFor(address);
        for (const id of [account, identity, transport]) expect(id).toMatch(/^[a-z0-9-]{18,80}$/);
        expect(sourceIdsFor(address.toUpperCase())).toEqual(sourceIdsFor(address));
      }),
    );
  });

  it('differ where the addresses do', () => {
    const addresses = [
      'a.b@runbox.com',
      'a-b@runbox.com',
      'a@b.runbox.com',
      `${'a'.repeat(60)}1@x.no`,
      `${'a'.repeat(60)}2@x.no`,
    ];
    expect(new Set(addresses.map((address) => sourceIdsFor(address).account)).size).toBe(addresses.length);
  });
});

it('any name, address and login name come out of the files as GLib reads them', async () => {
  const anyLine = fc
    .string({
      unit: fc.oneof(fc.constantFrom(...' \t\\;s="[]%é😀'), fc.string({ unit: 'grapheme', maxLength: 1 })),
    })
    .map((text) => text.replaceAll('\0', ''));
  await fc.assert(
    fc.asyncProperty(anyLine, fc.emailAddress(), anyLine, async (fullName, address, loginName) => {
      const system = machineWith(installed);
      await (await planOn(system, evolutionAdapter, accountOf({ fullName, address, loginName }))).apply();
      const { account, identity, transport } = sourceIdsFor(address);
      const [main, who, sending] = [account, identity, transport].map((id) =>
        readStrictly(system.bytesOf(`${folder}/${id}.source`) ?? new Uint8Array()),
      ) as [ReadonlyMap<string, string>, ReadonlyMap<string, string>, ReadonlyMap<string, string>];
      expect(textIn(who, 'Mail Identity/Name')).toBe(fullName);
      expect(textIn(who, 'Mail Identity/Address')).toBe(address);
      expect([main, sending].map((file) => textIn(file, 'Authentication/User'))).toEqual([
        loginName,
        loginName,
      ]);
      expect(textIn(main, 'Mail Account/IdentityUid')).toBe(identity);
    }),
    { numRuns: 50 },
  );
});

it('is set up all the same where the service cannot be told', async () => {
  const environment = { PATH: '/usr/bin' };
  const system = createMemorySystem({
    homeFolder: '/home/ada',
    environment,
    files: installed,
    startsPrograms: false,
  });
  const report = await (await planOn(system, evolutionAdapter, accountOf())).apply();
  expect(report.programs[0]?.outcome).toEqual({ kind: 'set-up', effect: 'add' });
});

describe('undo after Evolution has used the account', () => {
  const cache = `/home/ada/.cache/evolution/mail/${ids.account}`;

  async function used() {
    const system = machineWith(installed);
    await (await planOn(system, evolutionAdapter, accountOf())).apply();
    for (const id of [ids.account, ids.transport]) {
      const path = `${folder}/${id}.source`;
      system.setFile(path, `${system.files()[path]}\n[Authentication]\nCredentialName=\n`);
    }
    return system;
  }

  it('takes its own three files away, with what was added to them, and tells the service again', async () => {
    const system = await used();
    const undone = await undoOn(system, evolutionAdapter);
    expect(undone.programs[0]?.outcome).toEqual({ kind: 'restored' });
    expect(filesOfPerson(system)).toEqual(installed);
    expect(system.started()).toEqual([
      tellingCommands['evolution-data-server'],
      tellingCommands['evolution-data-server'],
    ]);
  });

  it('keeps the mail and the files of the program, and names both', async () => {
    const system = await used();
    system.setFile(`${cache}/folders.db`, 'mail');
    system.setFile(`${folder}/local.source`, '[Data Source]\n');
    expect((await undoOn(system, evolutionAdapter)).programs[0]?.outcome).toEqual({
      kind: 'partly-restored',
      kept: [
        { path: cache, key: null, reason: 'mail' },
        { path: folder, key: null, reason: 'folder-in-use' },
      ],
    });
    expect(Object.keys(filesOfPerson(system))).toEqual([
      `${cache}/folders.db`,
      `${folder}/local.source`,
      '/usr/bin/evolution',
    ]);
  });

  it('leaves another file that lies there by now', async () => {
    const system = await used();
    system.setFile(ourFile, '[Data Source]\nDisplayName=Another\n');
    expect((await undoOn(system, evolutionAdapter)).programs[0]?.outcome).toMatchObject({
      kind: 'partly-restored',
      kept: expect.arrayContaining([{ path: ourFile, key: null, reason: 'changed-since' }]),
    });
    expect(system.files()[ourFile]).toBe('[Data Source]\nDisplayName=Another\n');
  });
});

it.each(['before', 'halfway', 'after'] as const)(
  'a set-up that is cut short %s any change is whole or was never begun',
  async (moment) => {
    const whole = machineWith(installed);
    const before = [filesOfPerson(whole), foldersOfPerson(whole)];
    await (await planOn(whole, evolutionAdapter, accountOf())).apply();
    const after = [filesOfPerson(whole), foldersOfPerson(whole)];
    const seen = new Set<string>();
    for (let n = 1; n <= whole.mutations(); n += 1) {
      const system = machineWith(installed);
      system.dieAt(n, moment);
      const { apply } = await planOn(system, evolutionAdapter, accountOf());
      await expect(apply()).rejects.toThrow();
      const survivor = system.survivors();
      await setupOn(survivor, evolutionAdapter).listReports();
      const found = [filesOfPerson(survivor), foldersOfPerson(survivor)];
      const isWhole = ourFile in filesOfPerson(survivor);
      expect(found).toEqual(isWhole ? after : before);
      seen.add(isWhole ? 'set up' : 'as before');
    }
    expect(seen).toEqual(new Set(['set up', 'as before']));
  },
);
