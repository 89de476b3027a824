import type { Account, AccountAnswers, IncomingServer } from '../contract/account';
import type { AnswerProblem } from '../contract/problems';
import { ok, type Result } from '../contract/result';
import { readAddress } from './address';
import { readFullName } from './full-name';
import { deriveLogin } from './login-name';
import { servers } from './servers';

/** Everything a mail program has to be told. Problems: the first of name, address and login name. */
export function readAccount(answers: AccountAnswers): Result<Account, AnswerProblem> {
  const fullName = readFullName(answers.fullName);
  if (!fullName.ok) return fullName;
  const address = readAddress(answers.address, 'address');
  if (!address.ok) return address;
  const login = deriveLogin(address.value, answers.login);
  if (!login.ok) return login;
  return ok({
    fullName: fullName.value,
    address: address.value.text,
    loginName: login.value.loginName,
    incoming: incomingServerOf(answers),
    submission: servers.submission[answers.submissionPort],
  });
}

function incomingServerOf({ protocol, keepOnServer }: AccountAnswers): IncomingServer {
  return protocol === 'imap' ? { protocol, ...servers.imap } : { protocol, ...servers.pop3, keepOnServer };
}
