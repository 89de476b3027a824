import { describe, expect, test } from 'vitest';
import type { NetworkVerdict, ProbeTrouble } from '../../electron/contract/network';
import type { SignInDiagnosis } from '../../electron/contract/sign-in';
import { networkWords as english } from './en/network';
import { networkWords as norwegian } from './nb/network';
import type { NetworkWords } from './network-words';
import type { ProblemText } from './problem-words';

type Examples<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: Extract<Union, { kind: Kind }>;
};

const verdicts: Examples<NetworkVerdict> = {
  fine: { kind: 'fine' },
  'port-465-blocked': { kind: 'port-465-blocked' },
  'some-ports-blocked': { kind: 'some-ports-blocked', endpoints: ['pop3', 'submission-587'] },
  'mail-blocked': { kind: 'mail-blocked' },
  'captive-portal': { kind: 'captive-portal' },
  intercepted: { kind: 'intercepted', product: 'Avast', issuer: 'Avast Web/Mail Shield Root' },
  'somebody-else-answers': { kind: 'somebody-else-answers', names: ['mail.example.net'] },
  'clock-wrong': { kind: 'clock-wrong' },
  tampered: { kind: 'tampered' },
  'name-service-broken': { kind: 'name-service-broken' },
  'no-network': { kind: 'no-network' },
  'runbox-unreachable': { kind: 'runbox-unreachable' },
  'runbox-trouble': { kind: 'runbox-trouble', reply: '421 Come back later' },
};

const troubles: Examples<ProbeTrouble> = {
  'name-not-found': { kind: 'name-not-found' },
  'name-service-silent': { kind: 'name-service-silent' },
  refused: { kind: 'refused' },
  unreachable: { kind: 'unreachable' },
  reset: { kind: 'reset', stage: 'encrypting' },
  silent: { kind: 'silent', stage: 'greeting' },
  closed: { kind: 'closed', stage: 'greeting' },
  'not-tls': { kind: 'not-tls' },
  'tls-too-old': { kind: 'tls-too-old' },
  'certificate-wrong-name': { kind: 'certificate-wrong-name' },
  'certificate-expired': { kind: 'certificate-expired' },
  'certificate-not-yet-valid': { kind: 'certificate-not-yet-valid' },
  'certificate-unknown-issuer': { kind: 'certificate-unknown-issuer' },
  'certificate-self-signed': { kind: 'certificate-self-signed' },
  'certificate-refused': { kind: 'certificate-refused', code: 'CERT_REVOKED' },
  'starttls-missing': { kind: 'starttls-missing' },
  'starttls-injected': { kind: 'starttls-injected' },
  'wrong-protocol': { kind: 'wrong-protocol', greeting: 'HTTP/1.1 400 Bad Request' },
  'server-unavailable': { kind: 'server-unavailable', reply: '* BYE Going down' },
};

const diagnoses: Examples<SignInDiagnosis> = {
  accepted: { kind: 'accepted', loginName: 'ada' },
  'refused-everywhere': { kind: 'refused-everywhere' },
  'incoming-switched-off': { kind: 'incoming-switched-off', protocol: 'imap' },
  'sending-refused': { kind: 'sending-refused', loginName: 'ada' },
  wait: { kind: 'wait', reply: '454 Later' },
  'not-allowed': { kind: 'not-allowed', reply: 's1 NO [EXPIRED] Renew it' },
  'not-reached': { kind: 'not-reached', service: 'submission', trouble: { kind: 'refused' } },
  'server-trouble': { kind: 'server-trouble', reply: 's1 NO [SERVERBUG] Hm' },
  'tries-used-up': { kind: 'tries-used-up' },
};

function textsOf(words: NetworkWords): Readonly<Record<string, readonly ProblemText[]>> {
  return {
    verdicts: Object.values(verdicts).map(words.verdict),
    troubles: Object.values(troubles).map(words.trouble),
    diagnoses: Object.values(diagnoses).map(words.diagnosis),
  };
}

describe.each([
  ['English', english, /please|sorry|invalid|error|oops|fail/i],
  ['Norwegian', norwegian, /vennligst|beklager|ugyldig|feil|ups|please|sorry/i],
] as const)('in %s', (_, words, unkind) => {
  test.each(Object.entries(textsOf(words)))('each of the %s has a title and a next step', (__, texts) => {
    for (const { title, whatToDo } of texts) {
      expect(title).toMatch(/^\P{Ll}.{7,}[^.!]$/u);
      expect(whatToDo).toMatch(/^\P{Ll}.{15,}\.$/u);
      expect(`${title} ${whatToDo}`).not.toMatch(/undefined|null|\[object/);
      expect(`${title} ${whatToDo}`).not.toMatch(unkind);
    }
    expect(new Set(texts.map(({ title }) => title)).size).toBe(texts.length);
  });

  test('a refusal names all three causes and where to look', () => {
    const { title, whatToDo } = words.diagnosis({ kind: 'refused-everywhere' });
    expect(title).toMatch(/login name|påloggingsnavn/);
    expect(whatToDo).toMatch(/webmail.*(top right|øverst til høyre)/);
    expect(whatToDo).toMatch(/(upper and lower case|store og små)/);
    expect(whatToDo).toMatch(/(two-factor|tofaktor).*(switch|bryter)/);
  });

  test('what the server answered is repeated, and nothing is when it said nothing', () => {
    expect(words.diagnosis({ kind: 'wait', reply: '454 Later' }).whatToDo).toContain('454 Later');
    expect(words.diagnosis({ kind: 'wait', reply: '' }).whatToDo).not.toMatch(/:/);
  });

  test('an unknown interceptor is named by what it signs with', () => {
    const { title, whatToDo } = words.verdict({ kind: 'intercepted', product: null, issuer: 'Acme Proxy' });
    expect(title).not.toContain('Acme');
    expect(whatToDo).toContain('Acme Proxy');
  });

  test('a server that proves no name is not given one', () => {
    expect(words.verdict({ kind: 'somebody-else-answers', names: [] }).whatToDo).toContain('mail.runbox.com');
  });

  test('the protocol that is switched off is named', () => {
    const { title, whatToDo } = words.diagnosis({ kind: 'incoming-switched-off', protocol: 'pop3' });
    expect(`${title} ${whatToDo}`).toContain('POP');
    expect(`${title} ${whatToDo}`).not.toContain('IMAP');
  });
});
