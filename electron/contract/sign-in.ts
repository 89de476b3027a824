import type { Protocol, SubmissionPort } from './account';
import type { ProbeTrouble } from './network';

export type SignInService = 'imap' | 'pop3' | 'submission';

/** What one service answered to one login name. Taken from response codes, never from words. */
export type SignInAnswer =
  | { readonly kind: 'accepted' }
  /** NO [AUTHENTICATIONFAILED], -ERR [AUTH], 535, or a refusal without a code. */
  | { readonly kind: 'refused'; readonly reply: string }
  /** [UNAVAILABLE], [IN-USE], [LIMIT], [SYS/TEMP], [LOGIN-DELAY], 421, 454 and other 4xx. */
  | { readonly kind: 'try-later'; readonly reply: string }
  /** [CONTACTADMIN], [AUTHORIZATIONFAILED], [EXPIRED], [PRIVACYREQUIRED], 534, 538 and their like. */
  | { readonly kind: 'not-allowed'; readonly reply: string }
  /** The service does not offer a way to sign in with a password. */
  | { readonly kind: 'no-password-sign-in' }
  | { readonly kind: 'not-reached'; readonly trouble: ProbeTrouble };

export interface SignInTry {
  readonly service: SignInService;
  readonly loginName: string;
  readonly answer: SignInAnswer;
}

/** What the pattern of the answers means. Each has one next step. */
export type SignInDiagnosis =
  | { readonly kind: 'accepted'; readonly loginName: string }
  /** Wrong login name or password, or an app password is needed: nothing tells these apart from outside. */
  | { readonly kind: 'refused-everywhere' }
  /** Only the incoming service refuses: switched off in Manage Services. */
  | { readonly kind: 'incoming-switched-off'; readonly protocol: Protocol }
  /** Receiving works and sending does not: the account is not validated yet, or SMTP is switched off. */
  | { readonly kind: 'sending-refused'; readonly loginName: string }
  | { readonly kind: 'wait'; readonly reply: string }
  | { readonly kind: 'not-allowed'; readonly reply: string }
  | { readonly kind: 'not-reached'; readonly service: SignInService; readonly trouble: ProbeTrouble }
  | { readonly kind: 'server-trouble'; readonly reply: string }
  /** Three refusals in one run: trying on could lock the account. */
  | { readonly kind: 'tries-used-up' };

export interface SignInReport {
  readonly tries: readonly SignInTry[];
  readonly diagnosis: SignInDiagnosis;
  /** Of three a run, counted over all protocols. */
  readonly refusalsLeft: number;
}

export interface SignInRequest {
  /** In the order of trying; never the bare local part of an own domain unless the person confirmed it. */
  readonly loginNames: readonly string[];
  readonly protocol: Protocol;
  readonly submissionPort: SubmissionPort;
}
