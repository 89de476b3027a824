import type { AdapterPlan } from '../contract/plan';

/** For an account that is as it should be; every other plan says what is different about it. */
export const nothingToDo: AdapterPlan = {
  effect: 'nothing',
  changes: [],
  locks: [],
  notes: [],
  handOver: null,
};
