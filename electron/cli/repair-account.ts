import { repairWords } from '../../renderer/text/en/repair';
import type { AccountRepair, FoundProfile, FoundProgram, ProgramChoice } from '../contract/programs';
import { ok, type Result, refuse } from '../contract/result';
import type { Setup } from '../setup/setup';
import { refuseWith, type UsageProblem, usage, type VerbResult } from './answer';
import { applySetup } from './apply-setup';
import { chooseProfile } from './choose-profile';
import type { Command } from './command';
import type { Terminal } from './terminal';

type RepairCommand = Extract<Command, { verb: 'repair' }>;

/** Mends one account with its own answers, through the same plan, question and way back as `apply`. */
export async function repairAccount(
  { json, confirmed, repair: wanted }: RepairCommand,
  setup: Setup,
  terminal: Terminal,
): Promise<VerbResult> {
  const programs = await setup.findPrograms();
  if (!programs.ok) return refuseWith(programs.problem);
  const choice = chooseProfile(programs.value, wanted.program, wanted.profile);
  if (!choice.ok) return refuseWith(choice.problem);
  const repair = chooseRepair(repairsOf(programs.value, choice.value), wanted.address);
  if (!repair.ok) return refuseWith(repair.problem);
  // The same shape as the report of a set-up that had nothing to do.
  if (repair.value === null) return ok({ value: { id: null, programs: [] }, lines: [repairWords.nothing] });
  const options = { answers: repair.value.answers, program: wanted.program, profile: choice.value.profile };
  return applySetup(
    { verb: 'apply', json, confirmed, setup: options, passwordFromInput: false },
    setup,
    terminal,
  );
}

function repairsOf(programs: readonly FoundProgram[], choice: ProgramChoice): readonly AccountRepair[] {
  return programs
    .filter(({ id }) => id === choice.program)
    .flatMap(({ profiles }) => profiles.filter(({ id }) => id === choice.profile))
    .flatMap(repairsIn);
}

export function repairsIn({ accounts }: FoundProfile): readonly AccountRepair[] {
  return accounts.flatMap(({ repair }) => (repair === null ? [] : [repair]));
}

function chooseRepair(
  repairs: readonly AccountRepair[],
  wanted: string | null,
): Result<AccountRepair | null, UsageProblem> {
  const among = repairs.filter(
    ({ answers }) => wanted === null || answers.address.toLowerCase() === wanted.toLowerCase(),
  );
  const [first = null] = among;
  const addresses = [...new Set(among.map(({ answers }) => answers.address.toLowerCase()))];
  // IMAP and POP of the same address are mended one after the other.
  if (addresses.length <= 1) return ok(first);
  return refuse(usage(`--address names the account to mend: ${addresses.join(', ')}.`));
}
