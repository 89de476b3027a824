import { execFileSync } from 'node:child_process';
import {
  chmod,
  chown,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint';
import { createNodeSystem } from './node-system';
import type { ReplaceRequest } from './system';

const system = createNodeSystem();
const isRoot = process.getuid?.() === 0;
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'replace-')));
  file = path.join(folder, 'prefs.js');
});
afterEach(() => rm(folder, { recursive: true }));

function replace(text: string, before: string | null, more: Partial<ReplaceRequest> = {}) {
  return system.replaceFile({
    path: file,
    bytes: Buffer.from(text),
    expect: before === null ? null : fingerprintOf(Buffer.from(before)),
    mode: 0o600,
    temporaryName: '.ours.tmp',
    unlessHeld: [],
    ...more,
  });
}

const problem = (kind: string, where: string) => ({ ok: false, problem: { kind, path: where } });

describe('what a replaced file keeps', () => {
  it.each([0o600, 0o640, 0o666, 0o4755, 0o200])('its mode %o', async (mode) => {
    await writeFile(file, 'old');
    await chmod(file, mode);
    // Without read permission only the administrator gets this far.
    if (mode === 0o200 && !isRoot)
      return expect(await replace('new', 'old')).toEqual(problem('not-permitted', file));
    expect((await replace('new', 'old')).ok).toBe(true);
    expect((await stat(file)).mode & 0o7777).toBe(mode);
  });

  it('its owner and group', async () => {
    const [user, group] = isRoot ? [65534, 65534] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
    await writeFile(file, 'old');
    await chown(file, user, group);
    expect((await replace('new', 'old')).ok).toBe(true);
    expect(await stat(file)).toMatchObject({ uid: user, gid: group });
  });

  it('the link that leads to it', async () => {
    const real = path.join(folder, 'real folder', 'prefs.js');
    await mkdir(path.dirname(real));
    await writeFile(real, 'old');
    await symlink('real folder/prefs.js', file);
    expect((await replace('new', 'old')).ok).toBe(true);
    expect(await readlink(file)).toBe('real folder/prefs.js');
    expect(await readFile(real, 'utf8')).toBe('new');
    expect(await readdir(path.dirname(real))).toEqual(['prefs.js']);
  });

  it.each([
    ['a longer one', 'old'.repeat(5000)],
    ['a shorter one', 'o'],
  ])('its other name, after %s', async (_what, before) => {
    await writeFile(file, before);
    await link(file, `${file}.link`);
    expect((await replace('new content', before)).ok).toBe(true);
    expect(await readFile(`${file}.link`, 'utf8')).toBe('new content');
    expect((await stat(file)).nlink).toBe(2);
  });

  it('its extended attributes and access list', async () => {
    await writeFile(file, 'old');
    setAttribute(file, 'user.origin', 'a backup');
    setAttribute(file, 'system.posix_acl_access', ACCESS_LIST);
    expect((await replace('new', 'old')).ok).toBe(true);
    expect(attributeOf(file, 'user.origin')).toBe('a backup');
    expect(attributeOf(file, 'system.posix_acl_access')).toBe(ACCESS_LIST);
  });
});

/** As acl(5) is laid out: owner rw, user 65534 r, group none, mask r, others none. */
const ACCESS_LIST = Buffer.concat([
  Buffer.from([2, 0, 0, 0]),
  ...[
    [1, 6, -1] as const,
    [2, 4, 65534] as const,
    [4, 0, -1] as const,
    [16, 4, -1] as const,
    [32, 0, -1] as const,
  ].map(([tag, permissions, id]) => {
    const entry = Buffer.alloc(8);
    entry.writeUInt16LE(tag, 0);
    entry.writeUInt16LE(permissions, 2);
    entry.writeInt32LE(id, 4);
    return entry;
  }),
]).toString('latin1');

// setxattr(2) and getxattr(2) by number, so that perl needs no module for them.
const CALLS: Readonly<Record<string, readonly [number, number]>> = { x64: [188, 191], arm64: [5, 8] };

function setAttribute(where: string, name: string, value: string): void {
  const script =
    'my $v = pack("H*", $ARGV[3]); my $r = syscall($ARGV[0] + 0, $ARGV[1], $ARGV[2], $v, length($v), 0); die $! if $r != 0';
  const call = String(CALLS[process.arch]?.[0]);
  execFileSync('perl', ['-e', script, call, where, name, Buffer.from(value, 'latin1').toString('hex')]);
}

