import { describe, expect, test } from 'vitest';
import type { ProgramProblem, RequestProblem } from '../contract/problems';
import type { FoundProfile } from '../contract/programs';
import { ok, type Result, refuse } from '../contract/result';
import type { ProgramAdapter } from '../programs/program-adapter';
import { createSetup } from '../setup/create-setup';
import { fakeAdapter, fakePaths } from '../setup/fake-adapter';
import type { Setup } from '../setup/setup';
import { createMemorySystem, type MemorySystem } from '../system/memory-system';
import { createFakeTerminal, type FakeTerminal } from './fake-terminal';
import { runCli } from './run-cli';

const account = ['--address', 'ada@runbox.com', '--name', 'Ada', '--program', 'program'];
const password = 'hunter2-secret';

function machine(): MemorySystem {
  return createMemorySystem({ files: { [fakePaths.settings]: 'user_pref("accounts", "a");\n' } });
}

function setupOn(system: MemorySystem, adapter: ProgramAdapter = fakeAdapter): Setup {
  const dataFolder = '/home/anna/.local/share/runbox-mail-setup';
  return createSetup({ system, adapters: [adapter], dataFolder, now: () => Date.UTC(2026, 10, 25, 12) });
}

interface Run {
  readonly terminal?: FakeTerminal;
  readonly openSetup?: () => Result<Setup, RequestProblem>;
}

async function run(args: readonly string[], system: MemorySystem, options: Run = {}) {
  const { terminal = createFakeTerminal(), openSetup = () => ok(setupOn(system)) } = options;
  const status = await runCli(args, { openSetup, terminal, version: '1.2.3' });
  return { status, out: terminal.printed(), err: terminal.printedErrors(), terminal };
}

async function runJson(args: readonly string[], system: MemorySystem, options: Run = {}) {
  const { status, out, err } = await run([...args, '--json'], system, options);
  expect(out.endsWith('\n')).toBe(true);
  return { status, err, answer: JSON.parse(out) };
}

function adapterWith(profile: Partial<FoundProfile>): ProgramAdapter {
  const detect: ProgramAdapter['detect'] = async (system) => {
    const programs = await fakeAdapter.detect(system);
    return programs.map((program) => ({
      ...program,
      profiles: program.profiles.map((one) => ({ ...one, ...profile })),
    }));
  };
  return { ...fakeAdapter, detect };
}

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

describe('apply', () => {
  test('sets the program up, says so, and names the way back', async () => {
    const system = machine();
    const { status, answer } = await runJson(['apply', ...account, '--yes'], system);
    expect(status).toBe(0);
    expect(answer.value.programs[0].outcome).toEqual({ kind: 'set-up', effect: 'add' });
    expect(system.files()[fakePaths.settings]).toContain('"server.b.user", "ada"');
    const { out } = await run(['apply', ...account, '--yes'], machine());
    expect(out).toContain(`undo --report ${answer.value.id}`);
    expect(out).toContain('Backup');
  });

  test('does nothing the second time, and there is nothing to take back', async () => {
    const system = machine();
    await run(['apply', ...account, '--yes'], system);
    const { status, answer } = await runJson(['apply', ...account, '--yes'], system);
    expect(status).toBe(0);
    expect(answer.value.id).toBeNull();
    expect(answer.value.programs[0].outcome).toEqual({ kind: 'set-up-already' });
  });

  test('touches nothing while the program is open', async () => {
    const system = machine();
    system.hold(fakePaths.lock);
    const { status, answer } = await runJson(['apply', ...account, '--yes'], system);
    expect(status).toBe(1);
    expect(answer.problem).toMatchObject({ kind: 'program-running', programName: 'Program' });
    expect(system.mutations()).toBe(0);
  });

  test('states the problem of a program that was left as it was', async () => {
    const system = machine();
    const setup = setupOn(system);
    const before = system.files()[fakePaths.settings];
    const openSetup = () =>
      ok({
        ...setup,
        previewPlan: async (plan: Parameters<Setup['previewPlan']>[0]) => {
          const preview = await setup.previewPlan(plan);
          system.hold(fakePaths.lock);
          return preview;
        },
      });
    const { status, answer } = await runJson(['apply', ...account, '--yes'], system, { openSetup });
    expect(status).toBe(1);
    expect(answer.problem).toMatchObject({ kind: 'program-running', outcome: 'left-as-it-was' });
    expect(system.files()[fakePaths.settings]).toBe(before);
  });

  test.each([[[]], [['--json']]])(
    'does not start without a yes when nobody can be asked %j',
    async (more) => {
      const system = machine();
      const { status, err } = await run(['apply', ...account, ...more], system);
      expect(status).toBe(2);
      expect(err).toContain('--yes');
      expect(system.mutations()).toBe(0);
    },
  );

  test('shows the plan and asks the person at the terminal', async () => {
    const system = machine();
    const yes = createFakeTerminal({ answer: ' Yes ' });
    expect((await run(['apply', ...account], system, { terminal: yes })).status).toBe(0);
    expect(yes.questions).toEqual(['Set up Program? [y/N] ']);
    expect(yes.printed()).toContain('accounts');
    expect(system.files()[fakePaths.settings]).toContain('server.b.user');
  });

  test.each(['', 'n', 'nay', 'what'])('takes “%s” for a no', async (answer) => {
    const system = machine();
    const terminal = createFakeTerminal({ answer });
    const { status, err } = await run(['apply', ...account], system, { terminal });
    expect(status).toBe(1);
    expect(err).toBe('Nothing was changed.\n');
    expect(system.mutations()).toBe(0);
  });

  test('puts the password where the program keeps it, and shows it nowhere', async () => {
    const system = machine();
    const args = ['apply', ...account, '--yes', '--password-stdin'];
    const terminal = createFakeTerminal({ input: password });
    const { answer, err } = await runJson(args, system, { terminal });
    expect(answer.ok).toBe(true);
    expect(system.files()[fakePaths.settings]).toContain(`sealed ${password}`);
    expect(JSON.stringify(answer) + err).not.toContain(password);
    const told = await run(args, machine(), { terminal: createFakeTerminal({ input: password }) });
    expect(told.out + told.err).not.toContain(password);
  });

  test('does not start when the promised password is missing', async () => {
    const system = machine();
    const { status } = await run(['apply', ...account, '--yes', '--password-stdin'], system);
    expect(status).toBe(2);
    expect(system.mutations()).toBe(0);
  });

  test('names the backups when something was left half done', async () => {
    const system = machine();
    const setup = setupOn(system);
    const problem: ProgramProblem = { kind: 'program-started-meanwhile', programName: 'Program' };
    const openSetup = () =>
      ok({
        ...setup,
        applyPlan: async (...args: Parameters<Setup['applyPlan']>) => {
          const report = await setup.applyPlan(...args);
          if (!report.ok) return report;
          const programs = report.value.programs.map((one) => ({
            ...one,
            outcome: { kind: 'left-half-done' as const, problem },
          }));
          return ok({ ...report.value, programs });
        },
      });
    const { status, err } = await run(['apply', ...account, '--yes'], system, { openSetup });
    expect(status).toBe(1);
    expect(err).toContain('Program was started while');
    expect(err).toContain('Backup /home/anna/.local/share/runbox-mail-setup/');
  });
});

