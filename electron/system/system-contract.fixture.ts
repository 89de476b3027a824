import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AbsolutePath } from '../contract/problems';
import { fingerprintOf } from './fingerprint';
import type { ReplaceRequest, System } from './system';

/** A system to put to the test, in an empty folder. */
export interface ContractMachine {
  readonly system: System;
  readonly folder: AbsolutePath;
  /** As if a program wrote it. */
  putFile(path: AbsolutePath, text: string): Promise<void>;
  /** As if a program took its lock on the file; gives it back when the returned function is called. */
  holdLock(path: AbsolutePath): Promise<() => Promise<void>>;
  /** As if the person started a program of this name; ends it when the returned function is called. */
  runProgram(executableName: string): Promise<() => Promise<void>>;
  /** Of a program that ends by itself. */
  readonly program: AbsolutePath;
  /** Mode bits of what is there; null where the system has none, as Windows. */
  modeOf(path: AbsolutePath): Promise<number | null>;
  dispose(): Promise<void>;
}

/** What every `System` promises, whatever it stands on. */
export function describeSystem(name: string, start: () => Promise<ContractMachine>): void {
  let machine: ContractMachine;
  const at = (...names: string[]) => machine.system.paths.join(machine.folder, ...names);
  const textOf = async (file: AbsolutePath) => {
    const read = await machine.system.readFile(file);
    return read.ok ? Buffer.from(read.value.bytes).toString() : read.problem.kind;
  };
  const replace = (text: string, before: string | null, more: Partial<ReplaceRequest> = {}) =>
    machine.system.replaceFile({
      path: at('prefs.js'),
      bytes: Buffer.from(text),
      expect: before === null ? null : fingerprintOf(Buffer.from(before)),
      mode: 0o600,
      temporaryName: '.ours.tmp',
      unlessHeld: [],
      ...more,
    });
  const problem = (kind: string, file: AbsolutePath) => ({ ok: false, problem: { kind, path: file } });
  const done = { ok: true, value: null };

  describe(name, () => {
    beforeEach(async () => {
      machine = await start();
    });
    afterEach(() => machine.dispose());

    describe('looking', () => {
      it('reads bytes and their fingerprint', async () => {
        await machine.putFile(at('a'), 'grüße');
        const bytes = Buffer.from('grüße');
        const read = await machine.system.readFile(at('a'));
        expect(read.ok && Buffer.from(read.value.bytes).equals(bytes)).toBe(true);
        expect(read.ok && read.value.fingerprint).toBe(fingerprintOf(bytes));
      });

      it('says when a file is not there or is none', async () => {
        expect(await machine.system.readFile(at('none'))).toEqual(problem('missing', at('none')));
        await machine.putFile(at('a'), 'x');
        expect(await machine.system.readFile(at('a', 'b'))).toEqual(problem('missing', at('a', 'b')));
        expect(await machine.system.readFile(machine.folder)).toEqual(problem('not-a-file', machine.folder));
      });

      it('lists names by code unit, and none where there is no folder', async () => {
        for (const file of ['b', 'Z', 'a', 'ä', '.x']) await machine.putFile(at(file), '');
        expect(await machine.system.listFolder(machine.folder)).toEqual(['.x', 'Z', 'a', 'b', 'ä']);
        expect(await machine.system.listFolder(at('none'))).toEqual([]);
        expect(await machine.system.listFolder(at('a'))).toEqual([]);
      });

      it('tells files, folders and nothing apart', async () => {
        await machine.putFile(at('a'), '');
        const kinds = [at('a'), machine.folder, at('none'), at('a', 'b')].map(machine.system.kindOf);
        expect(await Promise.all(kinds)).toEqual(['file', 'folder', 'absent', 'absent']);
      });

      it('knows when content last changed', async () => {
        expect(await machine.system.modifiedAt(at('a'))).toBeNull();
        await machine.putFile(at('a'), '');
        expect(await machine.system.modifiedAt(at('a'))).toBeGreaterThan(0);
      });

      it('resolves paths that lead somewhere', async () => {
        await machine.putFile(at('a'), '');
        expect(await machine.system.realPath(at('a'))).toBe(at('a'));
        expect(await machine.system.realPath(at('none'))).toBeNull();
      });

      it('sees a lock while a program has it, and not because its file is there', async () => {
        expect(await machine.system.isHeld(at('.parentlock'))).toBe(false);
        await machine.putFile(at('.parentlock'), '');
        expect(await machine.system.isHeld(at('.parentlock'))).toBe(false);
        const giveBack = await machine.holdLock(at('.parentlock'));
        expect(await machine.system.isHeld(at('.parentlock'))).toBe(true);
        await giveBack();
        expect(await machine.system.isHeld(at('.parentlock'))).toBe(false);
      });
    });

    describe('replacing', () => {
      it('puts exactly the new bytes in place and tells their fingerprint', async () => {
        await machine.putFile(at('prefs.js'), 'old');
        expect(await replace('new', 'old')).toEqual({ ok: true, value: fingerprintOf(Buffer.from('new')) });
        expect(await textOf(at('prefs.js'))).toBe('new');
        expect(await machine.system.listFolder(machine.folder)).toEqual(['prefs.js']);
      });

      it('makes a new file with the mode asked for', async () => {
        expect((await replace('new', null, { mode: 0o640 })).ok).toBe(true);
        expect(await textOf(at('prefs.js'))).toBe('new');
        expect([0o640, null]).toContain(await machine.modeOf(at('prefs.js')));
        expect(await machine.system.listFolder(machine.folder)).toEqual(['prefs.js']);
      });

      it('keeps the mode of a file that was there', async () => {
        await machine.putFile(at('prefs.js'), 'old');
        const mode = await machine.modeOf(at('prefs.js'));
        await replace('new', 'old', { mode: 0o777 });
        expect(await machine.modeOf(at('prefs.js'))).toBe(mode);
      });

      it('writes empty files and takes them for files', async () => {
        await machine.putFile(at('prefs.js'), 'old');
        expect((await replace('', 'old')).ok).toBe(true);
        expect((await replace('again', '')).ok).toBe(true);
        expect(await textOf(at('prefs.js'))).toBe('again');
      });

      it.each([
        ['is another now', 'theirs', 'old'],
        ['is gone', null, 'old'],
        ['has appeared', 'theirs', null],
      ])('leaves a file alone that %s', async (_what, now, expected) => {
        if (now !== null) await machine.putFile(at('prefs.js'), now);
        expect(await replace('new', expected)).toEqual(problem('changed-meanwhile', at('prefs.js')));
        expect(await textOf(at('prefs.js'))).toBe(now ?? 'missing');
        expect(await machine.system.listFolder(machine.folder)).toEqual(now === null ? [] : ['prefs.js']);
      });

      it('leaves a file alone while a program holds its lock', async () => {
        await machine.putFile(at('prefs.js'), 'old');
        await machine.putFile(at('.parentlock'), '');
        const giveBack = await machine.holdLock(at('.parentlock'));
        const unlessHeld = [at('none'), at('.parentlock')];
        expect(await replace('new', 'old', { unlessHeld })).toEqual(problem('in-use', at('prefs.js')));
        await giveBack();
        expect(await textOf(at('prefs.js'))).toBe('old');
        expect((await replace('new', 'old', { unlessHeld })).ok).toBe(true);
      });

      it('says when the folder is not there or the file is a folder', async () => {
        const file = at('none', 'prefs.js');
        expect(await replace('new', null, { path: file })).toEqual(problem('missing', file));
        const folder = at('folder');
        await machine.system.createFolder(folder, 0o700);
        expect(await replace('new', null, { path: folder })).toEqual(problem('not-a-file', folder));
      });

      it('clears away what an earlier run left under the same temporary name', async () => {
        await machine.putFile(at('prefs.js'), 'old');
        await machine.putFile(at('.ours.tmp'), 'half of a file that was to be writ');
        expect((await replace('new', 'old')).ok).toBe(true);
        expect(await textOf(at('prefs.js'))).toBe('new');
        expect(await machine.system.listFolder(machine.folder)).toEqual(['prefs.js']);
      });
    });

    describe('removing', () => {
      it('removes a file that is as expected', async () => {
        await machine.putFile(at('a'), 'ours');
        const ours = fingerprintOf(Buffer.from('ours'));
        expect(await machine.system.removeFile(at('a'), ours)).toEqual(done);
        expect(await machine.system.kindOf(at('a'))).toBe('absent');
        expect(await machine.system.removeFile(at('a'), ours)).toEqual(done);
      });

      it('leaves a file alone that was changed', async () => {
        await machine.putFile(at('a'), 'theirs');
        const ours = fingerprintOf(Buffer.from('ours'));
        expect(await machine.system.removeFile(at('a'), ours)).toEqual(problem('changed-meanwhile', at('a')));
        expect(await textOf(at('a'))).toBe('theirs');
        expect(await machine.system.removeFile(machine.folder, ours)).toEqual(
          problem('not-a-file', machine.folder),
        );
      });

      it('discards a temporary file whatever it holds', async () => {
        await machine.putFile(at('.ours.tmp'), 'half');
        expect(await machine.system.discardTemporary(at('.ours.tmp'))).toEqual(done);
        expect(await machine.system.discardTemporary(at('.ours.tmp'))).toEqual(done);
        expect(await machine.system.discardTemporary(at('none', '.ours.tmp'))).toEqual(done);
        expect(await machine.system.listFolder(machine.folder)).toEqual([]);
        await machine.system.createFolder(at('folder'), 0o700);
        expect(await machine.system.discardTemporary(at('folder'))).toEqual(
          problem('not-a-file', at('folder')),
        );
      });
    });

    describe('folders', () => {
      it('makes a folder where there is nothing', async () => {
        expect(await machine.system.createFolder(at('a'), 0o711)).toEqual(done);
        expect([0o711, null]).toContain(await machine.modeOf(at('a')));
        expect(await machine.system.createFolder(at('a'), 0o711)).toEqual(
          problem('changed-meanwhile', at('a')),
        );
        expect(await machine.system.createFolder(at('b', 'c'), 0o711)).toEqual(
          problem('missing', at('b', 'c')),
        );
      });

      it('makes sure of a folder with all parents', async () => {
        expect(await machine.system.ensureFolder(at('a', 'b', 'c'), 0o700)).toEqual(done);
        expect(await machine.system.ensureFolder(at('a', 'b', 'c'), 0o711)).toEqual(done);
        expect([0o700, null]).toContain(await machine.modeOf(at('a', 'b', 'c')));
        expect([0o700, null]).toContain(await machine.modeOf(at('a')));
        await machine.putFile(at('file'), '');
        expect(await machine.system.ensureFolder(at('file'), 0o700)).toEqual(
          problem('not-a-file', at('file')),
        );
      });

      it('removes an empty folder only', async () => {
        await machine.putFile(at('a', 'mail'), '');
        expect(await machine.system.removeFolder(at('a'))).toEqual({ ok: true, value: false });
        await machine.system.removeFile(at('a', 'mail'), fingerprintOf(Buffer.from('')));
        expect(await machine.system.removeFolder(at('a'))).toEqual({ ok: true, value: true });
        expect(await machine.system.removeFolder(at('a'))).toEqual({ ok: true, value: true });
        await machine.putFile(at('file'), '');
        expect(await machine.system.removeFolder(at('file'))).toEqual(problem('not-a-file', at('file')));
      });
    });

    describe('adding lines', () => {
      const add = (text: string) => machine.system.appendToFile(at('journal'), Buffer.from(text));

      it('makes the file for the owner only, and adds at its end', async () => {
        expect(await add('one\n')).toEqual(done);
        expect(await add('two\n')).toEqual(done);
        expect(await textOf(at('journal'))).toBe('one\ntwo\n');
        expect([0o600, null]).toContain(await machine.modeOf(at('journal')));
      });

      it('does not merge a line with one that a crash cut off', async () => {
        await machine.putFile(at('journal'), 'one\n{"kind":"int');
        expect(await add('two\n')).toEqual(done);
        expect(await textOf(at('journal'))).toBe('one\n{"kind":"int\ntwo\n');
      });

      it('says when the folder is not there or the file is a folder', async () => {
        const file = at('none', 'journal');
        expect(await machine.system.appendToFile(file, Buffer.from('x'))).toEqual(problem('missing', file));
        expect(await machine.system.appendToFile(machine.folder, Buffer.from('x'))).toEqual(
          problem('not-a-file', machine.folder),
        );
      });
    });

    describe('programs', () => {
      it('are seen while they run', async () => {
        const name = 'a-program-with-a-long-name.exe';
        expect(await machine.system.isRunning(name)).toBe(false);
        const end = await machine.runProgram(name);
        expect(await machine.system.isRunning(name)).toBe(true);
        expect(await machine.system.isRunning('another-program.exe')).toBe(false);
        expect(await machine.system.isRunning('a-program-with')).toBe(false);
        await end();
        expect(await machine.system.isRunning(name)).toBe(false);
      });

      it('are started by their whole path only', async () => {
        expect(await machine.system.start([machine.program, 'with', 'words'])).toBe(true);
        const name = machine.system.paths.basename(machine.program);
        for (const command of [[], [name], [`./${name}`]])
          expect(await machine.system.start(command)).toBe(false);
      });

      it('can be waited for', async () => {
        expect(await machine.system.pause(1)).toBeUndefined();
      });
    });

    describe('a registry without any keys', () => {
      const key = { hive: 'HKEY_CURRENT_USER', path: 'Software\\Runbox', view: '64-bit' } as const;

      it('has nothing to read', async () => {
        expect(await machine.system.readRegistry(key)).toBeNull();
      });

      it('has nothing left after removing', async () => {
        expect(await machine.system.removeRegistryValue(key, 'Name')).toBe(true);
      });
    });

    describe('the lock of the wizard', () => {
      it('is had by one at a time', async () => {
        const first = await machine.system.takeLock(at('lock'));
        expect(first.ok).toBe(true);
        expect(await machine.system.takeLock(at('lock'))).toEqual(problem('in-use', at('lock')));
        if (first.ok) await first.value.release();
        const second = await machine.system.takeLock(at('lock'));
        expect(second.ok).toBe(true);
        if (first.ok) await first.value.release();
        expect(await machine.system.takeLock(at('lock'))).toEqual(problem('in-use', at('lock')));
        if (second.ok) await second.value.release();
      });

      it('needs its folder', async () => {
        expect(await machine.system.takeLock(at('none', 'lock'))).toEqual(
          problem('missing', at('none', 'lock')),
        );
      });
    });
  });
}
