import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AbsolutePath } from '../contract/problems';

/** Another process that locks the whole file with flock(2) until the returned function is called. */
export function holdWithFlock(file: AbsolutePath): Promise<() => Promise<void>> {
  return holdWith('flock', [file, '-c', 'echo locked; cat']);
}

/** The same with fcntl(2), as Thunderbird does it. */
export function holdWithFcntl(file: AbsolutePath): Promise<() => Promise<void>> {
  const script = `use Fcntl; $| = 1; open(my $f, "+<", $ARGV[0]) or die;
    my $whole = pack("s s x4 q q i x4", F_WRLCK, 0, 0, 0, 0); fcntl($f, F_SETLK, $whole) or die; print "locked\\n"; <STDIN>;`;
  return holdWith('perl', ['-e', script, file]);
}

async function holdWith(program: string, options: readonly string[]): Promise<() => Promise<void>> {
  const child = spawn(program, options, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), ended]);
  if (child.exitCode !== null) throw new Error(`${program} did not get the lock`);
  return async () => {
    child.stdin.end();
    await ended;
  };
}
