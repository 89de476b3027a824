import type { AdapterPlan } from '../contract/plan';
import type { ProgramKind } from '../contract/programs';

/** The person made an account for the address; it is not ours to change, and a second one would only confuse. */
export function ownAccountThere(form: ProgramKind): AdapterPlan {
  return {
    effect: 'update',
    changes: [],
    locks: [],
    notes: [{ kind: 'by-hand-because', reason: 'own-account-there' }],
    handOver: { kind: 'by-hand', form },
  };
}
