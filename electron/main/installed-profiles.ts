import { execFile } from 'node:child_process';
import type { AppleProfileState } from '../contract/apple-profile';

/** Lists the profiles of the person who runs it; their names need no rights. */
const listCommand = ['/usr/bin/profiles', 'list'] as const;

/** Runs a command; null when it cannot be run, fails, or takes longer than five seconds. */
export type RunCommand = (command: readonly [string, ...string[]]) => Promise<string | null>;

/** Without a shell, and with what it says in English. */
const runCommand: RunCommand = ([file, ...args]) =>
  new Promise((resolve) => {
    const options = { timeout: 5000, maxBuffer: 1_000_000, env: { ...process.env, LC_ALL: 'C' } };
    execFile(file, args, options, (error, output) => resolve(error === null ? output : null));
  });

/** Asks macOS whether the profile is installed. */
export async function findInstalledProfile(
  identifier: string,
  run: RunCommand = runCommand,
): Promise<AppleProfileState> {
  return readProfileList(await run(listCommand), identifier);
}

/**
 * What `profiles list` says of one identifier. It prints a line such as
 * `anna[1] attribute: profileIdentifier: org.example.mail` for each profile, then
 * `There are 1 user configuration profiles installed for 'anna'`, and a line that begins with `There are no`
 * when there is none: so people have published it, up to macOS 26. Not measured here, so anything else is
 * `cannot-tell`.
 */
export function readProfileList(output: string | null, identifier: string): AppleProfileState {
  if (output === null) return 'cannot-tell';
  const found = [...output.matchAll(/\bprofileIdentifier:[ \t]*(\S+)/g)].map(([, name]) => name);
  if (found.includes(identifier)) return 'installed';
  return found.length > 0 || /^There are no\b.*\bprofiles\b/m.test(output) ? 'not-installed' : 'cannot-tell';
}
