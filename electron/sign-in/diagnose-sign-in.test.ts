import { describe, expect, test } from 'vitest';
import type { SignInAnswer, SignInDiagnosis, SignInService, SignInTry } from '../contract/sign-in';
import { diagnoseSignIn } from './diagnose-sign-in';

const answers: { readonly [Kind in SignInAnswer['kind']]: Extract<SignInAnswer, { kind: Kind }> } = {
  accepted: { kind: 'accepted' },
  refused: { kind: 'refused', reply: 'refused' },
  'try-later': { kind: 'try-later', reply: 'later' },
  'not-allowed': { kind: 'not-allowed', reply: 'not allowed' },
  'no-password-sign-in': { kind: 'no-password-sign-in' },
  'not-reached': { kind: 'not-reached', trouble: { kind: 'silent', stage: 'finished' } },
};

function tried(service: SignInService, answer: SignInAnswer, loginName = 'ada'): SignInTry {
  return { service, loginName, answer };
}

const silent = { kind: 'silent', stage: 'finished' } as const;
const incomingNotReached: SignInDiagnosis = { kind: 'not-reached', service: 'imap', trouble: silent };
const submissionNotReached: SignInDiagnosis = { kind: 'not-reached', service: 'submission', trouble: silent };
const usedUp: SignInDiagnosis = { kind: 'tries-used-up' };
const everywhere: SignInDiagnosis = { kind: 'refused-everywhere' };
const sendingRefused: SignInDiagnosis = { kind: 'sending-refused', loginName: 'ada' };
const wait: SignInDiagnosis = { kind: 'wait', reply: 'later' };
const notAllowed: SignInDiagnosis = { kind: 'not-allowed', reply: 'not allowed' };
const serverTrouble: SignInDiagnosis = { kind: 'server-trouble', reply: '' };

const columns = [
  'accepted',
  'refused',
  'try-later',
  'not-allowed',
  'no-password-sign-in',
  'not-reached',
  null,
] as const;

/** What receiving answered; then one diagnosis for each answer of sending, in the order of `columns`. */
const table: readonly (readonly [SignInAnswer['kind'] | null, readonly SignInDiagnosis[]])[] = [
  [
    'accepted',
    [
      { kind: 'accepted', loginName: 'ada' },
      sendingRefused,
      wait,
      sendingRefused,
      serverTrouble,
      submissionNotReached,
      usedUp,
    ],
  ],
  [
    'refused',
    [
      { kind: 'incoming-switched-off', protocol: 'imap' },
      everywhere,
      wait,
      notAllowed,
      everywhere,
      everywhere,
      usedUp,
    ],
  ],
  ['try-later', Array<SignInDiagnosis>(7).fill(wait)],
  ['not-allowed', Array<SignInDiagnosis>(7).fill(notAllowed)],
  ['no-password-sign-in', Array<SignInDiagnosis>(7).fill(serverTrouble)],
  ['not-reached', Array<SignInDiagnosis>(7).fill(incomingNotReached)],
  [null, Array<SignInDiagnosis>(7).fill(usedUp)],
];

describe.each(table)('receiving answers %s', (incoming, diagnoses) => {
  test.each(columns.map((column, place) => [column, diagnoses[place]] as const))(
    'and sending %s',
    (submission, diagnosis) => {
      const tries = [
        ...(incoming === null ? [] : [tried('imap', answers[incoming])]),
        ...(submission === null ? [] : [tried('submission', answers[submission])]),
      ];
      expect(diagnoseSignIn(tries, 'imap')).toEqual(diagnosis);
    },
  );
});

test('covers every pair of answers', () => {
  const kinds = [...Object.keys(answers), null].sort();
  expect([...columns].sort()).toEqual(kinds);
  expect(table.map(([kind]) => kind).sort()).toEqual(kinds);
  for (const [, diagnoses] of table) expect(diagnoses).toHaveLength(columns.length);
});

test('names the login name that worked, not the one before it', () => {
  const tries = [
    tried('pop3', answers.refused, 'ada%example.org'),
    tried('pop3', answers.accepted, 'ada'),
    tried('submission', answers.accepted, 'ada'),
  ];
  expect(diagnoseSignIn(tries, 'pop3')).toEqual({ kind: 'accepted', loginName: 'ada' });
});

test('a server that says that it cannot serve was reached', () => {
  const answer: SignInAnswer = { kind: 'not-reached', trouble: { kind: 'server-unavailable', reply: 'Hm' } };
  const diagnosis: SignInDiagnosis = { kind: 'server-trouble', reply: 'Hm' };
  expect(diagnoseSignIn([tried('imap', answer)], 'imap')).toEqual(diagnosis);
  const tries = [tried('imap', answers.accepted), tried('submission', answer)];
  expect(diagnoseSignIn(tries, 'imap')).toEqual(diagnosis);
});
