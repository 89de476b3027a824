import { chmod, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdWithFcntl, holdWithFlock } from './lock-holder.fixture';
import { isHeld, isInLockTable, isLockedOnLinux, isOpenSomewhere } from './lock-holders';

let folder: string;
let lock: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'holders-'));
  lock = path.join(folder, '.parentlock');
  await writeFile(lock, '');
});
afterEach(() => rm(folder, { recursive: true }));

const noTable = () => readFile(path.join(folder, 'no-table'), 'utf8');

const TABLE = `1: POSIX  ADVISORY  WRITE 3568 fe:00:2441824 0 EOF
2: FLOCK  ADVISORY  WRITE 900 00:1a:77 0 EOF
3: POSIX  ADVISORY  READ 901 fe:00:5555 0 EOF
4: OFDLCK ADVISORY  WRITE -1 fe:00:6666 0 EOF
4: -> POSIX  ADVISORY  WRITE 902 fe:00:7777 0 EOF
5: LEASE  ACTIVE    WRITE 903 fe:00:8888 0 EOF
6: POSIX  ADVISORY  WRITE 904 fe:10f:9999 0 EOF
`;

describe('the list of locks', () => {
  it.each([
    ['a lock by fcntl', 2441824n, 0xfe00n, true],
    ['a lock by flock', 77n, 0x1an, true],
    ['a lock of an open file', 6666n, 0xfe00n, true],
    ['a device with a large number', 9999n, 0x10fe0fn, true],
    ['the same number on another disk', 2441824n, 0xfe01n, false],
    ['any disk', 2441824n, null, true],
    ['a reader', 5555n, null, false],
    ['one that still waits', 7777n, null, false],
    ['a lease', 8888n, null, false],
    ['a number that another one begins with', 244n, null, false],
  ])('knows %s', (_what, inode, device, held) => {
    expect(isInLockTable(TABLE, inode, device)).toBe(held);
  });
});

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('a lock file', () => {
  it.each([1, 2])('is held also when the list misses it in %i looks, as a busy one may', async (missing) => {
    const { ino, dev } = await stat(lock);
    const device = `${((dev >> 8) & 0xfff).toString(16)}:${((dev & 0xff) | ((dev >> 12) & 0xfff00)).toString(16)}`;
    let look = 0;
    const readTable = async () => {
      look += 1;
      return look <= missing ? TABLE : `1: POSIX  ADVISORY  WRITE 9 ${device}:${ino} 0 EOF\n${TABLE}`;
    };
    expect(await isLockedOnLinux(lock, readTable)).toBe(true);
  });

  it.each([
    ['fcntl, as mail programs do', holdWithFcntl],
    ['flock', holdWithFlock],
  ])('is held while a process locks it with %s', async (_how, hold) => {
    expect(await isHeld(lock, 'linux')).toBe(false);
    const giveBack = await hold(lock);
    expect(await isHeld(lock, 'linux')).toBe(true);
    await giveBack();
    expect(await isHeld(lock, 'linux')).toBe(false);
  });

  it('is held through a link to its folder', async () => {
    await symlink(folder, `${folder}-link`);
    const giveBack = await holdWithFcntl(lock);
    expect(await isHeld(path.join(`${folder}-link`, '.parentlock'), 'linux')).toBe(true);
    await giveBack();
    await rm(`${folder}-link`);
  });

  it('is not held because a link beside it names a process', async () => {
    await symlink(`127.0.0.1:+${process.pid}`, path.join(folder, 'lock'));
    expect(await isHeld(lock, 'linux')).toBe(false);
  });

  it.each([
    [`127.0.0.1:+${process.pid}`, true],
    [`192.168.1.7:${process.pid}`, true],
    ['127.0.0.1:+1', true],
    ['127.0.0.1:+99999999', false],
    ['elsewhere', false],
  ])('goes by the link %s where the list of locks cannot be read', async (target, held) => {
    await symlink(target, path.join(folder, 'lock'));
    expect(await isLockedOnLinux(lock, noTable)).toBe(held);
  });

  it('is free where there is neither list nor link', async () => {
    expect(await isLockedOnLinux(lock, noTable)).toBe(false);
    expect(await isLockedOnLinux(path.join(folder, 'none'), noTable)).toBe(false);
  });
});

describe('a lock file on macOS', () => {
  /** Answers as lsof would. */
  async function standIn(script: string): Promise<string> {
    const program = path.join(folder, 'lsof');
    await writeFile(program, `#!/bin/sh\n${script}\n`);
    await chmod(program, 0o755);
    return program;
  }

  it('is held when lsof names a process', async () => {
    const lsof = await standIn(`test "$*" = "-t -- ${lock}" && echo 4711`);
    expect(await isOpenSomewhere(lock, lsof)).toBe(true);
  });

  it('is free when lsof names none', async () => {
    expect(await isOpenSomewhere(lock, await standIn('exit 1'))).toBe(false);
  });

  it.each([
    [process.pid, true],
    [99999999, false],
  ])('goes by the link to process %i without lsof', async (processNumber, held) => {
    await symlink(`127.0.0.1:+${processNumber}`, path.join(folder, 'lock'));
    expect(await isOpenSomewhere(lock, path.join(folder, 'none'))).toBe(held);
    expect(await isOpenSomewhere(lock, await standIn('exit 2'))).toBe(held);
  });
});

describe('a lock file on Windows', () => {
  it('is free when it can be opened, or is not there', async () => {
    expect(await isHeld(lock, 'win32')).toBe(false);
    expect(await isHeld(path.join(folder, 'none'), 'win32')).toBe(false);
  });
});
