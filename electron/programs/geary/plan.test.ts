import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStrictly, textIn } from '../../formats/glib-key-file.fixture';
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
import { gearyAdapter } from './geary-adapter';

const installed: Files = { '/usr/bin/geary': '' };
const folder = '/home/ada/.config/geary';
const first = `${folder}/account_01/geary.ini`;

/** An account that the person made in Geary. */
function byPerson(values: { port?: number; login?: string; mailbox?: string; status?: string } = {}): Files {
  const { port = 993, login = 'ada', mailbox = 'Ada <ada@runbox.com>;', status = 'enabled' } = values;
  return {
    [first]:
      `[Metadata]\nversion=1\nstatus=${status}\n\n[Account]\nordinal=1\nsender_mailboxes=${mailbox}\n\n` +
      `[Incoming]\nlogin=${login}\nhost=mail.runbox.com\nport=${port}\ntransport_security=transport\n\n` +
      `[Outgoing]\nhost=mail.runbox.com\nport=465\ntransport_security=transport\ncredentials=use-incoming\n`,
  };
}

async function plannedOn(files: Files, wishes: Parameters<typeof accountOf>[0] = {}) {
  return (await planOn(machineWith({ ...installed, ...files }), gearyAdapter, accountOf(wishes))).plan;
}

it('POP is refused kindly, because Geary can only do IMAP', async () => {
  expect(await plannedOn({}, { protocol: 'pop3' })).toMatchObject({
    changes: [],
    problem: { kind: 'protocol-not-supported', programName: 'Geary' },
  });
});

describe('an account that the person made', () => {
  it('is found with its address and server', async () => {
    const [program] = await gearyAdapter.detect(machineWith({ ...installed, ...byPerson() }));
    expect(program?.profiles).toMatchObject([
      {
        id: folder,
        state: 'existing',
        accounts: [{ address: 'ada@runbox.com', protocol: 'imap', host: 'mail.runbox.com' }],
      },
    ]);
  });

  it('is all there has to be when it is right', async () => {
    expect(await plannedOn(byPerson())).toMatchObject({ effect: 'nothing', changes: [], handOver: null });
  });

  it.each([
    ['another port', byPerson({ port: 143 })],
    ['another login name', byPerson({ login: 'ada@runbox.com' })],
  ])('is left to the person when it has %s', async (_, files) => {
    expect(await plannedOn(files)).toMatchObject({
      effect: 'update',
      changes: [],
      notes: [{ kind: 'by-hand-because', reason: 'own-account-there' }],
      handOver: { kind: 'by-hand', form: 'geary' },
    });
  });

  it.each([
    ['is for another address', byPerson({ mailbox: 'Eve <eve@runbox.com>;' })],
    ['is about to be removed', byPerson({ status: 'removed', port: 143 })],
    ['cannot be read', byPerson({ mailbox: '\\x;' })],
  ])('does not stand in the way when it %s, and keeps its number', async (_, files) => {
    const plan = await plannedOn(files);
    expect(plan.effect).toBe('add');
    expect(plan.changes.map(({ path }) => path)).toEqual([
      `${folder}/account_02`,
      `${folder}/account_02/geary.ini`,
    ]);
  });
});

it.each(['Infinity', '1e9', '-4', ''])(
  'an account with the odd ordinal %j does not spoil ours',
  async (ordinal) => {
    const text = byPerson({ mailbox: 'Eve <eve@runbox.com>;' })[first] ?? '';
    const { changes } = await plannedOn({ [first]: text.replace('ordinal=1', `ordinal=${ordinal}`) });
    const edits = changes.flatMap((change) => (change.kind === 'edit-settings' ? change.edits : []));
    expect(edits.find(({ key }) => key === 'Account/ordinal')?.after).toBe('1');
  },
);

it('any name, address and login name come out of the file as GLib reads them', async () => {
  const anyLine = fc
    .string({
      unit: fc.oneof(fc.constantFrom(...' \t\\;s="[]%é😀'), fc.string({ unit: 'grapheme', maxLength: 1 })),
    })
    .map((text) => text.replaceAll(/\p{Cc}/gu, ''));
  await fc.assert(
    fc.asyncProperty(anyLine, fc.emailAddress(), anyLine, async (fullName, address, loginName) => {
      const system = machineWith(installed);
      const account = accountOf({ fullName, address, loginName });
      await (await planOn(system, gearyAdapter, account)).apply();
      const file = readStrictly(system.bytesOf(first) ?? new Uint8Array());
      expect(['Incoming/login', 'Outgoing/login'].map((key) => textIn(file, key))).toEqual([
        loginName,
        loginName,
      ]);
      expect(textIn(file, 'Account/label')).toBe(address);
      expect((await planOn(system, gearyAdapter, account)).plan.effect).toBe('nothing');
    }),
    { numRuns: 50 },
  );
});