function attributeOf(where: string, name: string): string {
  const script =
    'my $v = "\\0" x 999; my $r = syscall($ARGV[0] + 0, $ARGV[1], $ARGV[2], $v, 999); die $! if $r < 0; print substr($v, 0, $r)';
  return execFileSync('perl', ['-e', script, String(CALLS[process.arch]?.[1]), where, name], {
    encoding: 'latin1',
  });
}

describe('what does not get in the way', () => {
  it.each(['with spaces', 'Jürgen', 'Ju\u0308rgen', 'two\nlines', 'quote\'"$`\\', '-rf', 'n'.repeat(255)])(
    'a name such as %j',
    async (name) => {
      const named = path.join(folder, name);
      expect((await replace('old', null, { path: named })).ok).toBe(true);
      expect((await replace('new', 'old', { path: named })).ok).toBe(true);
      expect(await readFile(named, 'utf8')).toBe('new');
      expect(await readdir(folder)).toEqual([name]);
    },
  );

  it('a temporary name that is too long for the disk', async () => {
    const temporaryName = `.${'ü'.repeat(200)}.tmp`;
    expect((await replace('new', null, { temporaryName })).ok).toBe(true);
    expect(await readdir(folder)).toEqual(['prefs.js']);
    expect((await system.discardTemporary(path.join(folder, temporaryName))).ok).toBe(true);
  });

  it('any bytes and lengths', { timeout: 30_000 }, async () => {
    const contents = fc.uint8Array({ maxLength: 20_000, size: 'max' });
    await fc.assert(
      fc.asyncProperty(contents, contents, async (before, after) => {
        await writeFile(file, before);
        const replaced = await replace('', null, { bytes: after, expect: fingerprintOf(before) });
        expect(replaced).toEqual({ ok: true, value: fingerprintOf(after) });
        expect((await readFile(file)).equals(after)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

describe('what is refused', () => {
  it('a link that leads nowhere', async () => {
    await symlink('nowhere', file);
    expect(await replace('new', null)).toEqual(problem('missing', file));
    expect(await readlink(file)).toBe('nowhere');
    expect(await readdir(folder)).toEqual(['prefs.js']);
  });

  it('links that lead in a circle', async () => {
    await symlink('prefs.js', file);
    expect((await replace('new', null)).ok).toBe(false);
    expect(await readlink(file)).toBe('prefs.js');
  });

  it('a pipe where the file should be, without waiting at it', async () => {
    execFileSync('mkfifo', [file]);
    expect(await replace('new', 'old')).toEqual(problem('not-a-file', file));
    expect(await system.readFile(file)).toEqual(problem('not-a-file', file));
    expect(await system.kindOf(file)).toBe('other');
  });

  it('a pipe at the temporary name', async () => {
    const temporary = path.join(folder, '.ours.tmp');
    execFileSync('mkfifo', [temporary]);
    expect(await replace('new', null)).toEqual(problem('not-a-file', temporary));
    expect((await lstat(temporary)).isFIFO()).toBe(true);
    expect(await system.kindOf(file)).toBe('absent');
  });

  it('a link that somebody planted at the temporary name', async () => {
    const victim = path.join(folder, 'victim');
    const temporary = path.join(folder, '.ours.tmp');
    await writeFile(victim, 'precious');
    await symlink(victim, temporary);
    expect(await replace('new', null)).toEqual(problem('not-a-file', temporary));
    expect(await system.discardTemporary(temporary)).toEqual(problem('not-a-file', temporary));
    expect(await readFile(victim, 'utf8')).toBe('precious');
    expect(await readlink(temporary)).toBe(victim);
  });

  it('to remove a link that took the place of our file', async () => {
    const victim = path.join(folder, 'victim');
    await writeFile(victim, 'ours');
    await symlink(victim, file);
    expect(await system.removeFile(file, fingerprintOf(Buffer.from('ours')))).toEqual(
      problem('changed-meanwhile', file),
    );
    expect(await readlink(file)).toBe(victim);
  });

  it('to add lines through a link', async () => {
    await writeFile(path.join(folder, 'victim'), 'precious');
    await symlink('victim', file);
    expect(await system.appendToFile(file, Buffer.from('x'))).toEqual(problem('not-a-file', file));
    expect(await readFile(path.join(folder, 'victim'), 'utf8')).toBe('precious');
  });
});
