import { removalWords as words } from '../../renderer/text/en/removal';
import type { KeptReports, ReportRemoval, Stayed } from '../contract/kept-reports';
import { ok } from '../contract/result';
import type { Setup } from '../setup/setup';
import { refuseWith, type VerbResult } from './answer';
import type { Command } from './command';
import { checkConfirmable, confirm } from './confirm';
import type { Terminal } from './terminal';

type ForgetCommand = Extract<Command, { verb: 'forget' }>;

/** Deletes backups and reports, after a yes to what was counted. */
export async function removeReports(
  command: ForgetCommand,
  setup: Setup,
  terminal: Terminal,
): Promise<VerbResult> {
  const confirmable = checkConfirmable(command, terminal);
  if (!confirmable.ok) return refuseWith(confirmable.problem);
  const kept = await setup.countReports();
  if (!kept.ok) return refuseWith(kept.problem);
  if (kept.value.reports + kept.value.backups === 0)
    return ok({ value: { reports: 0, backups: 0, stayed: [] }, lines: [words.nothing] });
  const confirmed = await confirm(command, describeKept(kept.value), words.question, terminal);
  if (!confirmed.ok) return refuseWith(confirmed.problem);
  const removal = await setup.removeReports(kept.value.id);
  return removal.ok
    ? ok({ value: removal.value, lines: describeRemoval(removal.value) })
    : refuseWith(removal.problem);
}

function describeKept({ reports, backups, folder }: KeptReports): readonly string[] {
  return [words.kept(reports, backups), `  ${folder}`, words.consequence];
}

function describeRemoval({ reports, backups, stayed }: ReportRemoval): readonly string[] {
  const reasons: readonly Stayed['reason'][] = ['not-deleted', 'unknown'];
  const still = reasons.flatMap((reason) => {
    const places = stayed.filter((one) => one.reason === reason);
    return places.length === 0 ? [] : [words.stayed[reason], ...places.map(({ path }) => `  ${path}`)];
  });
  return [words.done(reports, backups), ...still];
}
