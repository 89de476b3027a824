import { describe, expect, test } from 'vitest';
import type { EndpointReport, NetworkReport } from '../contract/network';
import { ok, refuse } from '../contract/result';
import type { SignInReport, SignInRequest } from '../contract/sign-in';
import type { CheckParts } from './check-account';
import { createFakeTerminal } from './fake-terminal.fixture';
import { checkOn, machine, run, runJson } from './run-on-memory.fixture';

const password = 'Tr0ub4dor&3';

function reached(endpoint: EndpointReport['endpoint'], port: number): EndpointReport {
  return {
    endpoint,
    host: 'mail.runbox.com',
    port,
    addresses: ['192.0.2.1'],
    connectedTo: '192.0.2.1',
    stage: 'finished',
    milliseconds: { finished: 43 },
    encryption: { version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', certificate: null },
    greeting: 'hello',
    capabilities: [],
    trouble: null,
  };
}

const fine: NetworkReport = {
  endpoints: [
    reached('imap', 993),
    reached('pop3', 995),
    reached('submission-465', 465),
    reached('submission-587', 587),
  ],
  verdict: { kind: 'fine' },
  submissionPort: 465,
};

const popBlocked: NetworkReport = {
  ...fine,
  endpoints: fine.endpoints.map((report) =>
    report.endpoint === 'pop3' ? { ...report, encryption: null, trouble: { kind: 'refused' } } : report,
  ),
  verdict: { kind: 'some-ports-blocked', endpoints: ['pop3'] },
};

const accepted: SignInReport = {
  tries: [
    { service: 'imap', loginName: 'ada', answer: { kind: 'accepted' } },
    { service: 'submission', loginName: 'ada', answer: { kind: 'accepted' } },
  ],
  diagnosis: { kind: 'accepted', loginName: 'ada' },
  refusalsLeft: 3,
};

const refusedEverywhere: SignInReport = {
  tries: [
    { service: 'imap', loginName: 'ada', answer: { kind: 'refused', reply: 's1 NO \u001B[2J' } },
    { service: 'submission', loginName: 'ada', answer: { kind: 'refused', reply: '' } },
  ],
  diagnosis: { kind: 'refused-everywhere' },
  refusalsLeft: 1,
};

function partsWith(network: NetworkReport, report = accepted, system = machine()) {
  const asked: SignInRequest[] = [];
  const passwords: string[] = [];
  const domains: string[] = [];
  const check: CheckParts = {
    ...checkOn(system),
    findMailExchangers: async (address) => {
      const domain = address.slice(address.indexOf('@') + 1);
      domains.push(domain);
      return ok({ domain, verdict: { kind: 'runbox', hosts: ['mx.runbox.com'] } });
    },
    probeNetwork: async (onEndpoint) => {
      for (const endpoint of network.endpoints) onEndpoint(endpoint);
      return network;
    },
    signIn: {
      check: async (request, secret) => {
        asked.push(request);
        passwords.push(secret.reveal());
        return report;
      },
    },
  };
  return { check, asked, passwords, domains };
}

const command = ['check', '--address', 'ada@runbox.com'];
const typed = () => createFakeTerminal({ input: password });

describe('without a password', () => {
  test('tells of each server and that all is well', async () => {
    const { check, asked } = partsWith(fine);
    const { status, out } = await run(command, machine(), { check });
    expect(status).toBe(0);
    expect(out).toMatch(/IMAP 993 +encrypted with TLSv1\.3, 43 ms\n {2}POP 995 +encrypted/);
    expect(out).toContain('All servers of Runbox can be reached.');
    expect(asked).toEqual([]);
  });

  test('answers with the same as data', async () => {
    const { status, answer, err } = await runJson(command, machine(), { check: partsWith(fine).check });
    expect(status).toBe(0);
    expect(answer).toEqual({
      ok: true,
      value: { network: fine, signIn: null, loginName: 'ada', mailExchangers: null },
    });
    expect(err).toBe('');
  });

  test('says what is blocked and what to do', async () => {
    const { check } = partsWith(popBlocked);
    const { status, out, err } = await run(command, machine(), { check });
    expect(status).toBe(1);
    expect(out).toMatch(/POP 995 +The connection is turned away\n/);
    expect(err).toContain('POP 995. Use the others or another network');
    const { answer } = await runJson(command, machine(), { check });
    expect(answer).toEqual({
      ok: false,
      problem: {
        kind: 'some-ports-blocked',
        message: expect.stringContaining('another network'),
        network: popBlocked,
        signIn: null,
        loginName: 'ada',
        mailExchangers: null,
      },
    });
  });
});

describe('with a password', () => {
  const withPassword = [...command, '--password-stdin'];

  test('signs in and says that it works', async () => {
    const { check, asked, passwords } = partsWith(fine);
    const { status, out } = await run(withPassword, machine(), { check, terminal: typed() });
    expect(status).toBe(0);
    expect(out).toMatch(/IMAP +ada: accepted\n/);
    expect(out).toContain('Signing in works, for receiving and for sending.');
    expect(asked).toEqual([{ loginNames: ['ada'], protocol: 'imap', submissionPort: 465 }]);
    expect(passwords).toEqual([password]);
  });

  test('takes the port that is open, and the protocol that was asked for', async () => {
    const { check, asked } = partsWith({ ...fine, submissionPort: 587 });
    await run([...withPassword, '--protocol', 'pop3'], machine(), { check, terminal: typed() });
    expect(asked).toEqual([{ loginNames: ['ada'], protocol: 'pop3', submissionPort: 587 }]);
  });

  test('says what a refusal can mean, where to read on, and the other way to write the name', async () => {
    const { check } = partsWith(fine, refusedEverywhere);
    const own = ['check', '--address', 'ada@example.org', '--password-stdin'];
    const { status, out, err } = await run(own, machine(), { check, terminal: typed() });
    expect(status).toBe(1);
    expect(out).toContain('ada: refused (s1 NO \\u{1b}[2J)');
    expect(err).toContain('three things');
    expect(err).toContain('https://help.runbox.com/usernames-and-passwords/');
    expect(err).toContain('--username ada@example.org');
    const { answer } = await runJson(own, machine(), { check, terminal: typed() });
    expect(answer).toMatchObject({
      ok: false,
      problem: { kind: 'refused-everywhere', signIn: refusedEverywhere, loginName: 'ada%example.org' },
    });
  });

  test('keeps the password here when a server that is needed is not reached', async () => {
    const { check, asked } = partsWith(popBlocked);
    const status = async (protocol: string) =>
      (await run([...withPassword, '--protocol', protocol], machine(), { check, terminal: typed() })).status;
    expect(await status('pop3')).toBe(1);
    expect(asked).toEqual([]);
    expect(await status('imap')).toBe(1);
    expect(asked).toHaveLength(1);
  });

  test('wants one on standard input', async () => {
    const { check, asked } = partsWith(fine);
    const { status, err } = await run(withPassword, machine(), { check });
    expect(status).toBe(2);
    expect(err).toContain('no password');
    expect(asked).toEqual([]);
  });

  test.each([accepted, refusedEverywhere])('never shows the password', async (report) => {
    const { check } = partsWith(fine, report);
    for (const args of [withPassword, [...withPassword, '--json']]) {
      const { out, err } = await run(args, machine(), { check, terminal: typed() });
      expect(`${out}${err}`).not.toContain(password);
    }
  });
});

test('names the field of an address that is none, and looks at nothing', async () => {
  const { status, answer } = await runJson(['check', '--address', 'ada'], machine());
  expect(status).toBe(1);
  expect(answer.problem).toMatchObject({ kind: 'address-without-at', field: 'address' });
});

test('works on a machine where nothing can be written', async () => {
  const openSetup = () => refuse({ kind: 'home-unknown' } as const);
  const { status } = await run(command, machine(), { check: partsWith(fine).check, openSetup });
  expect(status).toBe(0);
});

test('asks whether a look-alike was meant', async () => {
  const { err } = await run(['check', '--address', 'ada@runbox.con'], machine(), {
    check: partsWith(fine).check,
  });
  expect(err).toContain('ada@runbox.com');
});

test('tells of a bug by its reference', async () => {
  const check: CheckParts = {
    ...partsWith(fine).check,
    probeNetwork: () => Promise.reject(new Error('surprise')),
  };
  const { status, err, answer } = await runJson(command, machine(), { check });
  expect(status).toBe(1);
  expect(answer.problem.kind).toBe('bug');
  expect(err).toContain(`${answer.problem.reference}: Error: surprise`);
});

describe('with an address at an own domain', () => {
  const own = ['check', '--address', 'ada@okoye.example'];

  test('says what it asks of whom, and where mail goes', async () => {
    const { check, domains } = partsWith(fine);
    const { status, out } = await run(own, machine(), { check });
    expect(status).toBe(0);
    expect(domains).toEqual(['okoye.example']);
    expect(out).toContain('Asking your name service (DNS) for the mail servers of okoye.example');
    expect(out).toContain('Mail for okoye.example goes to Runbox.');
  });

  test('answers with the same as data', async () => {
    const { answer } = await runJson(own, machine(), { check: partsWith(fine).check });
    expect(answer.value.mailExchangers).toEqual({
      domain: 'okoye.example',
      verdict: { kind: 'runbox', hosts: ['mx.runbox.com'] },
    });
  });

  test('asks nobody when told so', async () => {
    const { check, domains } = partsWith(fine);
    const { out } = await run([...own, '--no-mx'], machine(), { check });
    expect(domains).toEqual([]);
    expect(out).not.toContain('okoye.example');
  });

  test('mail that goes elsewhere stands in the way of nothing', async () => {
    const { check, asked } = partsWith(fine);
    const elsewhere: CheckParts = {
      ...check,
      findMailExchangers: async () =>
        ok({ domain: 'okoye.example', verdict: { kind: 'another-provider', name: 'Google', hosts: [] } }),
    };
    const { status, out } = await run([...own, '--password-stdin'], machine(), {
      check: elsewhere,
      terminal: typed(),
    });
    expect(status).toBe(0);
    expect(out).toContain('goes to Google');
    expect(asked).toEqual([{ loginNames: ['ada%okoye.example'], protocol: 'imap', submissionPort: 465 }]);
  });
});

test('nobody is asked about a domain of Runbox', async () => {
  const { check, domains } = partsWith(fine);
  await run(command, machine(), { check });
  expect(domains).toEqual([]);
});

describe('the report for support', () => {
  const own = ['check', '--address', 'ada@okoye.example', '--password-stdin', '--report', 'report.txt'];
  const file = '/home/anna/report.txt';

  async function runOn(system = machine(), args: readonly string[] = own, signedIn = refusedEverywhere) {
    const { check, asked } = partsWith(fine, signedIn, system);
    const answered = await run(args, system, { check, terminal: typed() });
    const read = await system.readFile(file);
    return { ...answered, asked, written: read.ok ? new TextDecoder().decode(read.value.bytes) : null };
  }

  test('is written to a new file, whatever the check showed, and tells what was seen', async () => {
    const { status, err, written } = await runOn();
    expect(status).toBe(1);
    expect(err).toContain(`The report for support is in ${file}`);
    for (const words of [
      'Made: 2026-11-25T12:00:00.000Z',
      'IMAP 993',
      'SIGN-IN: refused-everywhere',
      'runbox;',
    ])
      expect(written).toContain(words);
    const { status: fineStatus, out, written: fineReport } = await runOn(machine(), own, accepted);
    expect(fineStatus).toBe(0);
    expect(out).toContain(file);
    expect(fineReport).toContain('SIGN-IN: accepted');
  });

  test('leaves out who the person is, unless it is told otherwise, and always the password', async () => {
    const { written } = await runOn();
    expect(written).not.toMatch(/ada|okoye/i);
    expect(written).not.toContain(password);
    const { written: full } = await runOn(machine(), [...own, '--report-with-address']);
    expect(full).toContain('ada@okoye.example');
    expect(full).not.toContain(password);
  });

  test('never takes the place of a file, and nothing is tried before that is known', async () => {
    const system = machine();
    await system.appendToFile(file, new TextEncoder().encode('mine'));
    const { status, err, written, asked } = await runOn(system);
    expect(status).toBe(1);
    expect(err).toContain('Give the report another name');
    expect(written).toBe('mine');
    expect(asked).toEqual([]);
  });

  test('a report that cannot be written is told after what the check has shown', async () => {
    const { status, err } = await runOn(machine(), [...own.slice(0, -1), 'nowhere/report.txt']);
    expect(status).toBe(1);
    expect(err).toContain('There is no folder for /home/anna/nowhere/report.txt');
    expect(err).toContain('three things');
  });

  test('goes to standard output instead of a file', async () => {
    const { out, written } = await runOn(machine(), [...own.slice(0, -1), '-']);
    expect(out).toContain('\nRunbox Mail Setup: report for support\n');
    expect(written).toBeNull();
  });
});
