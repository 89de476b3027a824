import { ok, type Result, refuse } from '../contract/result';
import { type Declined, type UsageProblem, usage } from './answer';
import { printable } from './printable';
import type { Terminal } from './terminal';

interface Asking {
  readonly json: boolean;
  readonly confirmed: boolean;
}

/** Whether somebody has said yes or can be asked; the answer to a missing `--yes` otherwise. */
export function checkConfirmable(
  { json, confirmed }: Asking,
  terminal: Terminal,
): Result<null, UsageProblem> {
  return confirmed || (terminal.canAsk && !json)
    ? ok(null)
    : refuse(usage('Nothing was changed. Add --yes to do it without being asked.'));
}

/** Shows the lines and asks, unless the person has said yes already. */
export async function confirm(
  { confirmed }: Asking,
  lines: readonly string[],
  question: string,
  terminal: Terminal,
): Promise<Result<null, Declined>> {
  if (confirmed) return ok(null);
  terminal.print(`${lines.map(printable).join('\n')}\n\n`);
  const answer = await terminal.ask(printable(`${question} [y/N] `));
  return /^y(es)?$/i.test(answer.trim())
    ? ok(null)
    : refuse({ kind: 'not-confirmed', message: 'Nothing was changed.' });
}
