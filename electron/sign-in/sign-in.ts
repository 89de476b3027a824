import type { Result } from '../contract/result';
import type { Secret } from '../contract/secret';
import type {
  SignInAnswer,
  SignInReport,
  SignInRequest,
  SignInService,
  SignInTry,
} from '../contract/sign-in';
import { servers } from '../runbox/servers';
import type { Endpoint, FailedConnection } from './connection/open-encrypted';
import { diagnoseSignIn } from './diagnose-sign-in';
import { signInOverImap } from './protocols/imap-sign-in';
import { signInOverPop3 } from './protocols/pop3-sign-in';
import { notReached } from './protocols/sign-in-answer';
import type { Conversation, Credentials } from './protocols/sign-in-conversation';
import { signInOverSubmission } from './protocols/submission-sign-in';
import { showAnswer } from './sign-in-shown-reply';

export interface SignInParts {
  /** `openEncrypted`: a new connection, its certificate verified and the greeting read. */
  readonly open: (endpoint: Endpoint) => Promise<Result<Conversation, Pick<FailedConnection, 'trouble'>>>;
}

export interface SignIn {
  /**
   * Tries the login names at the incoming server until one is not refused, and sends the one that worked, or
   * the first when all were refused, to submission once. No mail is read, sent or marked. Calls wait for
   * each other; all of them together get three refusals, because more could lock the account.
   */
  check(request: SignInRequest, password: Secret): Promise<SignInReport>;
}

const mostRefusals = 3;

/** Keeps count of refusals for as long as it lives: one for each run of the app. */
export function createSignIn(parts: SignInParts): SignIn {
  let refusalsLeft = mostRefusals;
  let before: Promise<unknown> = Promise.resolve();

  async function check(request: SignInRequest, password: Secret): Promise<SignInReport> {
    const { loginNames, protocol } = request;
    const [firstName] = loginNames;
    if (firstName === undefined) throw new Error('There is no login name to try');
    const tries: SignInTry[] = [];
    const attempt = async (service: SignInService, loginName: string): Promise<SignInAnswer | null> => {
      if (refusalsLeft === 0) return null;
      const answer = await answerOf(service, request, { loginName, password }, parts);
      tries.push({ service, loginName, answer });
      if (answer.kind === 'refused') refusalsLeft -= 1;
      return answer;
    };
    const { loginName, answer } = await findAccepted(loginNames, (name) => attempt(protocol, name));
    if (answer?.kind === 'accepted') await attempt('submission', loginName);
    if (answer?.kind === 'refused') await attempt('submission', firstName);
    return { tries, diagnosis: diagnoseSignIn(tries, protocol), refusalsLeft };
  }

  return {
    check(request, password) {
      const report = before.then(() => check(request, password));
      before = report.catch(() => null);
      return report;
    },
  };
}

/** The first name that is not refused, or the last; no answer when there was none left to give. */
async function findAccepted(
  loginNames: readonly string[],
  attempt: (loginName: string) => Promise<SignInAnswer | null>,
): Promise<{ readonly loginName: string; readonly answer: SignInAnswer | null }> {
  let last: { readonly loginName: string; readonly answer: SignInAnswer | null } = {
    loginName: '',
    answer: null,
  };
  for (const loginName of loginNames) {
    last = { loginName, answer: await attempt(loginName) };
    if (last.answer?.kind !== 'refused') return last;
  }
  return last;
}

async function answerOf(
  service: SignInService,
  request: SignInRequest,
  credentials: Credentials,
  { open }: SignInParts,
): Promise<SignInAnswer> {
  // No protocol can carry it (RFC 4616, section 2; RFC 3501, section 9), so it is nobody's password.
  if (`${credentials.loginName}${credentials.password.reveal()}`.includes('\0'))
    return { kind: 'refused', reply: '' };
  const opened = await open(endpointOf(service, request));
  if (!opened.ok) return notReached(opened.problem.trouble);
  try {
    return showAnswer(await dialogues[service](opened.value, credentials), credentials);
  } finally {
    opened.value.close();
  }
}

function endpointOf(service: SignInService, { submissionPort }: SignInRequest): Endpoint {
  return service === 'submission'
    ? { id: `submission-${submissionPort}`, ...servers.submission[submissionPort] }
    : { id: service, ...servers[service] };
}

const dialogues = {
  imap: signInOverImap,
  pop3: signInOverPop3,
  submission: signInOverSubmission,
} satisfies Readonly<Record<SignInService, unknown>>;
