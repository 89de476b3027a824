import type { LoginAnswer } from '../contract/account';
import type { AnswerProblem } from '../contract/problems';
import { ok, type Result, refuse } from '../contract/result';
import { type Address, readAddress } from './address';
import { isRunboxDomain } from './domains';

export interface Login {
  readonly loginName: string;
  readonly reason: 'runbox-address' | 'own-domain' | 'older-runbox-address' | 'typed';
  /** The address has a `+tag`, which receives mail and is no part of the login name. */
  readonly strippedTag: boolean;
}

const mostTyped = 254;

/**
 * The name that both servers take. On a Runbox domain the part before the `@`; for an account that began
 * with an own domain `user%domain`; for an own domain that was added later, the older Runbox address counts
 * (help.runbox.com/email-program-settings/, section on user names). Problems: those of `readAddress` for
 * the older address, `not-a-runbox-address`, `login-name-missing`, `-characters`, `-too-long`.
 */
export function deriveLogin(address: Address, answer: LoginAnswer): Result<Login, AnswerProblem> {
  switch (answer.from) {
    case 'address':
      return isRunboxDomain(address.domain)
        ? loginOf(address, 'address', 'runbox-address', '')
        : loginOf(address, 'address', 'own-domain', `%${address.domain}`);
    case 'runbox-address':
      return loginOfOlderAddress(answer.runboxAddress);
    case 'typed':
      return readTyped(answer.loginName);
  }
}

/**
 * The same account written another way, to be tried when the first was refused; null where there is only one way.
 * Runbox's settings page has `user%domain` for an account that began with an own domain, its page on user names the
 * address itself.
 */
export function otherSpelling({ loginName, reason }: Login): string | null {
  return reason === 'own-domain' ? loginName.replace('%', '@') : null;
}

function loginOf(
  { user }: Address,
  field: 'address' | 'runboxAddress',
  reason: Login['reason'],
  ending: string,
): Result<Login, AnswerProblem> {
  const [untagged = '', tag] = user.split('+');
  if (untagged === '') return refuse({ kind: 'address-without-user', field });
  return ok({ loginName: `${untagged}${ending}`, reason, strippedTag: tag !== undefined });
}

function loginOfOlderAddress(text: string): Result<Login, AnswerProblem> {
  const older = readAddress(text, 'runboxAddress');
  if (!older.ok) return older;
  const { domain } = older.value;
  if (!isRunboxDomain(domain))
    return refuse({ kind: 'not-a-runbox-address', field: 'runboxAddress', domain });
  return loginOf(older.value, 'runboxAddress', 'older-runbox-address', '');
}

function readTyped(text: string): Result<Login, AnswerProblem> {
  const field = 'loginName';
  const loginName = text.trim();
  if (loginName === '') return refuse({ kind: 'login-name-missing', field });
  const character = /[\s\p{C}]/u.exec(loginName)?.[0];
  if (character !== undefined) return refuse({ kind: 'login-name-characters', field, character });
  if (loginName.length > mostTyped) return refuse({ kind: 'login-name-too-long', field, most: mostTyped });
  return ok({ loginName, reason: 'typed', strippedTag: false });
}
