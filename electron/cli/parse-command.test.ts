import { describe, expect, test } from 'vitest';
import { parseCommand } from './parse-command';

const needed = ['--address', 'ada@runbox.com', '--name', 'Ada', '--program', 'thunderbird'];

const setup = {
  answers: {
    fullName: 'Ada',
    address: 'ada@runbox.com',
    login: { from: 'address' },
    protocol: 'imap',
    keepOnServer: true,
    submissionPort: 465,
  },
  program: 'thunderbird',
  profile: null,
};

test.each([
  [['--help'], { verb: 'help', json: false }],
  [['-h'], { verb: 'help', json: false }],
  [['plan', '--help'], { verb: 'help', json: false }],
  [['--version'], { verb: 'version', json: false }],
  [['programs'], { verb: 'programs', json: false }],
  [['programs', '--json'], { verb: 'programs', json: true }],
  [['reports', '--json'], { verb: 'reports', json: true }],
  [['plan', ...needed], { verb: 'plan', json: false, setup }],
  [['apply', ...needed], { verb: 'apply', json: false, setup, confirmed: false, passwordFromInput: false }],
  [
    ['apply', '--yes', '--password-stdin', '--json', ...needed],
    { verb: 'apply', json: true, setup, confirmed: true, passwordFromInput: true },
  ],
  [
    ['check', '--address', 'ada@runbox.com'],
    {
      verb: 'check',
      json: false,
      check: {
        address: 'ada@runbox.com',
        login: { from: 'address' },
        protocol: 'imap',
        asksMailExchangers: true,
        report: null,
      },
      passwordFromInput: false,
    },
  ],
  [
    ['check', '--address=a@b.org', '--protocol=pop3', '--username=a%b.org', '--password-stdin', '--json'],
    {
      verb: 'check',
      json: true,
      check: {
        address: 'a@b.org',
        login: { from: 'typed', loginName: 'a%b.org' },
        protocol: 'pop3',
        asksMailExchangers: true,
        report: null,
      },
      passwordFromInput: true,
    },
  ],
  [
    ['repair', '--program', 'p'],
    { verb: 'repair', json: false, repair: { program: 'p', profile: null, address: null }, confirmed: false },
  ],
  [
    ['repair', '--program=p', '--profile=f', '--address=a@b', '--yes', '--json'],
    { verb: 'repair', json: true, repair: { program: 'p', profile: 'f', address: 'a@b' }, confirmed: true },
  ],
  [['undo'], { verb: 'undo', json: false, confirmed: false, report: null }],
  [['forget'], { verb: 'forget', json: false, confirmed: false }],
  [['forget', '--yes', '--json'], { verb: 'forget', json: true, confirmed: true }],
  [['undo', '--report=r1', '--yes'], { verb: 'undo', json: false, confirmed: true, report: 'r1' }],
])('understands %j', (args, command) => {
  expect(parseCommand(args)).toEqual({ ok: true, value: command });
});

test('takes every answer about the account', () => {
  const more = ['--protocol', 'pop3', '--keep-on-server', 'no', '--submission', '587', '--profile', 'work'];
  expect(parseCommand(['plan', ...needed, ...more, '--username', 'ada%x'])).toMatchObject({
    value: {
      setup: {
        profile: 'work',
        answers: {
          protocol: 'pop3',
          keepOnServer: false,
          submissionPort: 587,
          login: { from: 'typed', loginName: 'ada%x' },
        },
      },
    },
  });
  expect(parseCommand(['plan', ...needed, '--runbox-address', 'ada@runbox.no'])).toMatchObject({
    value: { setup: { answers: { login: { from: 'runbox-address', runboxAddress: 'ada@runbox.no' } } } },
  });
});

describe('does not guess at', () => {
  test.each([
    [[], 'command'],
    [['install'], 'programs'],
    [['toString'], 'programs'],
    [['plan'], '--address'],
    [['plan', ...needed, '--protocol', 'smtp'], 'imap or pop3'],
    [['plan', ...needed, '--submission', '25'], '465 or 587'],
    [['plan', ...needed, '--keep-on-server', 'maybe'], 'yes or no'],
    [['plan', ...needed, '--username', 'a', '--runbox-address', 'b'], '--username'],
    [['plan', ...needed, '--yes'], '--yes'],
    [['plan', ...needed, '--json=x'], '--json'],
    [['plan', '--address'], '--address'],
    [['reports', '--unknown'], '--unknown'],
  ])('%j', (args, named) => {
    expect(parseCommand(args)).toMatchObject({
      ok: false,
      problem: { kind: 'usage', message: expect.stringContaining(named) },
    });
  });
});

test.each([
  ['--password', 'hunter2'],
  ['--password=hunter2'],
  ['--password-stdin', 'hunter2'],
  ['--password-stdin=hunter2'],
])('never repeats a password that was put on the command line by mistake: %s', (...args) => {
  const parsed = parseCommand(['apply', ...needed, ...args]);
  expect(parsed.ok).toBe(false);
  expect(JSON.stringify(parsed)).not.toContain('hunter2');
});

test('a report for support goes to a file, without the address unless it is wanted', () => {
  const check = (...more: readonly string[]) =>
    parseCommand(['check', '--address', 'ada@runbox.com', ...more]);
  expect(check('--report', 'r.txt')).toMatchObject({
    value: { check: { report: { file: 'r.txt', withAddress: false } } },
  });
  expect(check('--report=-', '--report-with-address', '--no-mx')).toMatchObject({
    value: { check: { asksMailExchangers: false, report: { file: '-', withAddress: true } } },
  });
  for (const wrong of [['--report='], ['--report-with-address'], ['--report', '-', '--json']])
    expect(check(...wrong)).toMatchObject({ ok: false, problem: { kind: 'usage' } });
});
