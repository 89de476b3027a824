import { expect, test } from 'vitest';
import type { SettingEdit } from '../../../contract/plan';
import { createMemorySystem } from '../../../system/memory-system';
import { findOverridden } from './overriding-file';

const folder = '/home/anna/.thunderbird/abc.default';
const edit: SettingEdit = {
  key: 'mail.accountmanager.accounts',
  meaning: 'account',
  before: 'account1',
  after: 'account1,account2',
  legend: null,
  listItem: 'account2',
  counter: false,
  secret: false,
};

async function overriddenBy(text: string | null) {
  const system = createMemorySystem({ files: text === null ? {} : { [`${folder}/user.js`]: text } });
  const problem = await findOverridden([edit], folder, 'Thunderbird', system);
  return problem?.kind ?? null;
}

test('a profile without a user.js has nothing that overrides', async () => {
  expect(await overriddenBy(null)).toBeNull();
});

test('a user.js about other things does not stand in the way', async () => {
  expect(await overriddenBy('user_pref("mail.biff.play_sound", false);\n')).toBeNull();
});

test('a user.js that says the same does not stand in the way', async () => {
  expect(await overriddenBy('user_pref("mail.accountmanager.accounts", "account1,account2");')).toBeNull();
});

test('a user.js that would take the account away at the next start is told of', async () => {
  expect(await overriddenBy('user_pref("mail.accountmanager.accounts", "account1");')).toBe(
    'settings-overridden',
  );
});

test('a damaged user.js counts when it speaks of the same setting', async () => {
  expect(await overriddenBy('user_pref("mail.accountmanager.accounts", "account1"')).toBe(
    'settings-overridden',
  );
  expect(await overriddenBy('user_pref("theme", ')).toBeNull();
});
