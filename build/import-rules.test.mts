import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * What a file may import follows from the folder it lies in. An entry names a folder of the project, a
 * package, or `node:*`; `type:` in front allows types only, `package:` tells a package from a folder of
 * that name. Tests may import what they like.
 */
const rules: Readonly<Record<string, readonly string[]>> = {
  'electron/contract': ['electron/contract', 'valibot'],
  'electron/runbox': ['electron/runbox', 'electron/contract'],
  'electron/formats': ['electron/formats', 'electron/contract', 'node:buffer'],
  'electron/system': ['electron/system', 'electron/contract', 'node:*'],
  'electron/programs': [
    'electron/programs',
    'electron/contract',
    'electron/runbox',
    'electron/formats',
    'electron/system/registry-branch',
    'electron/system/registry-values',
    'type:electron/system',
    'node:crypto',
    'node:zlib',
  ],
  'electron/sign-in': ['electron/sign-in', 'electron/contract', 'electron/runbox', 'node:*'],
  'electron/setup': [
    'electron/setup',
    'electron/contract',
    'electron/formats',
    'electron/system/fingerprint',
    'type:electron/system',
    'type:electron/programs',
    'node:crypto',
  ],
  'electron/main': ['electron/', 'package:electron', 'renderer/text', 'valibot', 'node:*'],
  'electron/preload': ['electron/preload', 'electron/contract', 'package:electron'],
  'electron/cli': ['electron/', 'renderer/text', 'node:*'],
  'renderer/text': [
    'renderer/text',
    'type:renderer/wizard',
    'type:renderer/by-hand',
    'type:electron/contract',
    'electron/contract/result',
  ],
  renderer: ['renderer', 'electron/contract', 'electron/runbox', 'react', 'react-dom', 'zustand', 'uqr'],
};

interface ImportLine {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const root = path.resolve(import.meta.dirname, '..');

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter(
      (name) => /\.tsx?$/.test(name) && !/\.(test|fixture)\.tsx?$/.test(name) && !name.includes('/fixtures/'),
    );
}

function importsOf(file: string): ImportLine[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[\w$*{}\s,]+\sfrom\s+)?['"]([^'"]+)['"]/gm);
  return [...found].map(([, typeOnly, specifier = '']) => ({
    file,
    typeOnly: typeOnly !== undefined,
    target: specifier.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
      : specifier,
  }));
}

function ruleFor(file: string): readonly string[] {
  const folder = Object.keys(rules)
    .filter((candidate) => file.startsWith(`${candidate}/`))
    .sort((a, b) => b.length - a.length)[0];
  if (folder === undefined) throw new Error(`${file} lies in a folder without a rule`);
  return rules[folder] ?? [];
}

function matches(target: string, allowed: string): boolean {
  if (allowed.startsWith('package:')) return target === allowed.slice(8);
  if (allowed.endsWith('*')) return target.startsWith(allowed.slice(0, -1));
  if (allowed.endsWith('/')) return target.startsWith(allowed);
  return target === allowed || target.startsWith(`${allowed}/`);
}

function isAllowed({ file, target, typeOnly }: ImportLine): boolean {
  return ruleFor(file).some((entry) =>
    entry.startsWith('type:') ? typeOnly && matches(target, entry.slice(5)) : matches(target, entry),
  );
}

const lines = [...sourcesIn('electron'), ...sourcesIn('renderer')].flatMap(importsOf);

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

/** For each file and folder that lies in this folder, which of the others it imports. */
function neighboursIn(folder: string): Neighbours {
  const nameIn = (place: string) =>
    place.startsWith(`${folder}/`)
      ? place.split('/')[folder.split('/').length]?.replace(/\.tsx?$/, '')
      : null;
  const neighbours = new Map<string, Set<string>>();
  for (const { file, target } of lines) {
    const [from, to] = [nameIn(file), nameIn(target)];
    if (from && to && from !== to) neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
  }
  return neighbours;
}

function reachableFrom(name: string, neighbours: Neighbours, seen = new Set<string>()): ReadonlySet<string> {
  for (const next of neighbours.get(name) ?? []) {
    if (seen.has(next)) continue;
    reachableFrom(next, neighbours, seen.add(next));
  }
  return seen;
}

function circlesIn(folder: string): string[] {
  const neighbours = neighboursIn(folder);
  const circling = [...neighbours.keys()].filter((name) => reachableFrom(name, neighbours).has(name));
  return circling.map((name) => `${folder}/${name}`);
}

test('every import is allowed where the file lies', () => {
  expect(lines.length).toBeGreaterThan(50);
  const broken = lines.filter((line) => !isAllowed(line)).map(({ file, target }) => `${file} -> ${target}`);
  expect(broken).toEqual([]);
});

test('one mail program never imports another', () => {
  const shared = ['installations', 'accounts-in-files'];
  const programOf = (file: string) =>
    /^electron\/programs\/([^/]+)\//
      .exec(file)
      ?.slice(1)
      .find((folder) => !shared.includes(folder));
  const crossing = lines.filter(({ file, target }) => {
    const [from, to] = [programOf(file), programOf(target)];
    return from !== undefined && to !== undefined && from !== to;
  });
  expect(crossing).toEqual([]);
});

test('the files of the person are touched from one folder only', () => {
  const touching = lines.filter(({ target }) => /^node:(fs|child_process)/.test(target));
  const folders = new Set(touching.map(({ file }) => file.split('/').slice(0, 2).join('/')));
  expect([...folders].filter((folder) => !['electron/system', 'electron/main'].includes(folder))).toEqual([]);
});

test('under electron nothing imports in a circle, neither files nor folders that lie side by side', () => {
  const folders = sourcesIn('electron').map((file) => path.posix.dirname(file));
  const withParents = new Set(folders.flatMap((folder) => [folder, path.posix.dirname(folder)]));
  expect(neighboursIn('electron').size).toBeGreaterThan(5);
  expect([...withParents].flatMap(circlesIn)).toEqual([]);
});
