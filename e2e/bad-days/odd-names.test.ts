import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltCommand, buildCommand } from './built-command';
import { readIndependently } from './read-independently';
import {
  type ApplyOptions,
  expectDone,
  expectRefusal,
  makeHome,
  onLinux,
  prefsFile,
} from './throw-away-home';

onLinux('names and addresses that nobody expects', () => {
  let command: BuiltCommand;

  beforeAll(async () => {
    command = await buildCommand();
  });
  afterAll(() => command.remove());

  /** As given, and as recipients are to see it. */
  const names: readonly (readonly [string, string])[] = [
    [`Ada "the 'Countess'" O\\k\\\\oye`, `Ada "the 'Countess'" O\\k\\\\oye`],
    ['");user_pref("javascript.enabled", false);//', '");user_pref("javascript.enabled", false);//'],
    ['*/ ");\\u0022); // #', '*/ ");\\u0022); // #'],
    ['Ada 👩🏽‍💻 𝒪koye', 'Ada 👩🏽‍💻 𝒪koye'],
    ['\u202Eeyoko\u202C \u200Fעדה\u200E', 'eyoko עדה'],
    ['  Zo\u0065\u0301\u200B  ', 'Zoé'],
    ['--json', '--json'],
    ['$HOME $(id) `id` %s %n', '$HOME $(id) `id` %s %n'],
  ];

  test.each(names)(
    'writes the name %j so that any reader reads the same, and takes it back',
    async (given, seen) => {
      const home = makeHome(command);
      const before = home.contents();
      expectDone(await home.apply({ name: given }));
      const settings = readIndependently(home.at(prefsFile));
      expect(settings.get('mail.identity.id2.fullName')).toBe(seen);
      expect(settings.has('javascript.enabled')).toBe(false);
      expect(Object.keys(home.contents())).toEqual(Object.keys(before));
      expectDone(await home.undo());
      expect(home.contents()).toEqual(before);
      home.remove();
    },
  );

  const addresses: readonly (readonly [string, string])[] = [
    ["o'neil+tag@RUNBOX.com", "o'neil+tag@runbox.com"],
    ['Ada <ada@runbox.com>', 'ada@runbox.com'],
    ['\u202Aada@runbox.com\u202C', 'ada@runbox.com'],
    ['`{|}~@runbox.com', '`{|}~@runbox.com'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ];

  test.each(addresses)('writes the address %j as it is meant, and takes it back', async (given, meant) => {
    const home = makeHome(command);
    const before = home.contents();
    expectDone(await home.apply({ address: given }));
    expect(readIndependently(home.at(prefsFile)).get('mail.identity.id2.useremail')).toBe(meant);
    expectDone(await home.undo());
    expect(home.contents()).toEqual(before);
    home.remove();
  });

  const long = 'a'.repeat(10_000);
  const refusals: readonly (readonly [string, ApplyOptions, string])[] = [
    ['no name', { name: '' }, 'name-missing'],
    ['a name nobody sees', { name: ' \u200B\u200E ' }, 'name-missing'],
    ['a line end in the name', { name: 'Ada\nBcc: all@example.net' }, 'name-unprintable'],
    ['a carriage return in the name', { name: 'Ada\rOkoye' }, 'name-unprintable'],
    ['a control character in the name', { name: 'Ada\u001B[2J' }, 'name-unprintable'],
    ['a line separator in the name', { name: 'Ada\u2028Okoye' }, 'name-unprintable'],
    ['a name of 10 kB', { name: long }, 'name-too-long'],
    ['no address', { address: '' }, 'address-missing'],
    ['a user name only', { address: 'ada' }, 'address-without-at'],
    ['two signs', { address: 'a@b@runbox.com' }, 'address-several-ats'],
    ['a line end in the address', { address: 'ada\n@runbox.com' }, 'address-characters'],
    ['a control character in the domain', { address: 'ada@run\u0007box.com' }, 'address-characters'],
    ['a turned direction', { address: 'a\u202Eda@runbox.com' }, 'address-characters'],
    ['code for an address', { address: '");user_pref("a@runbox.com' }, 'address-characters'],
    ['an emoji for an address', { address: '😀@runbox.com' }, 'address-characters'],
    ['a user name of 10 kB', { address: `${long}@runbox.com` }, 'address-too-long'],
    ['a domain of 10 kB', { address: `ada@${long}.com` }, 'address-domain-unusable'],
    ['a control character in the login name', { more: ['--username=a\u0007b'] }, 'login-name-characters'],
    ['a login name of 10 kB', { more: [`--username=${long}`] }, 'login-name-too-long'],
    [
      'an older address of somebody else',
      { address: 'a@b.example', more: ['--runbox-address=ada@example.net'] },
      'not-a-runbox-address',
    ],
    ['a profile that is not there', { more: ['--profile=no\u001B[2J\nsuch'] }, 'profile-not-found'],
  ];

  test('refuses what cannot be meant, each in its own words, and leaves everything as it is', async () => {
    const home = makeHome(command);
    const before = home.contents();
    for (const [what, options, kind] of refusals) {
      expectRefusal(await home.apply(options), kind, what);
      expect(home.contents(), what).toEqual(before);
    }
    home.remove();
  });
});
