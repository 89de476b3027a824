/** A name out of a failure, cut down to what a name is made of. */
function nameOf(value: unknown): string {
  return String(value)
    .replace(/[^\w$.<>]/g, '')
    .slice(0, 60);
}

/** `planSetup (main.js:1:234)`: file names without their folders, which may name a person. */
function framesOf(stack: string): string[] {
  const frames = stack.matchAll(/^\s+at (?:async )?(?:(.+) \()?(?:.*[/\\])?([^/\\\s()]+:\d+:\d+)\)?$/gm);
  return [...frames].slice(0, 12).map(([, where = '', place = '']) => `${nameOf(where)}(${place})`);
}

/**
 * What may be kept of something thrown: its kind, its code and where it came from. Never its message,
 * because messages quote what they stumbled over: file content, addresses, paths.
 */
export function failureLine(thrown: unknown, depth = 0): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const code = 'code' in thrown ? ` ${nameOf(thrown.code)}` : '';
  const cause =
    thrown.cause !== undefined && depth < 3 ? ` caused by ${failureLine(thrown.cause, depth + 1)}` : '';
  return `${nameOf(thrown.name)}${code} at ${framesOf(thrown.stack ?? '').join(' < ')}${cause}`;
}
