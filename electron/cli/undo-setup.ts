import { pageWords } from '../../renderer/text/en/pages';
import { settingWords } from '../../renderer/text/en/settings';
import type { RequestProblem } from '../contract/problems';
import type { ProgramUndo, UndoReport } from '../contract/report';
import { ok, type Result, refuse } from '../contract/result';
import type { Setup } from '../setup/setup';
import { type Declined, refuseWith, type VerbResult } from './answer';
import type { Command } from './command';
import { checkConfirmable, confirm } from './confirm';
import type { Terminal } from './terminal';

type UndoCommand = Extract<Command, { verb: 'undo' }>;

const words = pageWords.undo;

/** Takes one set-up back, after a yes. */
export async function undoSetup(command: UndoCommand, setup: Setup, terminal: Terminal): Promise<VerbResult> {
  const confirmable = checkConfirmable(command, terminal);
  if (!confirmable.ok) return refuseWith(confirmable.problem);
  const report = await confirmReport(command, setup, terminal);
  if (!report.ok) return refuseWith(report.problem);
  const undone = await setup.undoSetup(report.value, () => {});
  return undone.ok ? answerFor(undone.value) : refuseWith(undone.problem);
}

/** The set-up that the person has agreed to; one that is not there is for undo itself to refuse. */
async function confirmReport(
  command: UndoCommand,
  setup: Setup,
  terminal: Terminal,
): Promise<Result<string | null, Declined | RequestProblem>> {
  if (command.confirmed) return ok(command.report);
  const reports = await setup.listReports();
  if (!reports.ok) return reports;
  const report = reports.value.find(({ id, undone }) =>
    command.report === null ? !undone : id === command.report,
  );
  if (report === undefined || report.undone) return ok(command.report);
  const what = words.undoOf(report.address, pageWords.common.date(report.madeAt));
  const lines = [`${words.undo} ${what}`, words.consequence];
  const confirmed = await confirm(command, lines, words.question, terminal);
  return confirmed.ok ? ok(report.id) : confirmed;
}

function answerFor(report: UndoReport): VerbResult {
  const lines = report.programs.flatMap(describeProgram);
  for (const { outcome } of report.programs)
    if (outcome.kind === 'not-restored')
      return refuse({ problem: outcome.problem, facts: { outcome: outcome.kind, report: report.id } });
  return ok({ value: report, lines });
}

function describeProgram({ programName, outcome }: ProgramUndo): readonly string[] {
  const kept = outcome.kind === 'partly-restored' ? outcome.kept.map((one) => settingWords.kept(one)) : [];
  const steps = outcome.kind === 'yours-to-remove' ? words.removing[outcome.handOver] : [];
  return [words.outcomes[outcome.kind](programName), ...[...kept, ...steps].map((line) => `  ${line}`)];
}
