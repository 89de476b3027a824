import { describe, expect, test } from 'vitest';
import type { ProgramProblem } from '../contract/problems';
import { ok } from '../contract/result';
import { fakePaths } from '../setup/fake-adapter.fixture';
import type { Setup } from '../setup/setup';
import { createFakeTerminal } from './fake-terminal.fixture';
import { account, machine, run, runJson, setupOn } from './run-on-memory.fixture';

const password = 'hunter2-secret';

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
