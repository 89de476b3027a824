import type { LoginAnswer } from '../contract/account';
import type { AnswerProblem } from '../contract/problems';
import { ok, type Result } from '../contract/result';
import { readAddress } from '../runbox/address';
import { deriveLogin, otherSpelling } from '../runbox/login-name';

export interface LoginCandidates {
  /** To be tried without asking, in this order. */
  readonly automatic: readonly [string, ...string[]];
  /** The same account written another way, for the person to choose when the first was refused. */
  readonly offered: readonly string[];
}

/**
 * Login names for an address. The bare part before the `@` of an own domain is never among them: that may be
 * the login name of another customer, whose account a refusal would count against. Problems: those of
 * `readAddress` and `deriveLogin`.
 */
export function findLoginCandidates(
  address: string,
  answer: LoginAnswer,
): Result<LoginCandidates, AnswerProblem> {
  const read = readAddress(address, 'address');
  if (!read.ok) return read;
  const login = deriveLogin(read.value, answer);
  if (!login.ok) return login;
  const other = otherSpelling(login.value);
  return ok({ automatic: [login.value.loginName], offered: other === null ? [] : [other] });
}
