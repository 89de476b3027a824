import type { ProbeTrouble } from '../../contract/network';
import type { SignInAnswer } from '../../contract/sign-in';

/** What a reply that is not a yes can mean. `server-trouble`: the server says that it cannot answer. */
export type RefusalMeaning = 'refused' | 'try-later' | 'not-allowed' | 'server-trouble';

export function answerMeaning(meaning: RefusalMeaning, reply: string): SignInAnswer {
  return meaning === 'server-trouble'
    ? notReached({ kind: 'server-unavailable', reply })
    : { kind: meaning, reply };
}

export function notReached(trouble: ProbeTrouble): SignInAnswer {
  return { kind: 'not-reached', trouble };
}

export function notThisProtocol(line: string): SignInAnswer {
  return notReached({ kind: 'wrong-protocol', greeting: line });
}
