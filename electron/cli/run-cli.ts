import { randomBytes } from 'node:crypto';
import { pageWords } from '../../renderer/text/en/pages';
import type { RequestProblem } from '../contract/problems';
import type { Result } from '../contract/result';
import { suggestAddress } from '../runbox/suggest-address';
import type { Setup } from '../setup/setup';
import { type Refusal, refuseWith, type UsageProblem, type VerbResult } from './answer';
import { applySetup } from './apply-setup';
import { type CheckParts, checkAccount } from './check-account';
import type { Command } from './command';
import { describeProblem } from './describe-problem';
import { listPrograms } from './list-programs';
import { listReports } from './list-reports';
import { parseCommand } from './parse-command';
import { printable, printableJson } from './printable';
import { removeReports } from './remove-reports';
import { repairAccount } from './repair-account';
import { showPlan } from './show-plan';
import type { Terminal } from './terminal';
import { undoSetup } from './undo-setup';
import { usageHint, usageText } from './usage-text';

export interface CliParts {
  readonly openSetup: () => Result<Setup, RequestProblem>;
  readonly check: CheckParts;
  readonly terminal: Terminal;
  readonly version: string;
}

type VerbCommand = Exclude<Command, { verb: 'help' | 'version' }>;
type SetupCommand = Exclude<VerbCommand, { verb: 'check' }>;

/** 0: done. 1: a problem stands in the way. 2: the command line is not understood. */
export type ExitStatus = 0 | 1 | 2;

/** Runs one command line, without the program's own name in it. */
export async function runCli(args: readonly string[], parts: CliParts): Promise<ExitStatus> {
  const { terminal, version } = parts;
  const command = parseCommand(args);
  if (!command.ok) return refuseUsage(command.problem, args, terminal);
  switch (command.value.verb) {
    case 'help':
      terminal.print(`${usageText}\n`);
      return 0;
    case 'version':
      terminal.print(`${version}\n`);
      return 0;
    default:
      return tell(await runSafely(command.value, parts), command.value.json, terminal);
  }
}

function refuseUsage(problem: UsageProblem, args: readonly string[], terminal: Terminal): ExitStatus {
  const status = tell(refuseWith(problem), args.includes('--json'), terminal);
  terminal.printError(`${usageHint}\n`);
  return status;
}

async function runSafely(command: VerbCommand, parts: CliParts): Promise<VerbResult> {
  const { openSetup, check, terminal } = parts;
  try {
    // Looks at the network only, so it works where nothing could be written.
    if (command.verb === 'check') {
      hintAt(command.check.address, terminal);
      return await checkAccount(command, check, terminal);
    }
    const setup = openSetup();
    return setup.ok ? await runVerb(command, setup.value, terminal) : refuseWith(setup.problem);
  } catch (error) {
    const reference = randomBytes(4).toString('hex');
    terminal.printError(`${printable(`${reference}: ${String(error)}`)}\n`);
    return refuseWith({ kind: 'bug', reference });
  }
}

async function runVerb(command: SetupCommand, setup: Setup, terminal: Terminal): Promise<VerbResult> {
  if (command.verb === 'plan' || command.verb === 'apply') hintAt(command.setup.answers.address, terminal);
  switch (command.verb) {
    case 'programs':
      return listPrograms(setup);
    case 'reports':
      return listReports(setup);
    case 'plan':
      return showPlan(command.setup, setup);
    case 'apply':
      return applySetup(command, setup, terminal);
    case 'repair':
      return repairAccount(command, setup, terminal);
    case 'undo':
      return undoSetup(command, setup, terminal);
    case 'forget':
      return removeReports(command, setup, terminal);
  }
}

function hintAt(address: string, terminal: Terminal): void {
  const suggestion = suggestAddress(address);
  if (suggestion !== null) terminal.printError(`${printable(pageWords.address.suggestion(suggestion))}\n`);
}

function tell(result: VerbResult, json: boolean, terminal: Terminal): ExitStatus {
  if (json) terminal.print(`${printableJson(jsonOf(result))}\n`);
  if (result.ok) {
    if (!json) terminal.print(joined(result.value.lines));
    return 0;
  }
  const { problem, lines = [] } = result.problem;
  const isUsage = problem.kind === 'usage';
  if (!json || isUsage) terminal.printError(joined([describeProblem(problem), ...lines]));
  return isUsage ? 2 : 1;
}

function jsonOf(result: VerbResult): unknown {
  return result.ok
    ? { ok: true, value: result.value.value }
    : { ok: false, problem: problemOf(result.problem) };
}

function problemOf({ problem, facts = {} }: Refusal): unknown {
  const { kind, ...own } = problem;
  // The marks that keep a sentence in order in a window have no place in data.
  const message = describeProblem(problem).replaceAll(/[\u2068\u2069]/g, '');
  return { kind, ...own, message, ...facts };
}

function joined(lines: readonly string[]): string {
  return `${lines.map(printable).join('\n')}\n`;
}
