import { ok } from '../contract/result';
import type { Setup } from '../setup/setup';
import { refuseWith, type VerbResult } from './answer';
import type { SetupOptions } from './command';
import { describePlan } from './describe-plan';
import { planValue } from './plan-value';
import { preparePlan } from './prepare-plan';

/** What would change. Writes nothing. */
export async function showPlan(options: SetupOptions, setup: Setup): Promise<VerbResult> {
  const prepared = await preparePlan(options, null, setup);
  if (!prepared.ok) return refuseWith(prepared.problem);
  const { preview } = prepared.value;
  const lines = [...describePlan(preview, options.answers), '', 'Nothing was changed.'];
  return ok({ value: planValue(preview), lines });
}
