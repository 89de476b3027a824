import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

/** The settings in a prefs.js as JavaScript itself reads them, which agrees with Mozilla on what is written here. */
export function readIndependently(file: string): ReadonlyMap<string, unknown> {
  const settings = new Map<string, unknown>();
  runInNewContext(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), {
    user_pref: (name: string, value: unknown) => settings.set(name, value),
  });
  return settings;
}
