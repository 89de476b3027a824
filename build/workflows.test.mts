import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly environment?: string;
  readonly defaults?: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = path.resolve(import.meta.dirname, '../.github/workflows');
const read = (name: string): Workflow => parse(readFileSync(path.join(folder, name), 'utf8'));
const workflows = readdirSync(folder).map((name): [string, Workflow] => [name, read(name)]);
const release = read('release.yml');
const tested = read('test.yml');

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

test.each(workflows)('%s ends some day, whatever hangs', (_, { jobs }) => {
  const own = Object.values(jobs).filter(({ steps }) => steps !== undefined);
  for (const job of own) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
});

test('secrets are there only for a tag, and for what somebody approves of', () => {
  const secret = (part: Workflow | Job) => JSON.stringify(part).includes('secrets.');
  expect(workflows.filter(([, workflow]) => secret(workflow)).map(([name]) => name)).toEqual(['release.yml']);
  expect(release.on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
  for (const job of Object.values(release.jobs).filter(secret)) expect(job.environment).toBe('release');
});

test('the release is made by the same shell on each system', () => {
  expect(release.jobs.build?.defaults).toEqual({ run: { shell: 'bash' } });
});

test('only the job that makes the draft may write, and it runs nothing that npm brings', () => {
  const jobs = workflows.flatMap(([, workflow]) => Object.entries(workflow.jobs));
  const writers = jobs.filter(([, { permissions }]) => permissions !== undefined);
  expect(writers.map(([name]) => name)).toEqual(['draft']);
  const steps = writers.flatMap(([, job]) => job.steps ?? []);
  for (const { run = '' } of steps) expect(run).not.toMatch(/\b(npm|npx|node)\b/);
});

test('the draft says where its files were built before anybody can download them', () => {
  const steps = (release.jobs.draft?.steps ?? []).map(({ uses, run }) => uses?.split('@')[0] ?? run ?? '');
  const attested = steps.indexOf('actions/attest-build-provenance');
  const drafted = steps.findIndex((step) => step.startsWith('gh release create'));
  expect(attested).toBeGreaterThan(steps.findIndex((step) => step.startsWith('sha256sum')));
  expect(drafted).toBeGreaterThan(attested);
});

test('what is released was tested by the same command as everything else', () => {
  expect(release.jobs.test?.uses).toBe('./.github/workflows/test.yml');
  expect(stepsOf(tested).filter(({ run }) => run === 'npm test').length).toBe(2);
});
