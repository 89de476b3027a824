import { expect, test } from 'vitest';
import type { AccountAnswers } from '../contract/account';
import { ok } from '../contract/result';
import { readAccount } from '../runbox/account';
import { createMemorySystem } from '../system/memory-system';
import { type AppleProfileParts, appleProfileHandlers } from './apple-profile-handlers';
import { createThrowAwayFiles } from './throw-away-files';

const answers: AccountAnswers = {
  fullName: 'Anna Example',
  address: 'anna@example.org',
  login: { from: 'address' },
  protocol: 'imap',
  keepOnServer: true,
  submissionPort: 465,
};
const folder = '/Users/anna/data/handed-over';

function machine(platform: 'darwin' | 'linux', changed: Partial<AppleProfileParts> = {}) {
  const system = createMemorySystem({ platform, folders: ['/save'], files: { '/save/old': 'old' } });
  const opened: string[] = [];
  const asked: string[] = [];
  const files = createThrowAwayFiles(system, folder);
  const handlers = appleProfileHandlers({
    system,
    files,
    readAccount,
    openPath: async (path) => {
      opened.push(path);
      return '';
    },
    chooseSavePlace: async () => '/save/profile.mobileconfig',
    findInstalled: async (identifier) => {
      asked.push(identifier);
      return 'installed';
    },
    ...changed,
  });
  return { system, opened, asked, files, handlers };
}

test('a Mac opens a profile that only this person can read, and nothing of it stays', async () => {
  const { system, opened, files, handlers } = machine('darwin');
  const request = { answers, device: 'this-mac' } as const;
  expect(await handlers.handOverAppleProfile(request)).toEqual(ok({ kind: 'opened' }));
  expect(await handlers.handOverAppleProfile(request)).toEqual(ok({ kind: 'opened' }));
  const [path = ''] = opened;
  expect(path).toMatch(/^\/Users\/anna\/data\/handed-over\/runbox-.*\.mobileconfig$/);
  expect(system.modeOf(path)).toBe(0o600);
  expect(system.modeOf(folder)).toBe(0o700);
  await files.clear();
  expect(Object.keys(system.files())).toEqual(['/save/old']);
  expect(system.folders()).not.toContain(folder);
});

test('a profile for the phone goes where the person says, also over an older file', async () => {
  const { system, opened, handlers } = machine('linux', { chooseSavePlace: async () => '/save/old' });
  expect(await handlers.handOverAppleProfile({ answers, device: 'phone' })).toEqual(ok({ kind: 'saved' }));
  expect(system.files()['/save/old']).toContain('anna%example.org');
  expect(opened).toEqual([]);
});

test('nothing is written when the person thinks better of it', async () => {
  const { system, handlers } = machine('linux', { chooseSavePlace: async () => null });
  const answer = await handlers.handOverAppleProfile({ answers, device: 'phone' });
  expect(answer).toEqual(ok({ kind: 'cancelled' }));
  expect(system.mutations()).toBe(0);
});

test('tells when the profile could not be written or opened', async () => {
  const request = { answers, device: 'this-mac' } as const;
  const full = machine('darwin', { files: null });
  expect(await full.handlers.handOverAppleProfile(request)).toEqual(ok({ kind: 'not-written' }));
  const shut = machine('darwin', { openPath: async () => 'no application' });
  expect(await shut.handlers.handOverAppleProfile(request)).toEqual(ok({ kind: 'not-opened' }));
});

test('only a Mac is asked what is installed, by the identifier of the address', async () => {
  const mac = machine('darwin');
  expect(await mac.handlers.checkAppleProfile(answers)).toEqual(ok('installed'));
  expect(mac.asked).toEqual([
    expect.stringMatching(/^org\.runbox-mail-setup\.anna-example-org-[0-9a-f]{8}$/),
  ]);
  const other = machine('linux');
  expect(await other.handlers.checkAppleProfile(answers)).toEqual(ok('cannot-tell'));
  expect(other.asked).toEqual([]);
});
