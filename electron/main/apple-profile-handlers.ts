import type { Account, AccountAnswers } from '../contract/account';
import type { AppleProfileState, PhoneHandOver } from '../contract/apple-profile';
import type { AbsolutePath, AnswerProblem } from '../contract/problems';
import { ok, type Result } from '../contract/result';
import type { WizardHandlers } from '../contract/wizard-ipc';
import { type AppleMailProfile, appleMailProfile } from '../programs/apple-mail/apple-mail-profile';
import { appleProfileIdentifier } from '../programs/apple-mail/profile-identity';
import { type ThrowAwayFiles, writeOver } from '../programs/throw-away-files';
import type { System } from '../system/system';

export interface AppleProfileParts {
  readonly system: System;
  /** Null when the machine does not say where our data goes. */
  readonly files: ThrowAwayFiles | null;
  readonly readAccount: (answers: AccountAnswers) => Result<Account, AnswerProblem>;
  /** macOS only; returns while it is open. */
  readonly openShareSheet: (path: AbsolutePath) => void;
  /** Null when the person thought better of it. */
  readonly chooseSavePlace: (fileName: string) => Promise<AbsolutePath | null>;
  readonly findInstalled: (identifier: string) => Promise<AppleProfileState>;
}

export type AppleProfileHandlers = Pick<WizardHandlers, 'handOverPhoneProfile' | 'checkAppleProfile'>;

/** Takes the profile to an iPhone or iPad, and tells whether this Mac has one installed. */
export function appleProfileHandlers(parts: AppleProfileParts): AppleProfileHandlers {
  const onMac = parts.system.platform === 'darwin';
  return {
    handOverPhoneProfile: async ({ answers, by }) => {
      const account = parts.readAccount(answers);
      if (!account.ok) return account;
      const profile = appleMailProfile(account.value, 'phone');
      return ok(await (onMac && by === 'share' ? share(parts, profile) : save(parts, profile)));
    },
    checkAppleProfile: async (answers) => {
      const account = parts.readAccount(answers);
      if (!account.ok) return account;
      if (!onMac) return ok('cannot-tell');
      return ok(await parts.findInstalled(appleProfileIdentifier(account.value.address)));
    },
  };
}

/** The file stays until the wizard ends: AirDrop reads it when the person has chosen a device. */
async function share(
  { files, openShareSheet }: AppleProfileParts,
  { fileName, bytes }: AppleMailProfile,
): Promise<PhoneHandOver> {
  const written = await files?.write(fileName, bytes);
  if (!written?.ok) return { kind: 'not-written' };
  openShareSheet(written.value);
  return { kind: 'sharing' };
}

async function save(
  { system, chooseSavePlace }: AppleProfileParts,
  { fileName, bytes }: AppleMailProfile,
): Promise<PhoneHandOver> {
  const place = await chooseSavePlace(fileName);
  if (place === null) return { kind: 'cancelled' };
  return { kind: (await writeOver(system, place, bytes)).ok ? 'saved' : 'not-written' };
}
