import { expect, test } from 'vitest';
import type { AccountAnswers } from '../contract/account';
import { ok } from '../contract/result';
import { createThrowAwayFiles } from '../programs/throw-away-files';
import { readAccount } from '../runbox/account';
import { createMemorySystem } from '../system/memory-system';
import { type AppleProfileParts, appleProfileHandlers } from './apple-profile-handlers';

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
  const shared: string[] = [];
  const asked: string[] = [];
  const files = createThrowAwayFiles(system, folder);
  const handlers = appleProfileHandlers({
    system,
    files,
    readAccount,
    openShareSheet: (path) => void shared.push(path),
    chooseSavePlace: async () => '/save/profile.mobileconfig',
    findInstalled: async (identifier) => {
      asked.push(identifier);
      return 'installed';
    },
    ...changed,
  });
  return { system, shared, asked, files, handlers };
}

test('a Mac shares a profile that only this person can read, and nothing of it stays', async () => {
  const { system, shared, files, handlers } = machine('darwin');
  const request = { answers, by: 'share' } as const;
  expect(await handlers.handOverPhoneProfile(request)).toEqual(ok({ kind: 'sharing' }));
  expect(await handlers.handOverPhoneProfile(request)).toEqual(ok({ kind: 'sharing' }));
  const [path = ''] = shared;
  expect(path).toMatch(/^\/Users\/anna\/data\/handed-over\/runbox-.*\.mobileconfig$/);
  expect(system.modeOf(path)).toBe(0o600);
  expect(system.modeOf(folder)).toBe(0o700);
  await files.clear();
  expect(Object.keys(system.files())).toEqual(['/save/old']);
  expect(system.folders()).not.toContain(folder);
});

test.each(['darwin', 'linux'] as const)(
  'on %s it goes where the person says, also over an older file',
  async (platform) => {
    const { system, shared, handlers } = machine(platform, { chooseSavePlace: async () => '/save/old' });
    expect(await handlers.handOverPhoneProfile({ answers, by: 'file' })).toEqual(ok({ kind: 'saved' }));
    expect(system.files()['/save/old']).toContain('anna%example.org');
    expect(shared).toEqual([]);
  },
);

test('where there is no share sheet the profile is saved', async () => {
  const { shared, handlers } = machine('linux');
  expect(await handlers.handOverPhoneProfile({ answers, by: 'share' })).toEqual(ok({ kind: 'saved' }));
  expect(shared).toEqual([]);
});

test('nothing is written when the person thinks better of it', async () => {
  const { system, handlers } = machine('linux', { chooseSavePlace: async () => null });
  const answer = await handlers.handOverPhoneProfile({ answers, by: 'file' });
  expect(answer).toEqual(ok({ kind: 'cancelled' }));
  expect(system.mutations()).toBe(0);
});

test('nothing is shared when the profile could not be written', async () => {
  const { shared, handlers } = machine('darwin', { files: null });
  const answer = await handlers.handOverPhoneProfile({ answers, by: 'share' });
  expect(answer).toEqual(ok({ kind: 'not-written' }));
  expect(shared).toEqual([]);
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
