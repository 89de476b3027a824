import { renameSync, rmSync } from 'node:fs';
import { usedProfile } from '../profile-home';
import type { BuiltCommand } from './built-command';
import { expectDone, makeHome, type ThrowAwayHome } from './throw-away-home';

/** A profile in which a password is saved already, so that a set-up changes two of its files. */
export async function homeWithSavedPassword(command: BuiltCommand): Promise<ThrowAwayHome> {
  const home = makeHome(command, 'home', {});
  expectDone(await home.apply({ address: 'first@runbox.com', password: 'first' }));
  const [profile = ''] = Object.keys(home.contents()).filter(
    (name) => /^\.thunderbird\/[^/.]+\.[^/.]+$/.test(name) && !name.endsWith('.ini'),
  );
  renameSync(home.at(profile), home.at(usedProfile));
  const list = ['[Profile0]', 'Name=default', 'IsRelative=1', 'Path=abcd1234.default', 'Default=1', ''];
  home.write('.thunderbird/profiles.ini', list.join('\n'));
  home.write(`${usedProfile}/.parentlock`, '');
  rmSync(home.at('.local'), { recursive: true });
  return home;
}
