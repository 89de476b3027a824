import type { ProbeTrouble } from '../../contract/network';
import { ok, type Result, refuse } from '../../contract/result';
import type { LineConnection } from './line-connection';
import { printableLine } from './printable-line';

export interface SmtpReply {
  readonly code: number;
  /** The text behind the code of each line. */
  readonly lines: readonly string[];
  /** Its first line with the code, fit to be shown. */
  readonly text: string;
}

// A dot that takes every character: the separators of Unicode end no line here.
const replyLine = /^([2-5]\d\d)(?:[ -](.*))?$/s;

/** One reply of RFC 5321 section 4.2, of one or several lines. Problems: those of reading, `wrong-protocol` for anything else. */
export async function readSmtpReply(
  connection: Pick<LineConnection, 'readReply'>,
  within?: number,
): Promise<Result<SmtpReply, ProbeTrouble>> {
  const read = await connection.readReply((line) => !(replyLine.test(line) && line[3] === '-'), within);
  if (!read.ok) return read;
  const parts = read.value.map((line) => replyLine.exec(line));
  const text = printableLine(read.value[0] ?? '');
  const code = parts[0]?.[1];
  if (code === undefined || parts.some((part) => part?.[1] !== code))
    return refuse({ kind: 'wrong-protocol', greeting: text });
  return ok({ code: Number(code), lines: parts.map((part) => part?.[2] ?? ''), text });
}
