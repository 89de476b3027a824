import { link, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WriteProblem } from '../contract/problems';
import { buildDriver, type Driver, type DriverEnd } from './driver-process.fixture';
import { fingerprintOf } from './fingerprint';
import { createNodeSystem } from './node-system';
import { type FaultPoint, findFaultPoints, requireStrace, runWithFault } from './strace-points.fixture';

/** One call of the system, and the only contents that its file may have at any moment. */
interface Scenario {
  readonly title: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly task: (file: string) => object;
  /** Faults that the scenario has nothing to promise about. */
  readonly except?: RegExp;
  /** The file has a second name. */
  readonly hardLinked?: true;
  /** A process that is killed may leave the beginning of what it added. */
  readonly tearable?: true;
}

const OLD = 'old line\n'.repeat(700);
const NEW = 'a new line\n'.repeat(900);
const TEMPORARY = '.ours.tmp';

const replacing = (before: string | null, text: string) => (file: string) => ({
  call: 'replaceFile',
  path: file,
  text,
  expect: before === null ? null : fingerprintOf(Buffer.from(before)),
  mode: 0o600,
  temporaryName: TEMPORARY,
});

const SCENARIOS: readonly Scenario[] = [
  { title: 'replaces a file', before: OLD, after: NEW, task: replacing(OLD, NEW) },
  { title: 'makes a file', before: null, after: NEW, task: replacing(null, NEW) },
  {
    title: 'lengthens a file that has two names',
    before: OLD,
    after: NEW,
    hardLinked: true,
    task: replacing(OLD, NEW),
  },
  {
    title: 'shortens a file that has two names',
    before: NEW,
    after: OLD,
    hardLinked: true,
    // Between writing and cutting off it is a mixture; the caller's copy is for this.
    except: /SIGKILL/,
    task: replacing(NEW, OLD),
  },
  {
    title: 'removes a file',
    before: OLD,
    after: null,
    task: (file) => ({ call: 'removeFile', path: file, expect: fingerprintOf(Buffer.from(OLD)) }),
  },
  {
    title: 'adds to a file',
    before: OLD,
    after: OLD + NEW,
    tearable: true,
    task: (file) => ({ call: 'appendToFile', path: file, text: NEW }),
  },
  {
    title: 'begins a file of lines',
    before: null,
    after: NEW,
    tearable: true,
    task: (file) => ({ call: 'appendToFile', path: file, text: NEW }),
  },
];

const FAULTS: ReadonlyMap<string, WriteProblem['kind'] | null> = new Map([
  ['signal=SIGKILL', null],
  ['error=EIO', 'write-failed'],
  ['error=ENOSPC', 'disk-full'],
  ['error=EDQUOT', 'disk-full'],
  ['error=EACCES', 'not-permitted'],
  ['error=EROFS', 'read-only'],
]);

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('whatever system call goes wrong', () => {
  let driver: Driver;
  let root: string;

  beforeAll(async () => {
    requireStrace();
    driver = await buildDriver();
    root = await realpath(await mkdtemp(path.join(tmpdir(), 'faults-')));
  });
  afterAll(async () => {
    await driver.remove();
    await rm(root, { recursive: true });
  });

  async function prepare({ before, task, hardLinked }: Scenario, name: string) {
    const folder = path.join(root, name);
    await mkdir(folder);
    const file = path.join(folder, 'prefs.js');
    if (before !== null) await writeFile(file, before, { mode: 0o640 });
    if (hardLinked) await link(file, `${file}.link`);
    const paths = [file, path.join(folder, TEMPORARY), folder];
    return { folder, file, watched: { driver, task: task(file), paths } };
  }

  async function strike(scenario: Scenario, point: FaultPoint, fault: string, name: string) {
    const { folder, file, watched } = await prepare(scenario, name);
    const end = await runWithFault(watched, point, fault);
    const told = `${scenario.title}: ${fault} at ${point.name} ${point.n}: ${JSON.stringify(end)}`;
    if (end.answer?.ok === false) expect(end.answer.problem.kind, told).toBe(FAULTS.get(fault));
    const content = await contentOf(file);
    expect(isAllowed(content, end, scenario), `${told}: ${content?.length ?? 'no'} bytes`).toBe(true);
    const leftover = path.join(folder, TEMPORARY);
    // Only when removing it is what went wrong may it be there.
    if (end.answer !== null && point.name !== 'unlink')
      expect((await readdir(folder)).includes(TEMPORARY), told).toBe(false);
    expect((await createNodeSystem().discardTemporary(leftover)).ok, told).toBe(true);
    expect((await readdir(folder)).includes(TEMPORARY), told).toBe(false);
    return end;
  }

  it.each(SCENARIOS)(
    'a process that $title leaves all of the old or all of the new',
    { timeout: 60_000 },
    async (scenario) => {
      const { watched } = await prepare(scenario, `${scenario.title} recorded`);
      const points = await findFaultPoints(watched);
      const strikes = points
        .flatMap((point) => [...FAULTS.keys()].map((fault) => ({ point, fault })))
        .filter(({ point, fault }) => canHappen(point, fault) && !scenario.except?.test(fault));
      const ends = await inTurn(strikes, ({ point, fault }, place) =>
        strike(scenario, point, fault, `${scenario.title} ${place}`),
      );
      const killed = ends.filter(({ signal }) => signal === 'SIGKILL');
      expect(killed).toHaveLength(strikes.filter(({ fault }) => fault.includes('SIGKILL')).length);
      expect(ends.filter(({ answer }) => answer?.ok === false).length).toBeGreaterThan(5);
    },
  );
});

/** A quota is used up by writing, and closing has no space or rights to lack. */
function canHappen({ name }: FaultPoint, fault: string): boolean {
  if (fault === 'error=EDQUOT') return /write|fsync/.test(name);
  return name !== 'close' || /SIGKILL|EIO/.test(fault);
}

/** What the file may hold now: one or the other as answered, either of the two without an answer. */
function isAllowed(content: string | null, { answer }: DriverEnd, scenario: Scenario): boolean {
  const { before, after, tearable } = scenario;
  if (answer !== null) return content === (answer.ok ? after : before);
  const isTorn = tearable && content?.startsWith(before ?? '') && after?.startsWith(content);
  return content === before || content === after || isTorn === true;
}

async function contentOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

/** Several at a time, since each waits for a process most of the time. */
async function inTurn<Item, Outcome>(
  items: readonly Item[],
  work: (item: Item, place: number) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      outcomes[next[0]] = await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return outcomes;
}
