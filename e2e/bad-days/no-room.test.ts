import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { usedHome } from '../profile-home';
import { contentsOf } from './contents';
import { mayMount } from './rights';
import {
  expectDone,
  expectRefusal,
  makeHome,
  onLinux,
  outcomeOf,
  prefsFile,
  provideHomes,
  type ThrowAwayHome,
} from './throw-away-home';

const page = 4096;

onLinux('where there is no room', () => {
  let home: ThrowAwayHome;

  /** 40 kB, so that a backup and a new file are several pages each. */
  const bigPrefs = (usedHome[prefsFile] ?? '') + '// a remark that takes room\r\n'.repeat(1_400);

  provideHomes((made) => {
    home = made;
  });

  test.each([1, 8_192, 16_384, 45_000])(
    'leaves everything as it was when no file may have more than %i bytes',
    async (most) => {
      home.write(prefsFile, bigPrefs);
      const before = home.contents();
      const end = await home.apply({}, { before: ['prlimit', `--fsize=${most}`] });
      if (end.told?.ok === false) {
        expectRefusal(end, ['write-failed', 'backup-impossible']);
        expect(home.contents()).toEqual(before);
      }
      expectDone(await home.reports());
      expectDone(await home.apply());
      expectDone(await home.undo());
      expect(home.contents()).toEqual(before);
    },
  );

  /** Runs the work with a small disk in this folder, of which fewer and fewer pages are free. */
  async function onSmallDisk(folder: string, pages: number, work: (free: number) => Promise<string>) {
    const seen = new Set<string>();
    for (let free = 0; free <= pages; free += free < 2 ? 1 : 8) {
      mkdirSync(folder, { recursive: true });
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${free * page + 96 * page}`, 'none', folder]);
      try {
        seen.add(await work(free));
      } finally {
        execFileSync('umount', [folder]);
      }
    }
    return seen;
  }

  // Only the administrator can mount a small disk.
  describe.runIf(mayMount)('on a disk that is nearly full', () => {
    const ballast = (folder: string, free: number) => {
      const file = `${folder}/ballast`;
      try {
        writeFileSync(file, Buffer.alloc(200 * page));
      } catch {
        // The disk is full now, as is meant.
      }
      execFileSync('truncate', [`--size=-${free * page}`, file]);
    };

    test('of the profile: all is written or nothing, and it works once there is room', async () => {
      const disk = home.at('.thunderbird');
      const seen = await onSmallDisk(disk, 34, async (free) => {
        for (const [name, content] of Object.entries({ ...usedHome, [prefsFile]: bigPrefs }))
          home.write(name, content);
        ballast(disk, free);
        const before = home.contents();
        const end = await home.apply();
        if (end.told?.ok === false) {
          expectRefusal(end, 'disk-full');
          expect(home.contents()).toEqual(before);
          rmSync(`${disk}/ballast`);
          expectDone(await home.apply());
        } else rmSync(`${disk}/ballast`);
        expectDone(await home.undo());
        const { '.thunderbird/ballast': _, ...old } = before;
        expect(home.contents()).toEqual(old);
        return outcomeOf(end);
      });
      expect(seen).toEqual(new Set(['disk-full', 'set-up']));
    });

    test('of a new profile: none is left half made', async () => {
      const fresh = makeHome(home.command, 'fresh', {});
      const disk = fresh.at('.thunderbird');
      const seen = await onSmallDisk(disk, 100, async (free) => {
        ballast(disk, free);
        const before = fresh.contents();
        const end = await fresh.apply({ password: 'secret' });
        if (end.told?.ok === false) {
          expectRefusal(end, 'disk-full');
          expect(fresh.contents()).toEqual(before);
          return 'disk-full';
        }
        expectDone(await fresh.undo());
        expect(fresh.contents()).toEqual(before);
        return outcomeOf(end);
      });
      expect(seen).toEqual(new Set(['disk-full', 'set-up']));
      fresh.remove();
    });

    test('of backups: nothing is touched without them, and undo works on a full one', async () => {
      home.write(prefsFile, bigPrefs);
      const disk = home.at('.local');
      const seen = await onSmallDisk(disk, 40, async (free) => {
        ballast(disk, free);
        const before = contentsOf(home.at('.thunderbird'));
        const end = await home.apply();
        if (end.told?.ok === false) {
          expectRefusal(end, ['disk-full', 'backup-impossible']);
          expect(contentsOf(home.at('.thunderbird'))).toEqual(before);
          expectDone(await home.reports());
          return 'disk-full';
        }
        expectDone(await home.undo());
        expect(contentsOf(home.at('.thunderbird'))).toEqual(before);
        return outcomeOf(end);
      });
      expect(seen).toEqual(new Set(['disk-full', 'set-up']));
    });
  });
});
