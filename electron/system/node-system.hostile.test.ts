import { execFileSync } from 'node:child_process';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDriver, type Driver } from './driver-process.fixture';
import { fingerprintOf } from './fingerprint';
import { holdWithFcntl } from './lock-holder.fixture';
import { createNodeSystem } from './node-system';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
/** In front of a command: runs it as somebody without special rights. */
const AS_ORDINARY_USER = isRoot
  ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--']
  : [];

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('on a machine that does not help', { timeout: 30_000 }, () => {
  let driver: Driver;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    driver = await buildDriver();
  });
  afterAll(() => driver.remove());

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'hostile-')));
    file = path.join(folder, 'prefs.js');
    await writeFile(file, 'old', { mode: 0o600 });
    if (isRoot) for (const entry of [folder, file]) await chown(entry, NOBODY, NOBODY);
  });
  afterEach(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true });
  });

  const replacing = (text: string, before: string | null = 'old') => ({
    call: 'replaceFile',
    path: file,
    text,
    expect: before === null ? null : fingerprintOf(Buffer.from(before)),
    mode: 0o600,
    temporaryName: '.ours.tmp',
  });
  const problem = (kind: string, where = file) => ({ ok: false, problem: { kind, path: where } });

  describe('as an ordinary user', () => {
    it('replaces a file of their own', async () => {
      const { answer } = await driver.run(replacing('new'), AS_ORDINARY_USER);
      expect(answer?.ok).toBe(true);
      expect(await readFile(file, 'utf8')).toBe('new');
    });

    it('leaves a file alone that was made read-only', async () => {
      await chmod(file, 0o400);
      const { answer } = await driver.run(replacing('new'), AS_ORDINARY_USER);
      expect(answer).toEqual(problem('not-permitted'));
      expect(await readFile(file, 'utf8')).toBe('old');
    });

    it('writes into the file where its folder may not be written to', async () => {
      await chmod(folder, 0o500);
      const { ino } = await stat(file);
      const { answer } = await driver.run(replacing('n'), AS_ORDINARY_USER);
      expect(answer?.ok).toBe(true);
      expect(await readFile(file, 'utf8')).toBe('n');
      expect((await stat(file)).ino).toBe(ino);
    });

    it('makes nothing where the folder may not be written to', async () => {
      await rm(file);
      await chmod(folder, 0o500);
      expect((await driver.run(replacing('new', null), AS_ORDINARY_USER)).answer).toEqual(
        problem('not-permitted'),
      );
      const made = path.join(folder, 'made');
      for (const call of ['createFolder', 'ensureFolder'])
        expect((await driver.run({ call, path: made, mode: 0o700 }, AS_ORDINARY_USER)).answer).toEqual(
          problem('not-permitted', made),
        );
    });

    it('writes into a file of somebody else that may be written to, so that it stays theirs', async () => {
      if (isRoot) await chown(file, 0, 0);
      await chmod(file, 0o666);
      const { ino, uid } = await stat(file);
      const { answer } = await driver.run(replacing('new'), AS_ORDINARY_USER);
      expect(answer?.ok).toBe(true);
      expect(await readFile(file, 'utf8')).toBe('new');
      expect((await stat(file)).uid).toBe(uid);
      expect(!isRoot || (await stat(file)).ino === ino).toBe(true);
    });
  });

  it.each(['000', '022', '077', '777'])(
    'gives new files and folders the mode asked for under umask %s',
    async (mask) => {
      const under = ['sh', '-c', `umask ${mask}; exec "$@"`, 'sh'];
      await rm(file);
      expect((await driver.run({ ...replacing('new', null), mode: 0o640 }, under)).answer?.ok).toBe(true);
      expect((await stat(file)).mode & 0o7777).toBe(0o640);
      const made = path.join(folder, 'made');
      expect((await driver.run({ call: 'ensureFolder', path: made, mode: 0o750 }, under)).answer?.ok).toBe(
        true,
      );
      expect((await stat(made)).mode & 0o7777).toBe(0o750);
    },
  );

  it('gives a new file of lines to its owner only under any umask', async () => {
    const lines = path.join(folder, 'lines');
    const under = ['sh', '-c', 'umask 777; exec "$@"', 'sh'];
    expect((await driver.run({ call: 'appendToFile', path: lines, text: 'x\n' }, under)).answer?.ok).toBe(
      true,
    );
    expect((await stat(lines)).mode & 0o7777).toBe(0o600);
  });

  it('stops at a limit on the size of files with everything as it was', async () => {
    const limited = ['prlimit', '--fsize=8192'];
    const { answer } = await driver.run(replacing('new '.repeat(5000)), limited);
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'write-failed', code: 'EFBIG' } });
    expect(await readFile(file, 'utf8')).toBe('old');
    const added = await driver.run({ call: 'appendToFile', path: file, text: 'x'.repeat(9000) }, limited);
    expect(added.answer?.ok).toBe(false);
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['prefs.js']);
  });

  it('leaves an immutable file alone', async () => {
    if (!makeImmutable(file)) return expectRefusalWithoutImmutability();
    const { answer } = await driver.run(replacing('new'));
    execFileSync('chattr', ['-i', file]);
    expect(answer).toEqual(problem('not-permitted'));
    expect(await readFile(file, 'utf8')).toBe('old');
  });

  /** Where the file system or the user cannot make it so, a read-only file stands for it. */
  async function expectRefusalWithoutImmutability() {
    await chmod(file, 0o400);
    expect((await driver.run(replacing('new'), AS_ORDINARY_USER)).answer).toEqual(problem('not-permitted'));
  }

  it('is not fooled by a disk that says it wrote what it did not', async () => {
    const lie = [
      'strace',
      '-f',
      '-o',
      '/dev/null',
      '-P',
      path.join(folder, '.ours.tmp'),
      '-e',
      'inject=pwrite64:retval=3',
    ];
    const { answer } = await driver.run(replacing('new'), lie);
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'write-failed', code: 'EIO' } });
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['prefs.js']);
  });

  it('never destroys a file on a disk of any fullness', async () => {
    const disk = path.join(folder, 'disk');
    await mkdir(disk);
    const seen = isRoot ? await fillTmpfs(disk) : await limitSizes(disk);
    expect(seen).toEqual(new Set(['new', 'old']));
  });

  /** 64 pages, of which ever fewer are free; an existing and a hard-linked file of 16 pages are to become 24. */
  async function fillTmpfs(disk: string): Promise<Set<string>> {
    const seen = new Set<string>();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', disk]);
    try {
      for (let ballast = 0; ballast <= 48; ballast += 1) {
        await writeFile(path.join(disk, 'ballast'), Buffer.alloc(ballast * 4096));
        seen.add(await replaceOn(disk));
        execFileSync('sh', ['-c', 'rm -f "$1"/*', 'sh', disk]);
      }
    } finally {
      execFileSync('umount', [disk]);
    }
    return seen;
  }

  async function replaceOn(disk: string): Promise<string> {
    const target = path.join(disk, 'prefs.js');
    const [before, after] = [Buffer.alloc(16 * 4096, 'o'), Buffer.alloc(24 * 4096, 'n')];
    await writeFile(target, before);
    const replaced = await createNodeSystem().replaceFile({
      path: target,
      bytes: after,
      expect: fingerprintOf(before),
      mode: 0o600,
      temporaryName: '.ours.tmp',
      unlessHeld: [],
    });
    if (!replaced.ok) expect(replaced.problem.kind).toBe('disk-full');
    expect((await readFile(target)).equals(replaced.ok ? after : before)).toBe(true);
    expect((await readdir(disk)).sort()).toEqual(['ballast', 'prefs.js']);
    return replaced.ok ? 'new' : 'old';
  }

  /** Without the right to mount: a limit on the size of files in place of the full disk. */
  async function limitSizes(disk: string): Promise<Set<string>> {
    const seen = new Set<string>();
    for (let limit = 1; limit <= 30; limit += 1) {
      const target = path.join(disk, `${limit}`);
      await writeFile(target, 'old');
      const task = { ...replacing('n'.repeat(20 * 4096)), path: target };
      const { answer } = await driver.run(task, ['prlimit', `--fsize=${limit * 4096}`]);
      expect((await readFile(target)).length).toBe(answer?.ok ? 20 * 4096 : 3);
      seen.add(answer?.ok ? 'new' : 'old');
    }
    return seen;
  }

  describe('while another program is at it', () => {
    const temporary = () => path.join(folder, '.ours.tmp');
    /** Starts to replace, and stands still where the named call on the temporary file begins. */
    async function pausedAt(call: string, task: object, meanwhile: () => Promise<unknown>) {
      const pause = ['-P', temporary(), '-e', `inject=${call}:delay_enter=1500000:when=1`];
      const end = driver.run(task, ['strace', '-f', '-o', '/dev/null', ...pause]);
      while (!(await readdir(folder)).includes('.ours.tmp')) await setTimeout(5);
      await meanwhile();
      return (await end).answer;
    }
    const theirs = 'theirs.tmp';

    it.each([
      ['writes into the file', () => writeFile(file, 'theirs'), 'theirs'],
      [
        'puts another file in its place',
        async () => {
          await writeFile(path.join(folder, theirs), 'theirs');
          await rename(path.join(folder, theirs), file);
        },
        'theirs',
      ],
      ['writes the same number of bytes', () => writeFile(file, 'OLD'), 'OLD'],
      ['removes the file', () => rm(file), null],
    ])('leaves what it finds when the other %s', async (_what, act, left) => {
      expect(await pausedAt('fsync', replacing('new'), act)).toEqual(problem('changed-meanwhile'));
      expect(await readFile(file, 'utf8').catch(() => null)).toBe(left);
      expect(await readdir(folder)).toEqual(left === null ? [] : ['prefs.js']);
    });

    it.each(['fsync', 'link'])(
      'does not take the place of a file that appears at the last moment: %s',
      async (call) => {
        await rm(file);
        const answer = await pausedAt(call, replacing('new', null), () => writeFile(file, 'theirs'));
        expect(answer).toEqual(problem('changed-meanwhile'));
        expect(await readFile(file, 'utf8')).toBe('theirs');
        expect(await readdir(folder)).toEqual(['prefs.js']);
      },
    );

    it('leaves the file when the program is started in between', async () => {
      const lock = path.join(folder, '.parentlock');
      await writeFile(lock, '');
      let giveBack = async () => {};
      const task = { ...replacing('new'), unlessHeld: [lock] };
      const answer = await pausedAt('fsync', task, async () => {
        giveBack = await holdWithFcntl(lock);
      });
      await giveBack();
      expect(answer).toEqual(problem('in-use'));
      expect(await readFile(file, 'utf8')).toBe('old');
    });
  });
});

function makeImmutable(file: string): boolean {
  try {
    execFileSync('chattr', ['+i', file], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
