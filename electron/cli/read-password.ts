import { ok, type Result, refuse } from '../contract/result';
import { Secret } from '../contract/secret';
import { type UsageProblem, usage } from './answer';
import type { Terminal } from './terminal';

const mostBytes = 1_000;

/** The first line of standard input. A password that ends with a carriage return cannot be typed, so it is the line's. */
export async function readPassword(terminal: Terminal): Promise<Result<Secret, UsageProblem>> {
  const line = await terminal.readLine(mostBytes + '\r'.length);
  const password = decode(line)?.replace(/\r$/, '');
  if (password === undefined) return refuse(usage('The password on standard input is not UTF-8 text.'));
  if (password === '') return refuse(usage('There is no password on standard input.'));
  if (Buffer.byteLength(password) > mostBytes)
    return refuse(usage(`The password on standard input is longer than ${mostBytes} bytes.`));
  return ok(new Secret(password));
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