describe('undo and reports', () => {
  test('puts every byte back, by id and as the latest', async () => {
    for (const withId of [true, false]) {
      const system = machine();
      const before = system.files()[fakePaths.settings];
      const { answer } = await runJson(['apply', ...account, '--yes'], system);
      const id = withId ? ['--report', answer.value.id] : [];
      const undone = await runJson(['undo', '--yes', ...id], system);
      expect(undone.status).toBe(0);
      expect(undone.answer.value).toMatchObject({
        id: answer.value.id,
        programs: [{ outcome: { kind: 'restored' } }],
      });
      expect(system.files()[fakePaths.settings]).toBe(before);
    }
  });

  test('lists earlier set-ups and which of them are undone', async () => {
    const system = machine();
    expect((await run(['reports'], system)).out).toBe('There are no earlier set-ups on this computer.\n');
    await run(['apply', ...account, '--yes'], system);
    const { answer } = await runJson(['reports'], system);
    expect(answer.value).toMatchObject([{ address: 'ada@runbox.com', undone: false }]);
    await run(['undo', '--yes'], system);
    expect((await run(['reports'], system)).out).toMatch(/ada@runbox\.com.*Undone/);
  });

  test('asks the person at the terminal which says what is undone', async () => {
    const system = machine();
    await run(['apply', ...account, '--yes'], system);
    const no = createFakeTerminal({ answer: 'n' });
    expect((await run(['undo'], system, { terminal: no })).status).toBe(1);
    expect(no.printed()).toContain('ada@runbox.com');
    expect(system.files()[fakePaths.settings]).toContain('server.b.user');
    const yes = createFakeTerminal({ answer: 'y' });
    expect((await run(['undo'], system, { terminal: yes })).status).toBe(0);
    expect(system.files()[fakePaths.settings]).not.toContain('server.b.user');
  });

  test('tells what it left alone', async () => {
    const system = machine();
    await run(['apply', ...account, '--yes'], system);
    const changed = (system.files()[fakePaths.settings] ?? '').replace('"a,b"', '"b,c"');
    system.setFile(fakePaths.settings, changed.replace('"server.b.user", "ada"', '"server.b.user", "eve"'));
    system.setFile('/home/anna/.program/new/theirs', 'x');
    const { status, out } = await run(['undo', '--yes'], system);
    expect(status).toBe(0);
    expect(out).toContain(fakePaths.newFolder);
  });

  test.each([
    [['--report', 'unknown'], 'report-not-found'],
    [[], 'nothing-to-undo'],
  ])('undo %j states that there is nothing', async (more, kind) => {
    const { status, answer } = await runJson(['undo', '--yes', ...more], machine());
    expect(status).toBe(1);
    expect(answer.problem.kind).toBe(kind);
  });

  test('undoes nothing while the program is open', async () => {
    const system = machine();
    await run(['apply', ...account, '--yes'], system);
    system.hold(fakePaths.lock);
    const { status, answer } = await runJson(['undo', '--yes'], system);
    expect(status).toBe(1);
    expect(answer.problem).toMatchObject({ kind: 'program-running', outcome: 'not-restored' });
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
