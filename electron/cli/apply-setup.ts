import { pageWords } from '../../renderer/text/en/pages';
import { settingWords } from '../../renderer/text/en/settings';
import type { ProgramReport, SetupReport, WrittenFile } from '../contract/report';
import { ok, refuse } from '../contract/result';
import type { Secret } from '../contract/secret';
import type { Setup } from '../setup/setup';
import { refuseWith, type VerbResult } from './answer';
import type { Command } from './command';
import { checkConfirmable, confirm } from './confirm';
import { describePlan } from './describe-plan';
import { planValue } from './plan-value';
import { preparePlan } from './prepare-plan';
import { profileHeading } from './profile-heading';
import { readPassword } from './read-password';
import type { Terminal } from './terminal';

type ApplyCommand = Extract<Command, { verb: 'apply' }>;

/** Sets one profile up, after a yes. The password lives as long as this call. */
export async function applySetup(
  command: ApplyCommand,
  setup: Setup,
  terminal: Terminal,
): Promise<VerbResult> {
  const confirmable = checkConfirmable(command, terminal);
  if (!confirmable.ok) return refuseWith(confirmable.problem);
  if (!command.passwordFromInput) return applyWith(null, command, setup, terminal);
  const password = await readPassword(terminal);
  if (!password.ok) return refuseWith(password.problem);
  try {
    return await applyWith(password.value, command, setup, terminal);
  } finally {
    password.value.forget();
  }
}

async function applyWith(
  password: Secret | null,
  command: ApplyCommand,
  setup: Setup,
  terminal: Terminal,
): Promise<VerbResult> {
  // Settles a set-up that was cut short, so that the plan is made on what will be there.
  await setup.listReports();
  const prepared = await preparePlan(command.setup, password, setup);
  if (!prepared.ok) return refuseWith(prepared.problem);
  const { plan, preview } = prepared.value;
  const [program] = preview.programs;
  if (program?.blockedBy) return refuseWith(program.blockedBy);
  const lines = describePlan(preview, command.setup.answers);
  if (program?.handOver === 'by-hand') return ok({ value: planValue(preview), lines });
  if (program?.effect !== 'nothing') {
    const confirmed = await confirm(command, lines, `Set up ${program?.programName}?`, terminal);
    if (!confirmed.ok) return refuseWith(confirmed.problem);
  }
  const report = await setup.applyPlan(plan, () => {});
  return report.ok ? answerFor(report.value) : refuseWith(report.problem);
}

function answerFor(report: SetupReport): VerbResult {
  const lines = report.programs.flatMap((program) => describeProgram(program));
  for (const { outcome } of report.programs) {
    if (outcome.kind === 'left-as-it-was' || outcome.kind === 'left-half-done')
      return refuse({
        problem: outcome.problem,
        facts: { outcome: outcome.kind, report: report.id },
        lines: outcome.kind === 'left-half-done' ? lines : [],
      });
  }
  const undo = report.id === null ? [] : [`To take it back: runbox-mail-setup undo --report ${report.id}`];
  return ok({ value: report, lines: [...lines, ...undo] });
}

function describeProgram({
  programName,
  profileName,
  outcome,
  notes,
  files,
}: ProgramReport): readonly string[] {
  const effect = outcome.kind === 'set-up' ? outcome.effect : 'add';
  return [
    profileHeading(programName, profileName),
    pageWords.result.outcomes[outcome.kind](effect),
    ...notes.map(settingWords.note),
    ...files.flatMap(describeFile),
  ];
}

function describeFile({ path, what, backup }: WrittenFile): readonly string[] {
  const copy = backup === null ? [] : [`  ${pageWords.result.backup} ${backup}`];
  return [`${pageWords.review.what[what]} ${path}`, ...copy];
}
