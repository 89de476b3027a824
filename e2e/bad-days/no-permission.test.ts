import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { usedProfile } from '../profile-home';
import { readIndependently } from './read-independently';
import { isRoot, mayMakeImmutable, mayMount } from './rights';
import {
  expectDone,
  expectRefusal,
  makeHome,
  onLinux,
  ourFolder,
  prefsFile,
  provideHomes,
  type ThrowAwayHome,
} from './throw-away-home';

const nobody = 65534;

onLinux('where something is not allowed', () => {
  let home: ThrowAwayHome;

  provideHomes((made) => {
    home = made;
    // The administrator may do anything, so somebody else has to try.
    if (isRoot) home.giveTo(nobody);
  });
  afterEach(() => {
    execFileSync('chmod', ['-R', 'u+rwX', home.folder]);
  });

  async function refuses(kind: string, options = {}) {
    const before = home.contents();
    expectRefusal(await home.apply(options), kind);
    expect(home.contents()).toEqual(before);
  }

  test.each([
    ['settings that may not be read', prefsFile, 0o000, 'not-permitted'],
    ['settings that may not be changed', prefsFile, 0o444, 'not-permitted'],
    ['a list of profiles that may not be read', '.thunderbird/profiles.ini', 0o000, 'not-permitted'],
    ['a folder of profiles that may not be entered', '.thunderbird', 0o600, 'not-permitted'],
  ])('names %s and changes nothing', async (_what, name, mode, kind) => {
    chmodSync(home.at(name), mode);
    await refuses(kind);
    expectDone(await home.run(['programs']));
  });

  test('says that the profile is out of reach when its folder may not be entered', async () => {
    chmodSync(home.at(usedProfile), 0o000);
    const before = home.contents();
    expectRefusal(await home.apply({ more: ['--profile=default'] }), 'not-permitted');
    expect(home.contents()).toEqual(before);
  });

  test('writes into the file where its folder may not be written to, and takes it back', async () => {
    chmodSync(home.at(usedProfile), 0o555);
    const before = home.contents();
    expectDone(await home.apply());
    expect([...readIndependently(home.at(prefsFile)).values()]).toContain('ada@runbox.com');
    expectDone(await home.undo());
    expect(home.contents()).toEqual(before);
  });

  test('writes neither settings nor password where only one of the two can be written', async () => {
    expectDone(await home.apply({ address: 'first@runbox.com' }));
    chmodSync(home.at(usedProfile), 0o555);
    chmodSync(home.at(prefsFile), 0o444);
    await refuses('not-permitted', { password: 'secret' });
  });

  test('does not undo what may not be changed, and does once it may', async () => {
    const before = home.contents();
    expectDone(await home.apply());
    const after = home.contents();
    chmodSync(home.at(prefsFile), 0o444);
    expectRefusal(await home.undo(), 'not-permitted');
    chmodSync(home.at(prefsFile), 0o644);
    expect(home.contents()).toEqual(after);
    expectDone(await home.undo());
    expect(home.contents()).toEqual(before);
  });

  test.each([
    ['its own folder', ourFolder],
    ['the folder of backups', `${ourFolder}/reports`],
  ])('changes nothing when %s may not be written to', async (_what, folder) => {
    mkdirSync(home.at(folder), { recursive: true });
    if (isRoot) execFileSync('chown', ['-R', `${nobody}:${nobody}`, home.at('.local')]);
    chmodSync(home.at(folder), 0o555);
    await refuses('backup-impossible');
    expectDone(await home.reports());
  });

  test('lists what was set up when its own folder has become read-only, and does not begin to undo', async () => {
    expectDone(await home.apply());
    const after = home.contents();
    execFileSync('chmod', ['-R', 'a-w', home.at(ourFolder)]);
    expectDone(await home.reports());
    expectRefusal(await home.undo(), ['backup-impossible', 'not-permitted']);
    expect(home.contents()).toEqual(after);
  });

  // Only the administrator can give files away, make them immutable or mount something.
  describe.runIf(isRoot)('as arranged by the administrator', () => {
    test('leaves settings alone that belong to somebody else', async () => {
      chownSync(home.at(prefsFile), 0, 0);
      chmodSync(home.at(prefsFile), 0o644);
      await refuses('not-permitted');
    });

    test('changes settings of somebody else that may be changed, and they stay theirs', async () => {
      chownSync(home.at(prefsFile), 0, 0);
      chmodSync(home.at(prefsFile), 0o666);
      const before = home.contents();
      expectDone(await home.apply());
      expectDone(await home.undo());
      expect(home.contents()).toEqual(before);
    });

    test('does not work with an own folder that belongs to somebody else', async () => {
      mkdirSync(home.at(ourFolder), { recursive: true, mode: 0o755 });
      await refuses('backup-impossible');
    });

    test.runIf(mayMakeImmutable)('leaves immutable settings alone', async () => {
      execFileSync('chattr', ['+i', home.at(prefsFile)]);
      try {
        await refuses('not-permitted');
      } finally {
        execFileSync('chattr', ['-i', home.at(prefsFile)]);
      }
    });

    test.runIf(mayMount).each([
      ['the profile', usedProfile, 'read-only'],
      ['the home', '', 'backup-impossible'],
    ])('says that %s is on a disk that cannot be written to', async (_what, folder, kind) => {
      mkdirSync(home.at('.local/share'), { recursive: true });
      execFileSync('chown', ['-R', `${nobody}:${nobody}`, home.at('.local')]);
      execFileSync('mount', ['--bind', home.at(folder), home.at(folder)]);
      try {
        execFileSync('mount', ['-o', 'remount,bind,ro', home.at(folder)]);
        await refuses(kind);
        expectDone(await home.reports());
      } finally {
        execFileSync('umount', [home.at(folder)]);
      }
    });

    test('makes no half of a profile where only the list cannot be written', async () => {
      const fresh = makeHome(home.command, 'fresh', { '.thunderbird/profiles.ini': '' });
      fresh.giveTo(nobody);
      chownSync(fresh.at('.thunderbird/profiles.ini'), 0, 0);
      const before = fresh.contents();
      expectRefusal(await fresh.apply({ password: 'secret' }), 'not-permitted');
      expect(fresh.contents()).toEqual(before);
      fresh.remove();
    });
  });
});
