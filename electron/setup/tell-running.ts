import type { AdapterPlan } from '../contract/plan';
import type { System } from '../system/system';

/** Tells what runs already that files have changed. Who cannot be told looks by itself when it next starts. */
export async function tellRunning(
  { afterwards = [] }: Pick<AdapterPlan, 'afterwards'>,
  system: System,
): Promise<void> {
  for (const command of afterwards) await system.start(command);
}
