import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentsOf } from './contents';
import { readIndependently } from './read-independently';
import { isRoot } from './rights';
import {
  asUser,
  expectDone,
  expectRefusal,
  makeHome,
  onLinux,
  prefsFile,
  provideHomes,
  type ThrowAwayHome,
} from './throw-away-home';

const nobody = 65534;
/** A number that no list of users has. */
const nobodyKnown = 54321;

onLinux('homes that are not as they should be', () => {
  let home: ThrowAwayHome;

  provideHomes((made) => {
    home = made;
  });

  const account = ['--address=ada@runbox.com', '--name=Ada', '--program=thunderbird', '--yes'];

  test.each(['', 'relative/home'])('asks the list of users for the home when HOME is %j', async (said) => {
    const { told } = await home.run(['programs'], { environment: { HOME: said } });
    const expected = execFileSync(process.execPath, ['-p', 'os.userInfo().homedir'], { encoding: 'utf8' });
    expect(expected.trim()).not.toBe('');
    // Nothing of the test's home is found, and the question itself is answered or refused in words.
    expect(JSON.stringify(told)).not.toContain(home.folder);
  });

  // Only the administrator can become somebody who has no home.
  test.runIf(isRoot)('says that there is no home when nobody knows of one', async () => {
    for (const args of [
      ['programs'],
      ['reports'],
      ['undo', '--yes'],
      ['apply', ...account],
      ['plan', ...account.slice(0, 3)],
    ])
      expectRefusal(await home.run(args, { environment: {}, before: asUser(nobodyKnown) }), 'home-unknown');
  });

  test('does not make up a home that is not there', async () => {
    const outer = path.dirname(home.folder);
    const before = contentsOf(outer);
    const environment = { HOME: path.join(outer, 'missing'), PATH: '/usr/bin:/bin' };
    expectRefusal(await home.run(['programs'], { environment }), 'home-unknown');
    expectRefusal(await home.run(['apply', ...account], { environment }), 'home-unknown');
    expectRefusal(await home.run(['undo', '--yes'], { environment }), 'nothing-to-undo');
    expectDone(await home.run(['reports'], { environment }));
    expect(contentsOf(outer)).toEqual(before);
  });

  test('takes a home that is a file for none', async () => {
    const environment = { HOME: home.at('thunderbird/application.ini') };
    const before = home.contents();
    expectRefusal(await home.run(['apply', ...account], { environment }), 'home-unknown');
    expectDone(await home.run(['reports'], { environment }));
    expect(home.contents()).toEqual(before);
  });

  test.each(['', 'relative'])('keeps backups in the home when XDG_DATA_HOME is %j', async (said) => {
    home.environment = { ...home.environment, XDG_DATA_HOME: said };
    const before = home.contents();
    expectDone(await home.apply());
    expect(existsSync(home.at('.local/share/runbox-mail-setup/reports'))).toBe(true);
    expectDone(await home.undo());
    expect(home.contents()).toEqual(before);
  });

  test('keeps backups where XDG_DATA_HOME says, and nothing in the home', async () => {
    const elsewhere = path.join(path.dirname(home.folder), 'elsewhere/deep');
    home.environment = { ...home.environment, XDG_DATA_HOME: elsewhere };
    const before = contentsOf(home.folder);
    expectDone(await home.apply());
    expectDone(await home.undo());
    expect(contentsOf(home.folder)).toEqual(before);
    expect(existsSync(path.join(elsewhere, 'runbox-mail-setup/reports'))).toBe(true);
  });

  test('changes nothing in a home that may not be written to', async () => {
    if (isRoot) home.giveTo(nobody);
    chmodSync(home.folder, 0o555);
    const before = contentsOf(home.folder);
    expectRefusal(await home.apply(), 'backup-impossible');
    expectDone(await home.reports());
    expectRefusal(await home.undo(), 'nothing-to-undo');
    expect(contentsOf(home.folder)).toEqual(before);
  });

  test.each(['Ada Okoye', 'Müller-Größe', 'emoji 📬', 'two\nlines', `'quo"tes' $(id)`])(
    'works in a home with the name %j',
    async (name) => {
      const odd = makeHome(home.command, name);
      const before = odd.contents();
      expectDone(await odd.apply({ password: 'pässword' }));
      expect(readIndependently(odd.at(prefsFile)).get('mail.identity.id2.useremail')).toBe('ada@runbox.com');
      expectDone(await odd.undo());
      expect(odd.contents()).toEqual(before);
      odd.remove();
    },
  );

  test('makes a new profile in a home with an odd name, and takes it back', async () => {
    const odd = makeHome(home.command, 'Ä 📬\nb', {});
    const before = odd.contents();
    expectDone(await odd.apply({ password: 'pässword' }));
    expect(existsSync(odd.at('.thunderbird/profiles.ini'))).toBe(true);
    expectDone(await odd.undo());
    expect(odd.contents()).toEqual(before);
    odd.remove();
  });

  test('follows a link in the place of the home', async () => {
    const link = `${home.folder}-link`;
    symlinkSync(home.folder, link);
    const before = home.contents();
    home.environment = { ...home.environment, HOME: link };
    expectDone(await home.apply());
    expectDone(await home.undo());
    expect(home.contents()).toEqual(before);
  });

  test('says so when its own folder is a file', async () => {
    mkdirSync(home.at('.local/share'), { recursive: true });
    home.write('.local/share/runbox-mail-setup', 'a file');
    const before = contentsOf(home.folder);
    expectRefusal(await home.apply(), 'backup-impossible');
    expectDone(await home.reports());
    expect(contentsOf(home.folder)).toEqual(before);
    rmSync(home.at('.local/share/runbox-mail-setup'));
    expectDone(await home.apply());
  });
});
