import { describe, expect, test } from 'vitest';
import { fakePaths } from '../setup/fake-adapter.fixture';
import { createFakeTerminal } from './fake-terminal.fixture';
import { account, machine, run, runJson } from './run-on-memory.fixture';

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
