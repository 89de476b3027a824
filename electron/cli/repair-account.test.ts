import { expect, test } from 'vitest';
import { ok } from '../contract/result';
import { thunderbirdAdapter } from '../programs/thunderbird/thunderbird-adapter';
import { createMemorySystem, type MemorySystem } from '../system/memory-system';
import { createFakeTerminal } from './fake-terminal.fixture';
import { run, runJson, setupOn } from './run-on-memory.fixture';

const folder = '/home/anna/.thunderbird/a.default';
const prefs = `${folder}/prefs.js`;
const repair = ['repair', '--program', 'thunderbird'];

function account(number: number, user: string, port: number): string {
  const values = {
    [`mail.account.account${number}.server`]: `server${number}`,
    [`mail.account.account${number}.identities`]: `id${number}`,
    [`mail.identity.id${number}.useremail`]: `${user}@runbox.com`,
    [`mail.identity.id${number}.fullName`]: user,
    [`mail.identity.id${number}.smtpServer`]: `smtp${number}`,
    [`mail.server.server${number}.type`]: 'imap',
    [`mail.server.server${number}.hostname`]: 'mail.runbox.com',
    [`mail.server.server${number}.userName`]: user,
    [`mail.server.server${number}.port`]: port,
    [`mail.server.server${number}.socketType`]: 3,
    [`mail.smtpserver.smtp${number}.hostname`]: 'mail.runbox.com',
    [`mail.smtpserver.smtp${number}.username`]: user,
    [`mail.smtpserver.smtp${number}.port`]: 465,
    [`mail.smtpserver.smtp${number}.try_ssl`]: 3,
  };
  return lines(values);
}

function lines(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});\n`)
    .join('');
}

function machineWith(...ports: readonly number[]): MemorySystem {
  const numbers = ports.map((_, index) => index + 1);
  const accounts = numbers.map((number) => `account${number}`).join();
  const outgoing = numbers.map((number) => `smtp${number}`).join();
  return createMemorySystem({
    files: {
      '/usr/lib/thunderbird/thunderbird': '',
      '/usr/lib/thunderbird/application.ini': '[App]\nVersion=153.7.0\n',
      '/home/anna/.thunderbird/profiles.ini':
        '[Profile0]\nName=x\nIsRelative=1\nPath=a.default\n[InstallFDC34C9F024745EB]\nDefault=a.default\n',
      [prefs]: [
        lines({ 'mail.accountmanager.accounts': accounts, 'mail.smtpservers': outgoing }),
        ...ports.map((port, index) => account(index + 1, ['ada', 'bob'][index] ?? '', port)),
      ].join(''),
    },
  });
}

const onThunderbird = (system: MemorySystem) => ({
  openSetup: () => ok(setupOn(system, thunderbirdAdapter)),
});

test('an account that needs mending is named with its faults and the command that mends it', async () => {
  const system = machineWith(143);
  const { out } = await run(['programs'], system, onThunderbird(system));
  expect(out).toContain('needs mending: ada@runbox.com');
  expect(out).toContain('through port 143');
  expect(out).toContain(
    `runbox-mail-setup repair --program thunderbird --profile ${folder} --address ada@runbox.com`,
  );
});

test('a healthy account is not mentioned, and there is nothing to mend', async () => {
  const system = machineWith(993);
  expect((await run(['programs'], system, onThunderbird(system))).out).not.toContain('mending');
  const { status, out } = await run([...repair, '--yes'], system, onThunderbird(system));
  expect([status, out]).toEqual([0, 'Nothing needs mending there.\n']);
  expect(system.mutations()).toBe(0);
});

test('the repair is done once, and undo gives the old bytes back', async () => {
  const system = machineWith(143);
  const before = system.files()[prefs];
  const { status, answer } = await runJson([...repair, '--yes'], system, onThunderbird(system));
  expect([status, answer.value.programs[0].outcome]).toEqual([0, { kind: 'set-up', effect: 'update' }]);
  expect(system.files()[prefs]).toContain('"mail.server.server1.port", 993');
  expect((await run([...repair, '--yes'], system, onThunderbird(system))).out).toContain('Nothing needs');
  const undone = await run(['undo', '--report', answer.value.id, '--yes'], system, onThunderbird(system));
  expect(undone.status).toBe(0);
  expect(system.files()[prefs]).toBe(before);
});

test('the plan is shown first, and a no leaves everything as it is', async () => {
  const system = machineWith(143);
  const terminal = createFakeTerminal({ answer: 'n' });
  const { status } = await run(repair, system, { ...onThunderbird(system), terminal });
  expect(status).toBe(1);
  expect(terminal.printed()).toContain('993');
  expect(system.mutations()).toBe(0);
});

test('of several accounts the one that is meant is mended', async () => {
  const system = machineWith(143, 143);
  const { status, err } = await run([...repair, '--yes'], system, onThunderbird(system));
  expect(status).toBe(2);
  expect(err).toContain('ada@runbox.com, bob@runbox.com');
  await run([...repair, '--address', 'BOB@runbox.com', '--yes'], system, onThunderbird(system));
  expect(system.files()[prefs]).toContain('"mail.server.server2.port", 993');
  expect(system.files()[prefs]).toContain('"mail.server.server1.port", 143');
});
