import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { NetworkReport } from '../../electron/contract/network';
import { Secret } from '../../electron/contract/secret';
import type { SignInReport } from '../../electron/contract/sign-in';
import { openEncrypted } from '../../electron/sign-in/connection/open-encrypted';
import { createSignIn } from '../../electron/sign-in/sign-in';
import type { MailService } from './mail-service';
import { alice, bob, dave, type MailboxOwner } from './mailbox-owners';
import { takeSnapshot } from './program-home';
import { test } from './real-test';

const program = path.resolve(__dirname, '../../out/cli.js');

interface Checked {
  readonly network: NetworkReport;
  readonly signIn: SignInReport | null;
  readonly loginName: string;
}

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What other users of the machine see of the process while it runs. */
  readonly commandLine: string;
}

interface Options {
  readonly mail: MailService;
  readonly home: string;
  readonly password?: string;
}

/** Runs the command line as it was built. The machine trusts the test's authority, and nothing else is arranged. */
async function check(args: readonly string[], { mail, home, password }: Options): Promise<Run> {
  const child = spawn(process.execPath, [program, 'check', ...args], {
    env: { PATH: process.env.PATH, HOME: home, NODE_EXTRA_CA_CERTS: mail.authority },
  });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes.toString('utf8')));
  child.stderr.on('data', (bytes: Buffer) => err.push(bytes.toString('utf8')));
  const commandLine = readFileSync(`/proc/${child.pid}/cmdline`, 'utf8');
  child.stdin.end(password === undefined ? '' : `${password}\n`);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, stdout: out.join(''), stderr: err.join(''), commandLine };
}

async function checkJson(owner: MailboxOwner, args: readonly string[], options: Options) {
  const all = ['--address', owner.addresses[0], '--password-stdin', '--json', ...args];
  const run = await check(all, options);
  return { run, answer: JSON.parse(run.stdout) };
}

/** Postfix counts the commands of each connection when it ends, and logs each message. */
function expectNothingSent(mail: MailService): void {
  const log = mail.logLines().join('\n');
  expect(log).toMatch(/disconnect from .* ehlo=/);
  expect(log).not.toMatch(/disconnect from .* (mail|rcpt|data)=|qmgr.*from=|cleanup.*message-id/);
}

const allPorts = [993, 995, 465, 587];

test('all four servers are reached, and nobody signs in', async ({ mail, home }) => {
  const { status, stdout } = await check(['--address', alice.addresses[0]], { mail, home });
  expect(status).toBe(0);
  for (const name of ['IMAP 993', 'POP 995', 'Sending 465', 'Sending 587'])
    expect(stdout).toMatch(new RegExp(`${name} +encrypted with TLSv1\\.[23]`));
  expect(mail.signIns()).toEqual([]);
  expect(mail.refusedSignIns()).toEqual([]);
});

for (const owner of [alice, bob])
  for (const protocol of ['imap', 'pop3'] as const)
    test(`${owner.loginName} signs in over ${protocol}, and no message is sent`, async ({ mail, home }) => {
      const options = { mail, home, password: owner.password };
      const { run, answer } = await checkJson(owner, ['--protocol', protocol], options);
      expect(run.status).toBe(0);
      const { network, signIn, loginName } = (answer as { value: Checked }).value;
      expect(loginName).toBe(owner.loginName);
      expect(signIn?.tries.map(({ service }) => service)).toEqual([protocol, 'submission']);
      expect(signIn?.refusalsLeft).toBe(3);
      expect(network.endpoints.map(({ port }) => port).sort()).toEqual([...allPorts].sort());
      expect(mail.signIns()).toContainEqual(expect.objectContaining({ loginName: owner.loginName }));
      expect(mail.refusedSignIns()).toEqual([]);
      expect(mail.messagesOf(owner, 'INBOX')).toEqual([]);
      expectNothingSent(mail);
    });

test('signs in for sending on either port', async ({ mail }) => {
  const trust = { ca: [readFileSync(mail.authority, 'utf8')] };
  const signIn = createSignIn({ open: (endpoint) => openEncrypted(endpoint, { trust }) });
  for (const { loginName, password } of [alice, bob])
    for (const submissionPort of [465, 587] as const) {
      const request = { loginNames: [loginName], protocol: 'imap', submissionPort } as const;
      const { diagnosis } = await signIn.check(request, new Secret(password));
      expect(diagnosis).toEqual({ kind: 'accepted', loginName });
    }
  expectNothingSent(mail);
});

test('an account that may not send yet is told apart', async ({ mail, home }) => {
  const { run, answer } = await checkJson(dave, [], { mail, home, password: dave.password });
  expect(run.status).toBe(1);
  expect(answer.problem).toMatchObject({ kind: 'sending-refused', loginName: dave.loginName });
  expect(answer.problem.message).toContain('Receiving works');
  expectNothingSent(mail);
});

test('a wrong password is refused everywhere, and tried twice at most', async ({ mail, home }) => {
  const { run, answer } = await checkJson(bob, [], { mail, home, password: 'not the password' });
  expect(run.status).toBe(1);
  expect(answer.problem).toMatchObject({
    kind: 'refused-everywhere',
    loginName: bob.loginName,
    signIn: { refusalsLeft: 1 },
  });
  expect(mail.refusedSignIns()).toEqual([bob.loginName, bob.loginName]);
  expect(mail.signIns()).toEqual([]);
});

test('the password is nowhere but on standard input', async ({ mail, home }) => {
  const before = takeSnapshot(home);
  for (const password of [alice.password, 'canary-5d1e9c-password'])
    for (const json of [['--json'], []]) {
      const args = ['--address', alice.addresses[0], '--password-stdin', ...json];
      const run = await check(args, { mail, home, password });
      const seen = `${run.stdout}${run.stderr}${run.commandLine}`;
      expect(run.commandLine).toContain('--password-stdin');
      expect(seen).not.toContain(password);
      expect(seen).not.toContain(Buffer.from(password).toString('base64').slice(0, 12));
    }
  expect(takeSnapshot(home)).toEqual(before);
  expect(readdirSync(home)).toEqual(Object.keys(before).filter((name) => !name.includes('/')));
});
