import { expect, test } from 'vitest';
import { findInstalledProfile, readProfileList } from './installed-profiles';

const own = 'org.runbox-mail-setup.anna-example-org-a3bf8623';

const outputs: readonly (readonly [string, string | null, string])[] = [
  [
    'among others',
    `anna[1] attribute: profileIdentifier: com.example.wifi\nanna[2] attribute: profileIdentifier: ${own}\nThere are 2 user configuration profiles installed for 'anna'\n`,
    'installed',
  ],
  ['only others', 'anna[1] attribute: profileIdentifier: com.example.wifi\n', 'not-installed'],
  ['one that only begins alike', `anna[1] attribute: profileIdentifier: ${own}-b\n`, 'not-installed'],
  ['none', "There are no configuration profiles installed for user 'anna'\n", 'not-installed'],
  ['none, as macOS 26 says it', 'There are no configuration profiles installed\n', 'not-installed'],
  ['nothing', '', 'cannot-tell'],
  ['another language', 'Keine Profile installiert\n', 'cannot-tell'],
  ['no answer', null, 'cannot-tell'],
];

test.each(outputs)('a Mac that lists %s', (_name, output, state) => {
  expect(readProfileList(output, own)).toBe(state);
});

test('asks the program of macOS by its full path', async () => {
  const asked: (readonly string[])[] = [];
  const state = await findInstalledProfile(own, async (command) => {
    asked.push(command);
    return `a[1] attribute: profileIdentifier: ${own}`;
  });
  expect(state).toBe('installed');
  expect(asked).toEqual([['/usr/bin/profiles', 'list']]);
});
