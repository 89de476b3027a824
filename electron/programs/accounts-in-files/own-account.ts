import type { Account } from '../../contract/account';
import type { AdapterPlan } from '../../contract/plan';
import type { ProgramKind } from '../../contract/programs';
import type { SystemReader } from '../../system/system';
import { nothingToDo } from '../nothing-to-do';
import { readOnlineAccounts } from './gnome-online-accounts';
import { isFor, isSetUpFor, type StoredAccount } from './stored-account';

/**
 * What is to be done where the person has made an account for the address, in the program or for the whole
 * desktop: it is never changed, and a second one would only confuse. With the right values it is all there has
 * to be, otherwise the person gives it those. Null: there is none.
 */
export async function planWithOwnAccount(
  form: ProgramKind,
  stored: readonly StoredAccount[],
  account: Account,
  system: SystemReader,
): Promise<AdapterPlan | null> {
  const found = [...stored, ...(await readOnlineAccounts(system))].filter((one) => isFor(one, account));
  if (found.length === 0) return null;
  return found.some((one) => isSetUpFor(one, account)) ? nothingToDo : leftToPerson(form);
}

function leftToPerson(form: ProgramKind): AdapterPlan {
  return {
    ...nothingToDo,
    effect: 'update',
    notes: [{ kind: 'by-hand-because', reason: 'own-account-there' }],
    handOver: { kind: 'by-hand', form },
  };
}
