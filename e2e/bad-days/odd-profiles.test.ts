import { execFileSync } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { expect, test } from 'vitest';
import { usedHome, usedProfile } from '../profile-home';
import { contentsOf } from './contents';
import { readIndependently } from './read-independently';
import {
  expectDone,
  expectRefusal,
  onLinux,
  outcomeOf,
  prefsFile,
  provideHomes,
  type ThrowAwayHome,
} from './throw-away-home';

onLinux('profiles that are not as they should be', () => {
  let home: ThrowAwayHome;

  provideHomes((made) => {
    home = made;
  });

  const list = '.thunderbird/profiles.ini';
  const goodList = usedHome[list] ?? '';
  const prefs = usedHome[prefsFile] ?? '';

  /** Sets up, sees the account in this prefs.js, and takes it back to the byte. */
  async function setUpAndUndo(file: string) {
    const before = home.contents();
    expectDone(await home.apply());
    const settings = readIndependently(home.at(file));
    expect([...settings.values()]).toContain('ada@runbox.com');
    expectDone(await home.undo());
    expect(home.contents()).toEqual(before);
  }

  async function refuses(kind: string) {
    const before = home.contents();
    expectRefusal(await home.apply(), kind);
    expect(home.contents()).toEqual(before);
  }

  test.each(['with spaces in it', 'Käse und Brot', '📬.default', "qu'o;te[s]"])(
    'sets up a profile in the folder %j',
    async (name) => {
      renameSync(home.at(usedProfile), home.at('.thunderbird', name));
      home.write(list, goodList.replace('abcd1234.default', name));
      await setUpAndUndo(`.thunderbird/${name}/prefs.js`);
    },
  );

  test('sets up a profile that is a link to another place, and leaves the link', async () => {
    renameSync(home.at(usedProfile), home.at('elsewhere'));
    symlinkSync(home.at('elsewhere'), home.at(usedProfile));
    await setUpAndUndo('elsewhere/prefs.js');
    expect(lstatSync(home.at(usedProfile)).isSymbolicLink()).toBe(true);
  });

  test('sets up a prefs.js that is a link, and leaves the link', async () => {
    renameSync(home.at(prefsFile), home.at('dotfiles.js'));
    symlinkSync('../../dotfiles.js', home.at(prefsFile));
    await setUpAndUndo('dotfiles.js');
    expect(lstatSync(home.at(prefsFile)).isSymbolicLink()).toBe(true);
  });

  test('sets up a prefs.js with two names, and both stay one file', async () => {
    linkSync(home.at(prefsFile), home.at('second-name.js'));
    await setUpAndUndo('second-name.js');
    expect(statSync(home.at(prefsFile)).nlink).toBe(2);
  });

  test.each<readonly [string, string | Uint8Array | null]>([
    ['missing', null],
    ['empty', ''],
    ['a comment only', '# nothing here\n'],
    ['garbage', '\u0001\u0002<html>\n====\n[[]\n=x\n'],
  ])('makes a profile where the list is %s, and puts the list back', async (_what, content) => {
    if (content === null) rmSync(home.at(list));
    else home.write(list, content);
    const before = home.contents();
    expectDone(await home.apply());
    expect(readFileSync(home.at(list), 'utf8')).toContain('[Profile0]\n');
    expect(home.contents()[prefsFile]).toBe(before[prefsFile]);
    expectDone(await home.undo());
    expect(home.contents()).toEqual(before);
  });

  test('sets up a profile that the list names by its whole path', async () => {
    renameSync(home.at(usedProfile), home.at('my profile'));
    home.write(
      list,
      goodList.replace('IsRelative=1', 'IsRelative=0').replace('abcd1234.default', home.at('my profile')),
    );
    await setUpAndUndo('my profile/prefs.js');
  });

  test('says which folder is missing when the list leads nowhere', async () => {
    renameSync(home.at(usedProfile), home.at('unplugged'));
    const { told } = await home.run(['programs']);
    expect(JSON.stringify(told)).toContain('profile-folder-missing');
    const before = home.contents();
    const end = await home.apply({ more: ['--profile=default'] });
    expectRefusal(end, 'profile-folder-missing');
    expect(home.contents()).toEqual(before);
  });

  test('says so when the list names a file for a folder', async () => {
    renameSync(home.at(usedProfile), home.at('unplugged'));
    home.write(usedProfile, 'a file');
    const before = home.contents();
    expectRefusal(await home.apply({ more: ['--profile=default'] }), 'profile-folder-missing');
    expect(home.contents()).toEqual(before);
  });

  test('takes the later of two profiles that are marked as default, as the program does', async () => {
    const second = '\n[Profile1]\nName=second\nIsRelative=1\nPath=second\nDefault=1\n';
    home.write(list, goodList + second);
    for (const name of ['prefs.js', 'compatibility.ini'])
      home.write(`.thunderbird/second/${name}`, usedHome[`${usedProfile}/${name}`] ?? '');
    const first = home.contents()[prefsFile];
    await setUpAndUndo('.thunderbird/second/prefs.js');
    expect(home.contents()[prefsFile]).toBe(first);
  });

  test.each([
    ['UTF-16', Buffer.from(`\uFEFF${goodList}`, 'utf16le')],
    ['with a NUL in it', Buffer.from(goodList.replace('default\n', 'def\0ault\n'))],
  ])('leaves a list alone that is %s', async (_what, content) => {
    home.write(list, content);
    await refuses('settings-damaged');
  });

  test('reads a list of 5 MB', async () => {
    home.write(list, `${goodList}${'# a remark of no use at all\n'.repeat(190_000)}`);
    await setUpAndUndo(prefsFile);
  });

  test('reads a list with Windows line ends and a byte order mark', async () => {
    home.write(list, `\uFEFF${goodList.replaceAll('\n', '\r\n')}`);
    await setUpAndUndo(prefsFile);
  });

  test.each([
    ['missing', () => rmSync(home.at(prefsFile))],
    ['empty', () => home.write(prefsFile, '')],
    ['without a last line end', () => home.write(prefsFile, prefs.trimEnd())],
    ['with Unix line ends', () => home.write(prefsFile, prefs.replaceAll('\r\n', '\n'))],
    ['with old Mac line ends', () => home.write(prefsFile, prefs.replaceAll('\r\n', '\r'))],
    ['with a byte order mark', () => home.write(prefsFile, `\uFEFF${prefs}`)],
  ])('sets up settings that are %s, and takes it back to the byte', async (_what, arrange) => {
    arrange();
    await setUpAndUndo(prefsFile);
  });

  test('keeps bytes that are not UTF-8 as they are', async () => {
    const latin1 = Buffer.from(`user_pref("mail.old", "J\xF6rg \xFF");\n${prefs}`, 'latin1');
    home.write(prefsFile, latin1);
    const before = home.contents();
    expectDone(await home.apply());
    expect(readFileSync(home.at(prefsFile)).includes(Buffer.from('"J\xF6rg \xFF"', 'latin1'))).toBe(true);
    expectDone(await home.undo());
    expect(home.contents()).toEqual(before);
  });

  test.each<readonly [string, (text: string) => string]>([
    ['a NUL', (text) => text.replace('account1', 'acc\0ount1')],
    ['a break in the middle', (text) => `${text.slice(0, 300)}\n<<<<<<< mine\n${text.slice(300)}`],
    ['the end cut off', (text) => text.slice(0, -20)],
  ])('leaves settings alone that have %s', async (_what, damage) => {
    home.write(prefsFile, damage(prefs));
    await refuses('settings-damaged');
  });

  test('sets up settings of 50 MB in a reasonable memory', async () => {
    const line = `user_pref("extensions.something.long", "${'x'.repeat(960)}");\n`;
    const numbered = Array.from({ length: 50_000 }, (_, at) => line.replace('long', `long${at}`)).join('');
    home.write(prefsFile, prefs + numbered);
    const before = home.contents();
    const small = { nodeOptions: ['--max-old-space-size=1024'] };
    expectDone(await home.apply({}, small));
    expectDone(await home.undo(small));
    expect(home.contents()).toEqual(before);
  });

  const strange = ['prefs.js', 'logins.json', 'key4.db', 'user.js', 'compatibility.ini', '.parentlock'];

  test.each(strange)('neither waits for nor changes a pipe in the place of %s', async (name) => {
    rmSync(home.at(usedProfile, name), { force: true });
    execFileSync('mkfifo', [home.at(usedProfile, name)]);
    const before = home.contents();
    const end = await home.apply({ password: 'secret', more: ['--profile=default'] });
    if (name === 'prefs.js') expectRefusal(end, 'not-a-file');
    else expectDone(end, name);
    expectDone(await home.reports());
    if (name !== 'prefs.js') expectDone(await home.undo());
    expect(home.contents()).toEqual(before);
  });

  test('does not wait for a pipe in the place of the list of profiles', async () => {
    rmSync(home.at(list));
    execFileSync('mkfifo', [home.at(list)]);
    await refuses('not-a-file');
  });

  test('does not read a device without an end', async () => {
    rmSync(home.at(prefsFile));
    symlinkSync('/dev/zero', home.at(prefsFile));
    await refuses('not-a-file');
  });

  test('leaves a folder in the place of the settings alone', async () => {
    rmSync(home.at(prefsFile));
    mkdirSync(home.at(prefsFile));
    await refuses('not-a-file');
  });

  test.each([
    ['no/such/file', 'missing'],
    ['prefs.js', 'not-a-file'],
  ])('leaves a link alone that leads to %s', async (target, kind) => {
    rmSync(home.at(prefsFile));
    symlinkSync(target, home.at(prefsFile));
    await refuses(kind);
    expect(contentsOf(home.folder)[prefsFile]).toBe(`link to ${target}`);
  });

  test('says that everything is set up when it is done once more', async () => {
    expectDone(await home.apply());
    const after = home.contents();
    expect(outcomeOf(await home.apply())).toBe('set-up-already');
    expect(home.contents()).toEqual(after);
  });
});
