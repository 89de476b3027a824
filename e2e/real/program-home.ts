import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A person's home folder, thrown away at the end. */
export function makeHome(): string {
  return mkdtempSync(path.join(tmpdir(), 'home-'));
}

export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true });
}

/** The folder of the one profile that Thunderbird opens by itself. */
export function profileOf(home: string): string {
  const root = path.join(home, '.thunderbird');
  const list = readFileSync(path.join(root, 'profiles.ini'), 'utf8');
  const own = /^\[Install[^\]]*\][^[]*?^Default=(.+)$/m.exec(list) ?? /^Path=(.+)$/m.exec(list);
  return path.join(root, own?.[1] ?? '');
}

/** Makes a profile with these preferences in a home that has none. */
export function writeProfile(home: string, preferences: string): string {
  const root = path.join(home, '.thunderbird');
  const profile = path.join(root, 'abcdefgh.default-default');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  writeFileSync(
    path.join(root, 'profiles.ini'),
    '[Profile0]\nName=default\nIsRelative=1\nPath=abcdefgh.default-default\nDefault=1\n\n[General]\nStartWithLastProfile=1\nVersion=2\n',
  );
  writeFileSync(path.join(profile, 'compatibility.ini'), '[Compatibility]\n');
  writeFileSync(path.join(profile, 'prefs.js'), preferences);
  return profile;
}

/** Every file under a folder with its mode and bytes, every folder with its mode. */
export function takeSnapshot(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const mode = statSync(file, { throwIfNoEntry: false })?.mode.toString(8) ?? 'dangling';
    const content = entry.isFile() ? readFileSync(file).toString('base64') : '';
    return [path.relative(folder, file), `${mode} ${content}`] as const;
  });
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
