import type { HandOver, ProgramPlan } from '../contract/plan';
import type { ProgramProblem } from '../contract/problems';
import type { Outcome } from '../contract/report';
import { ok, type Result, refuse } from '../contract/result';
import type { SettingsCopy } from '../programs/program-adapter';
import { appendToJournal, type Intent } from './journal';
import { keepBackup } from './keep-backup';
import type { Transaction } from './transaction';

/**
 * Carries out a plan that hands a file over. The journal knows of it before anything is done, so that it is
 * told of later even when the wizard ends in between. By hand nothing is done, and nothing is noted.
 */
export async function handOverProgram(
  plan: ProgramPlan,
  handOver: HandOver,
  transaction: Transaction,
): Promise<Outcome> {
  const { system, reportFolder, throwAwayFolder, program, adapters, account, onProgress } = transaction;
  if (handOver.kind === 'by-hand') return { kind: 'by-hand', form: handOver.form };
  const { choice, programName } = plan;
  const adapter = adapters.find(({ kinds }) => kinds.includes(plan.kind));
  if (adapter?.handOver === undefined) throw new Error(`${plan.kind} cannot hand anything over`);
  const intent = intentOf(plan, handOver.kind);
  const journaled = await appendToJournal(system, reportFolder, { kind: 'intent', program, intent });
  if (!journaled.ok) return { kind: 'left-as-it-was', problem: journaled.problem };
  const outcome = await adapter.handOver({
    handOver,
    account,
    programName,
    system,
    throwAwayFolder,
    keepCopy: (copy) => keepCopy(copy, transaction),
    onStage: (stage) => onProgress({ choice, programName, stage }),
  });
  onProgress({ choice, programName, stage: 'finished' });
  await appendToJournal(system, reportFolder, { kind: 'outcome', program, outcome });
  return outcome;
}

async function keepCopy(
  { of, name, bytes }: SettingsCopy,
  transaction: Transaction,
): Promise<Result<null, ProgramProblem>> {
  const { system, reportFolder, program } = transaction;
  const backupName = `${program}-${name}`;
  const journaled = await appendToJournal(system, reportFolder, { kind: 'copying', program, of, backupName });
  if (!journaled.ok) return journaled;
  const temporaryName = `.${backupName}.tmp`;
  const written = await keepBackup({ name: backupName, temporaryName, bytes }, transaction);
  if (!written.ok) return written;
  const path = system.paths.join(reportFolder, backupName);
  const back = await system.readFile(path);
  return back.ok && back.value.fingerprint === written.value
    ? ok(null)
    : refuse({ kind: 'read-back-differs', path });
}

function intentOf(plan: ProgramPlan, handOver: NonNullable<Intent['handOver']>): Intent {
  const { choice, programName, profileName, effect, notes, locks } = plan;
  return { choice, programName, profileName, effect, notes, locks, changes: [], handOver };
}
