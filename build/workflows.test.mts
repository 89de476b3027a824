import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, { readonly uses?: string; readonly steps?: readonly Step[] }>>;
}

const folder = path.resolve(import.meta.dirname, '../.github/workflows');
const workflows = readdirSync(folder).map((name): [string, Workflow] => [
  name,
  parse(readFileSync(path.join(folder, name), 'utf8')),
]);

const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps = [] }) => steps);

test.each(workflows)('%s uses foreign actions only by the hash of their commit', (_, workflow) => {
  const used = stepsOf(workflow).flatMap(({ uses = [] }) => uses);
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  for (const { uses } of Object.values(workflow.jobs)) expect(uses ?? './').toMatch(/^\.\//);
});

test.each(workflows)('%s may read only, unless a job says more', (_, workflow) => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
});

test.each(workflows)('%s never puts a secret or a name from outside into a command', (_, workflow) => {
  const commands = stepsOf(workflow).flatMap(({ run = [] }) => run);
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) expect(command).not.toContain('${{');
});

test.each(workflows)('%s leaves no credentials behind in a checkout', (_, workflow) => {
  const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false });
});

test('what is released was tested by the same command as everything else', () => {
  const [, release] = workflows.find(([name]) => name === 'release.yml') ?? [];
  const [, tested] = workflows.find(([name]) => name === 'test.yml') ?? [];
  expect(release?.jobs.test?.uses).toBe('./.github/workflows/test.yml');
  expect(tested && stepsOf(tested).filter(({ run }) => run === 'npm test').length).toBe(2);
});
