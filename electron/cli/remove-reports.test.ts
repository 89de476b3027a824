import { expect, test } from 'vitest';
import type { MemorySystem } from '../system/memory-system';
import { createFakeTerminal } from './fake-terminal.fixture';
import { account, machine, run, runJson } from './run-on-memory.fixture';

const reports = '/home/anna/.local/share/runbox-mail-setup/reports';

async function setUpMachine(): Promise<MemorySystem> {
  const system = machine();
  await run(['apply', ...account, '--yes'], system);
  return system;
}

function keptIn(system: MemorySystem): readonly string[] {
  return Object.keys(system.files()).filter((path) => path.startsWith(reports));
}

test('forget deletes backups and reports, and nothing can be undone afterwards', async () => {
  const system = await setUpMachine();
  const { status, answer } = await runJson(['forget', '--yes'], system);
  expect(status).toBe(0);
  expect(answer).toEqual({ ok: true, value: { reports: 1, backups: 1, stayed: [] } });
  expect(keptIn(system)).toEqual([]);
  expect((await runJson(['undo', '--yes'], system)).answer.problem.kind).toBe('nothing-to-undo');
});

test('forget says what is there and what is lost, and takes a no for a no', async () => {
  const system = await setUpMachine();
  const kept = keptIn(system);
  const { status, out, terminal } = await run(['forget'], system, {
    terminal: createFakeTerminal({ answer: 'n' }),
  });
  expect(status).toBe(1);
  expect(out).toContain(`This folder holds 1 backup and 1 report:\n  ${reports}\n`);
  expect(out).toContain('no earlier set-up can be undone');
  expect(terminal.questions).toEqual(['Delete all backups and reports? [y/N] ']);
  expect(keptIn(system)).toEqual(kept);
});

test('forget deletes nothing without a yes', async () => {
  const system = await setUpMachine();
  const kept = keptIn(system);
  expect((await run(['forget'], system)).status).toBe(2);
  expect(keptIn(system)).toEqual(kept);
});

test('forget names what it leaves', async () => {
  const system = await setUpMachine();
  system.setFile(`${reports}/notes.txt`, 'mine');
  const { out } = await run(['forget', '--yes'], system);
  expect(out).toBe(
    `Deleted: 1 backup and 1 report.\nThis is not known to be of the wizard’s making, so it is still there:\n  ${reports}/notes.txt\n`,
  );
});

test('forget says so where there is nothing', async () => {
  const { status, out } = await run(['forget', '--yes'], machine());
  expect(status).toBe(0);
  expect(out).toBe('There are no backups and no reports.\n');
});
