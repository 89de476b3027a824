import type { Account, AccountAnswers } from '../contract/account';
import type { AppleHandOver, AppleProfileState } from '../contract/apple-profile';
import type { AbsolutePath, AnswerProblem } from '../contract/problems';
import { ok, type Result } from '../contract/result';
import type { WizardHandlers } from '../contract/wizard-ipc';
import { type AppleMailProfile, appleMailProfile } from '../programs/apple-mail/apple-mail-profile';
import { appleProfileIdentifier } from '../programs/apple-mail/profile-identity';
import type { System } from '../system/system';
import { type ThrowAwayFiles, writeOver } from './throw-away-files';

export interface AppleProfileParts {
  readonly system: System;
  /** Null when the machine does not say where our data goes. */
  readonly files: ThrowAwayFiles | null;
  readonly readAccount: (answers: AccountAnswers) => Result<Account, AnswerProblem>;
  /** Answers what went wrong; empty when nothing did. */
  readonly openPath: (path: AbsolutePath) => Promise<string>;
  /** Null when the person thought better of it. */
  readonly chooseSavePlace: (fileName: string) => Promise<AbsolutePath | null>;
  readonly findInstalled: (identifier: string) => Promise<AppleProfileState>;
}

export type AppleProfileHandlers = Pick<WizardHandlers, 'handOverAppleProfile' | 'checkAppleProfile'>;

/** Opens the profile on this Mac, or saves it where the person says for an iPhone or iPad. */
export function appleProfileHandlers(parts: AppleProfileParts): AppleProfileHandlers {
  const onMac = parts.system.platform === 'darwin';
  return {
    handOverAppleProfile: async ({ answers, device }) => {
      const account = parts.readAccount(answers);
      if (!account.ok) return account;
      const profile = appleMailProfile(account.value);
      return ok(await (onMac && device === 'this-mac' ? openHere(parts, profile) : save(parts, profile)));
    },
    checkAppleProfile: async (answers) => {
      const account = parts.readAccount(answers);
      if (!account.ok) return account;
      if (!onMac) return ok('cannot-tell');
      return ok(await parts.findInstalled(appleProfileIdentifier(account.value.address)));
    },
  };
}

async function openHere(
  { files, openPath }: AppleProfileParts,
  { fileName, bytes }: AppleMailProfile,
): Promise<AppleHandOver> {
  const written = await files?.write(fileName, bytes);
  if (!written?.ok) return { kind: 'not-written' };
  return { kind: (await openPath(written.value)) === '' ? 'opened' : 'not-opened' };
}

async function save(
  { system, chooseSavePlace }: AppleProfileParts,
  { fileName, bytes }: AppleMailProfile,
): Promise<AppleHandOver> {
  const place = await chooseSavePlace(fileName);
  if (place === null) return { kind: 'cancelled' };
  return { kind: (await writeOver(system, place, bytes)).ok ? 'saved' : 'not-written' };
}
