import type { AnswerProblem } from '../contract/problems';
import { ok, type Result, refuse } from '../contract/result';

/** Longer than any name that was seen; keeps a pasted page out of the From line. */
const mostCharacters = 200;

/** They only change how the text around them runs, and come along with pasted text. Joiners stay: names need them. */
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
/** Control characters, line ends, halves of a surrogate pair. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
const printed = /[^\s\p{Cf}]/u;

/**
 * The name that recipients see, in Unicode normalisation form C. Problems: `name-missing`,
 * `name-unprintable` (line ends would end the header, RFC 5322 section 2.2), `name-too-long`.
 */
export function readFullName(text: string): Result<string, AnswerProblem> {
  const name = text.replaceAll(invisible, '').trim().normalize('NFC');
  if (!printed.test(name)) return refuse({ kind: 'name-missing', field: 'fullName' });
  if (unprintable.test(name)) return refuse({ kind: 'name-unprintable', field: 'fullName' });
  if ([...name].length > mostCharacters)
    return refuse({ kind: 'name-too-long', field: 'fullName', most: mostCharacters });
  return ok(name);
}
