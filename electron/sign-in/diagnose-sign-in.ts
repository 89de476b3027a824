import type { Protocol } from '../contract/account';
import type { SignInAnswer, SignInDiagnosis, SignInTry } from '../contract/sign-in';

type Outcome = SignInAnswer['kind'] | 'not-tried';
type Row = Readonly<Record<Outcome, SignInDiagnosis['kind']>>;

const becauseOfIncoming = (kind: SignInDiagnosis['kind']): Row => ({
  accepted: kind,
  refused: kind,
  'try-later': kind,
  'not-allowed': kind,
  'no-password-sign-in': kind,
  'not-reached': kind,
  'not-tried': kind,
});

/** What receiving answered last, against what sending answered. */
const table: Readonly<Record<Outcome, Row>> = {
  accepted: {
    accepted: 'accepted',
    refused: 'sending-refused',
    'try-later': 'wait',
    'not-allowed': 'sending-refused',
    'no-password-sign-in': 'server-trouble',
    'not-reached': 'not-reached',
    'not-tried': 'tries-used-up',
  },
  refused: {
    accepted: 'incoming-switched-off',
    refused: 'refused-everywhere',
    'try-later': 'wait',
    'not-allowed': 'not-allowed',
    // Nobody who could be asked said yes, and a refusal is more to go by than a silent port.
    'no-password-sign-in': 'refused-everywhere',
    'not-reached': 'refused-everywhere',
    'not-tried': 'tries-used-up',
  },
  'try-later': becauseOfIncoming('wait'),
  'not-allowed': becauseOfIncoming('not-allowed'),
  'no-password-sign-in': becauseOfIncoming('server-trouble'),
  'not-reached': becauseOfIncoming('not-reached'),
  'not-tried': becauseOfIncoming('tries-used-up'),
};

/**
 * What the pattern of the answers means. Receiving counts with its last answer, because one that is not a
 * refusal ends the trying; sending is tried after it, or not at all when refusals have run out.
 */
export function diagnoseSignIn(tries: readonly SignInTry[], protocol: Protocol): SignInDiagnosis {
  const incoming = tries.findLast(({ service }) => service === protocol);
  const submission = tries.findLast(({ service }) => service === 'submission');
  const kind = table[incoming?.answer.kind ?? 'not-tried'][submission?.answer.kind ?? 'not-tried'];
  // What receiving has answered decides, unless it was a yes or a no.
  const goesOn = incoming?.answer.kind === 'accepted' || incoming?.answer.kind === 'refused';
  const deciding = goesOn ? submission : incoming;
  return diagnosisOf(kind, protocol, deciding);
}

function diagnosisOf(
  kind: SignInDiagnosis['kind'],
  protocol: Protocol,
  deciding: SignInTry | undefined,
): SignInDiagnosis {
  if (deciding === undefined) return { kind: 'tries-used-up' };
  const { answer, loginName, service } = deciding;
  switch (kind) {
    case 'accepted':
    case 'sending-refused':
      return { kind, loginName };
    case 'incoming-switched-off':
      return { kind, protocol };
    case 'wait':
    case 'not-allowed':
    case 'server-trouble':
      return { kind, reply: replyOf(answer) };
    case 'not-reached':
      return notReachedOr(service, answer);
    case 'refused-everywhere':
    case 'tries-used-up':
      return { kind };
  }
}

/** A server that answers and says that it cannot serve has been reached. */
function notReachedOr(service: SignInTry['service'], answer: SignInAnswer): SignInDiagnosis {
  if (answer.kind !== 'not-reached') return { kind: 'server-trouble', reply: replyOf(answer) };
  const { trouble } = answer;
  return trouble.kind === 'server-unavailable'
    ? { kind: 'server-trouble', reply: trouble.reply }
    : { kind: 'not-reached', service, trouble };
}

function replyOf(answer: SignInAnswer): string {
  return 'reply' in answer ? answer.reply : '';
}
