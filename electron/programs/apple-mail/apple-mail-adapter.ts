import type { Account } from '../../contract/account';
import type { AdapterPlan, PlanNote } from '../../contract/plan';
import { ok } from '../../contract/result';
import { nothingToDo } from '../nothing-to-do';
import type { ProgramAdapter } from '../program-adapter';
import { appleMailProfile } from './apple-mail-profile';
import { handOverProfile } from './hand-over-profile';
import { findAppleMail } from './mail-app';
import { profileSettings } from './profile-settings';

/**
 * Apple Mail on this Mac. Its settings are macOS's own, so it is given a profile that the person installs.
 * What is installed already cannot be seen, so the plan always adds; a profile for the same address takes
 * the place of the earlier one.
 */
export const appleMailAdapter: ProgramAdapter = {
  kinds: ['apple-mail'],
  detect: findAppleMail,
  plan: async ({ account }) => ok(planFor(account)),
  handOver: handOverProfile,
};

function planFor(account: Account): AdapterPlan {
  const { fileName, bytes } = appleMailProfile(account, 'mac');
  return {
    ...nothingToDo,
    effect: 'add',
    notes: notesFor(account),
    handOver: { kind: 'apple-profile', fileName, content: bytes, settings: profileSettings(account) },
  };
}

/** The usual word on when a program asks for the password does not fit: macOS asks during the installation. */
function notesFor({ incoming, submission }: Account): readonly PlanNote[] {
  const notes: PlanNote[] = [{ kind: 'you-will-finish', handOver: 'apple-profile' }];
  if (submission.encryption === 'starttls') notes.push({ kind: 'not-in-profile', what: 'starttls' });
  if (incoming.protocol === 'pop3') notes.push({ kind: 'not-in-profile', what: 'keeping-copies' });
  return notes;
}
