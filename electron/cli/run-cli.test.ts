import { describe, expect, test } from 'vitest';
import { ok, refuse } from '../contract/result';
import { fakeAdapter, fakePaths } from '../setup/fake-adapter.fixture';
import { account, adapterWith, machine, run, runJson, setupOn } from './run-on-memory.fixture';

describe('programs', () => {
  test('lists what was found, as data and as text', async () => {
    const { status, answer } = await runJson(['programs'], machine());
    expect(status).toBe(0);
    expect(answer).toMatchObject({ ok: true, value: [{ id: 'program', profiles: [{ name: 'default' }] }] });
    const { out } = await run(['programs'], machine());
    expect(out).toContain('--program program');
    expect(out).toContain('default');
  });

  test('says so when there is none', async () => {
    const setup = setupOn(machine(), { ...fakeAdapter, detect: async () => [] });
    const { status, out } = await run(['programs'], machine(), { openSetup: () => ok(setup) });
    expect(status).toBe(0);
    expect(out).toContain('https://www.thunderbird.net/');
  });

  test('shows names from the disk without obeying them', async () => {
    const setup = setupOn(machine(), adapterWith({ name: 'evil\u001B[2J\u202E' }));
    const { out } = await run(['programs'], machine(), { openSetup: () => ok(setup) });
    expect(out).toContain('evil\\u{1b}[2J\\u{202e}');
    expect(out).not.toContain('\u001B');
  });
});

describe('plan', () => {
  test('lists each change once, and writes nothing', async () => {
    const system = machine();
    const { status, answer } = await runJson(['plan', ...account], system);
    expect(status).toBe(0);
    expect(answer.value.account).toMatchObject({ address: 'ada@runbox.com', loginName: 'ada' });
    const path = fakePaths.settings;
    const what = 'change';
    const meaning = 'account';
    expect(answer.value.programs).toEqual([
      {
        program: 'program',
        profile: '/home/anna/.program',
        programName: 'Program',
        profileName: 'default',
        effect: 'add',
        handOver: null,
        blockedBy: null,
        notes: [],
        changes: [
          { path: fakePaths.newFolder, what: 'create-folder' },
          { path: fakePaths.store, what: 'create' },
          { path, what, key: 'server.b.user', before: null, after: 'ada', meaning },
          { path, what, key: 'server.b.port', before: null, after: 993, meaning },
          { path, what, key: 'accounts', before: 'a', after: 'a,b', meaning },
          { path, what, key: 'lastKey', before: null, after: 2, meaning },
        ],
      },
    ]);
    expect(system.mutations()).toBe(0);
  });

  test('shows a person the login name with its reason, and each value before and after', async () => {
    const { out } = await run(['plan', ...account], machine());
    expect(out).toMatch(/ada {2}It is the part of your address before the @\./);
    expect(out).toContain(fakePaths.settings);
    expect(out).toMatch(/accounts +a → a,b/);
    expect(out).toContain('Nothing was changed.');
  });

  test('says what stands in the way of applying it', async () => {
    const system = machine();
    system.hold(fakePaths.lock);
    const { status, answer } = await runJson(['plan', ...account], system);
    expect(status).toBe(0);
    expect(answer.value.programs[0].blockedBy).toEqual({ kind: 'program-running', programName: 'Program' });
    expect((await run(['plan', ...account], system)).out).toContain('Program is open.');
  });

  test('asks whether a look-alike was meant', async () => {
    const typed = account.map((one) => (one === 'ada@runbox.com' ? 'ada@runbox.con' : one));
    expect((await run(['plan', ...typed], machine())).err).toBe('Did you mean ada@runbox.com?\n');
  });

  test('states a problem with an answer, with its facts', async () => {
    const { status, answer } = await runJson(['plan', ...account, '--username', 'a b'], machine());
    expect(status).toBe(1);
    expect(answer).toEqual({
      ok: false,
      problem: {
        kind: 'login-name-characters',
        field: 'loginName',
        character: ' ',
        message: expect.stringContaining('a space'),
      },
    });
  });

  test('lists the profiles to choose from when none is clearly meant', async () => {
    const setup = setupOn(machine(), adapterWith({ opensByDefault: false }));
    const { status, answer } = await runJson(['plan', ...account], machine(), { openSetup: () => ok(setup) });
    expect(status).toBe(1);
    expect(answer.problem).toMatchObject({
      kind: 'profile-choice-needed',
      profiles: ['/home/anna/.program'],
    });
    expect(answer.problem.message).not.toMatch(/[\u2068\u2069]/);
  });
});

describe('the command line', () => {
  test('helps and tells its version without looking at the machine', async () => {
    const openSetup = () => {
      throw new Error('looked');
    };
    const help = await run(['--help'], machine(), { openSetup });
    expect(help).toMatchObject({ status: 0, err: '' });
    for (const option of ['--address', '--runbox-address', '--password-stdin', '--keep-on-server'])
      expect(help.out).toContain(option);
    expect(await run(['--version'], machine(), { openSetup })).toMatchObject({ status: 0, out: '1.2.3\n' });
  });

  test('hints at the usage when it is not understood', async () => {
    const { status, out, err } = await run(['plan'], machine());
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('Usage: runbox-mail-setup');
    const { answer } = await runJson(['plan'], machine());
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'usage' } });
  });

  test('states that the home folder is unknown', async () => {
    const openSetup = () => refuse({ kind: 'home-unknown' } as const);
    const { status, answer } = await runJson(['programs'], machine(), { openSetup });
    expect({ status, kind: answer.problem.kind }).toEqual({ status: 1, kind: 'home-unknown' });
  });

  test('gives a reference for what it did not foresee, and the message under it', async () => {
    const openSetup = () => {
      throw new TypeError('no\u001Bway');
    };
    const { status, answer, err } = await runJson(['programs'], machine(), { openSetup });
    expect(status).toBe(1);
    expect(answer.problem.kind).toBe('bug');
    expect(err).toBe(`${answer.problem.reference}: TypeError: no\\u{1b}way\n`);
  });
});
