import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { failureLine } from './failure-line';

/** What is written down beside surprises; there is no way to pass words or values along. */
export type LogEvent = 'started' | 'page-crashed' | 'ended';

export interface Log {
  note(event: LogEvent): void;
  /** Writes down what was thrown in `place`; the reference answered is the one in the log. */
  surprise(place: string, thrown: unknown): string;
}

const fileName = 'wizard.log';
const previousFileName = 'wizard.previous.log';

// Without i, l, o and u, which are easily taken for others when they are read out.
const referenceLetters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Eight letters, as `4kf2-9mzt`. */
export function newReference(): string {
  const letters = [...randomBytes(8)].map((byte) => referenceLetters.charAt(byte % 32)).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * A log in `folder` that only the person can read. It never grows beyond twice `mostBytes`, and a log
 * that cannot be written never stops the wizard.
 */
export function openLog(folder: string, mostBytes = 256 * 1024, now: () => Date = () => new Date()): Log {
  const file = path.join(folder, fileName);
  const write = (line: string) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (sizeOf(file) + line.length > mostBytes) renameSync(file, path.join(folder, previousFileName));
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // Nobody could be told, and setting up mail does not depend on it.
    }
  };
  return {
    note: (event) => write(`${now().toISOString()} ${event}\n`),
    surprise: (place, thrown) => {
      const reference = newReference();
      write(`${now().toISOString()} bug ${reference} in ${place}: ${failureLine(thrown)}\n`);
      return reference;
    },
  };
}
