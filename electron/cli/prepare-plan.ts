import type { PlanPreview, SetupPlan } from '../contract/plan';
import type { AnswerProblem, RequestProblem } from '../contract/problems';
import { ok, type Result } from '../contract/result';
import type { Secret } from '../contract/secret';
import { readAccount } from '../runbox/account';
import type { Setup } from '../setup/setup';
import { chooseProfile } from './choose-profile';
import type { SetupOptions } from './command';

export interface PreparedPlan {
  readonly plan: SetupPlan;
  readonly preview: PlanPreview;
}

/** From options to a plan for one profile. Writes nothing. */
export async function preparePlan(
  { answers, program, profile }: SetupOptions,
  password: Secret | null,
  setup: Setup,
): Promise<Result<PreparedPlan, AnswerProblem | RequestProblem>> {
  const account = readAccount(answers);
  if (!account.ok) return account;
  const programs = await setup.findPrograms();
  if (!programs.ok) return programs;
  const choice = chooseProfile(programs.value, program, profile);
  if (!choice.ok) return choice;
  const plan = await setup.planSetup({ account: account.value, choices: [choice.value], password });
  if (!plan.ok) return plan;
  return ok({ plan: plan.value, preview: await setup.previewPlan(plan.value) });
}