describe('while Geary runs', () => {
  it('an account is added, which it does not know of yet', async () => {
    const system = machineWith(installed);
    system.launch('geary');
    expect((await planOn(system, gearyAdapter, accountOf())).plan).toMatchObject({
      effect: 'add',
      problem: null,
    });
  });

  it('ours is not corrected, because it would write the old values back', async () => {
    const system = machineWith(installed);
    await (await planOn(system, gearyAdapter, accountOf())).apply();
    system.launch('geary');
    expect((await planOn(system, gearyAdapter, accountOf())).plan).toMatchObject({
      effect: 'nothing',
      problem: null,
    });
    expect((await planOn(system, gearyAdapter, accountOf({ port: 587 }))).plan).toMatchObject({
      changes: [],
      problem: { kind: 'program-running', programName: 'Geary' },
    });
  });
});

describe('undo after Geary has used the account', () => {
  const mail = '/home/ada/.local/share/geary/account_01';

  it('takes the account away, and names the mail that stays', async () => {
    const system = machineWith(installed);
    await (await planOn(system, gearyAdapter, accountOf())).apply();
    system.setFile(
      first,
      `${system.files()[first]?.replace('label=ada@runbox.com', 'label=Home')}\n[Other]\nnew=1\n`,
    );
    system.setFile(`${mail}/geary.db`, 'mail');
    expect((await undoOn(system, gearyAdapter)).programs[0]?.outcome).toEqual({
      kind: 'partly-restored',
      kept: [{ path: mail, key: null, reason: 'mail' }],
    });
    expect(filesOfPerson(system)).toEqual({ ...installed, [`${mail}/geary.db`]: 'mail' });
    expect(foldersOfPerson(system)).not.toContain(folder);
  });

  it('leaves an account that the person has put in its place', async () => {
    const system = machineWith(installed);
    await (await planOn(system, gearyAdapter, accountOf())).apply();
    const theirs = byPerson({ mailbox: 'Eve <eve@runbox.com>;' })[first] ?? '';
    system.setFile(first, theirs);
    expect((await undoOn(system, gearyAdapter)).programs[0]?.outcome).toMatchObject({
      kind: 'partly-restored',
    });
    expect(filesOfPerson(system)).toEqual({ ...installed, [first]: theirs });
  });

  it('leaves an account that Geary made at the same moment, and writes nothing', async () => {
    const system = machineWith(installed);
    const { apply } = await planOn(system, gearyAdapter, accountOf());
    const theirs = byPerson();
    system.setFile(first, theirs[first] ?? '');
    expect((await apply()).programs[0]?.outcome).toMatchObject({ kind: 'left-as-it-was' });
    expect(filesOfPerson(system)).toEqual({ ...installed, ...theirs });
  });
});

it.each(['before', 'halfway', 'after'] as const)(
  'a set-up that is cut short %s any change is whole or was never begun',
  async (moment) => {
    const whole = machineWith(installed);
    const before = [filesOfPerson(whole), foldersOfPerson(whole)];
    await (await planOn(whole, gearyAdapter, accountOf())).apply();
    const after = [filesOfPerson(whole), foldersOfPerson(whole)];
    const seen = new Set<string>();
    for (let n = 1; n <= whole.mutations(); n += 1) {
      const system = machineWith(installed);
      system.dieAt(n, moment);
      const { apply } = await planOn(system, gearyAdapter, accountOf());
      await expect(apply()).rejects.toThrow();
      const survivor = system.survivors();
      await setupOn(survivor, gearyAdapter).listReports();
      const isWhole = first in filesOfPerson(survivor);
      expect([filesOfPerson(survivor), foldersOfPerson(survivor)]).toEqual(isWhole ? after : before);
      seen.add(isWhole ? 'set up' : 'as before');
    }
    expect(seen).toEqual(new Set(['set up', 'as before']));
  },
);
