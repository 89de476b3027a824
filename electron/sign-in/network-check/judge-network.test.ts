import { describe, expect, test } from 'vitest';
import type {
  EndpointId,
  EndpointReport,
  NetworkVerdict,
  ProbeTrouble,
  SeenCertificate,
} from '../../contract/network';
import { judgeNetwork } from './judge-network';

const host = 'mail.runbox.com';
const ids: readonly EndpointId[] = ['imap', 'pop3', 'submission-465', 'submission-587'];
type Failure = Partial<EndpointReport> & { readonly trouble: ProbeTrouble };

function certificate(seen: Partial<SeenCertificate> = {}): Pick<EndpointReport, 'encryption'> {
  const issued = { validFrom: '2026-01-01T00:00:00.000Z', validUntil: '2026-03-01T00:00:00.000Z' };
  const issuer = { issuerName: 'R11', issuerOrganization: "Let's Encrypt" };
  return {
    encryption: {
      version: 'TLSv1.3',
      cipher: 'TLS_AES_256_GCM_SHA384',
      certificate: { names: [host], ...issuer, ...issued, fingerprint: '00', chain: [host], ...seen },
    },
  };
}

function reports(failures: Partial<Record<EndpointId, Failure>>): EndpointReport[] {
  return ids.map((endpoint) => {
    const failure = failures[endpoint];
    const seen = {
      addresses: ['185.226.149.37'],
      milliseconds: {},
      greeting: null,
      capabilities: [],
      encryption: null,
    };
    const reached = failure === undefined || 'encryption' in failure;
    const base = {
      endpoint,
      host,
      port: 1,
      ...seen,
      connectedTo: reached ? '185.226.149.37' : null,
      trouble: null,
    };
    return {
      ...base,
      ...(failure === undefined ? certificate() : {}),
      stage: failure ? 'connecting' : 'finished',
      ...failure,
    };
  });
}

function everywhere(failure: Failure): Record<EndpointId, Failure> {
  return { imap: failure, pop3: failure, 'submission-465': failure, 'submission-587': failure };
}

const refused: Failure = { trouble: { kind: 'refused' } };
const silent: Failure = { trouble: { kind: 'silent', stage: 'connecting' } };
const notTls: Failure = { stage: 'encrypting', connectedTo: '1.1.1.1', trouble: { kind: 'not-tls' } };
const expired: Failure = { stage: 'encrypting', ...certificate(), trouble: { kind: 'certificate-expired' } };
const future: Failure = {
  stage: 'encrypting',
  ...certificate(),
  trouble: { kind: 'certificate-not-yet-valid' },
};
const stranger: Failure = {
  stage: 'encrypting',
  ...certificate({ names: ['portal.example'] }),
  trouble: { kind: 'certificate-wrong-name' },
};
const silentInTheClear: Failure = {
  stage: 'encrypting',
  connectedTo: '1.1.1.1',
  trouble: { kind: 'silent', stage: 'encrypting' },
};
const busy: Failure = {
  stage: 'greeting',
  ...certificate(),
  trouble: { kind: 'server-unavailable', reply: '421 busy' },
};

function signedBy(issuerName: string, issuerOrganization: string | null = null, names = [host]): Failure {
  const seen = certificate({ issuerName, issuerOrganization, names });
  return { stage: 'encrypting', ...seen, trouble: { kind: 'certificate-unknown-issuer' } };
}

test.each<[string, Partial<Record<EndpointId, Failure>>, NetworkVerdict]>([
  ['nothing fails', {}, { kind: 'fine' }],
  ['465 is refused', { 'submission-465': refused }, { kind: 'port-465-blocked' }],
  ['465 is silent', { 'submission-465': silent }, { kind: 'port-465-blocked' }],
  [
    '465 and POP are closed',
    { 'submission-465': refused, pop3: silent },
    { kind: 'some-ports-blocked', endpoints: ['pop3', 'submission-465'] },
  ],
  [
    '587 is closed',
    { 'submission-587': refused },
    { kind: 'some-ports-blocked', endpoints: ['submission-587'] },
  ],
  [
    '465 does not speak TLS',
    { 'submission-465': notTls },
    { kind: 'some-ports-blocked', endpoints: ['submission-465'] },
  ],
  ['all are refused', everywhere(refused), { kind: 'mail-blocked' }],
  ['all are silent', everywhere(silent), { kind: 'mail-blocked' }],
  ['there is no way', everywhere({ trouble: { kind: 'unreachable' } }), { kind: 'runbox-unreachable' }],
  [
    'the name is unknown',
    everywhere({ addresses: [], trouble: { kind: 'name-not-found' } }),
    { kind: 'name-service-broken' },
  ],
  [
    'the name service is silent',
    everywhere({ addresses: [], trouble: { kind: 'name-service-silent' } }),
    { kind: 'name-service-broken' },
  ],
  [
    'a blocker answers for the name',
    everywhere({ ...refused, addresses: ['0.0.0.0', '::'] }),
    { kind: 'name-service-broken' },
  ],
  [
    'the name leads into the local network',
    everywhere({ ...silent, addresses: ['10.0.0.1'] }),
    { kind: 'captive-portal' },
  ],
  [
    'web pages answer',
    { ...everywhere(notTls), 'submission-587': silentInTheClear },
    { kind: 'captive-portal' },
  ],
  [
    'a portal answers with its own certificate',
    { ...everywhere(stranger), 'submission-587': silentInTheClear },
    { kind: 'captive-portal' },
  ],
  [
    'another mail server answers',
    { ...everywhere(stranger), 'submission-587': { ...stranger, greeting: '220 mx.example' } },
    { kind: 'somebody-else-answers', names: ['portal.example'] },
  ],
  [
    'somebody else answers on one port',
    { imap: stranger },
    { kind: 'somebody-else-answers', names: ['portal.example'] },
  ],
  [
    'a router answers on one port',
    { imap: signedBy('fritz.box', null, ['fritz.box']) },
    { kind: 'somebody-else-answers', names: ['fritz.box'] },
  ],
  [
    'Avast reads along',
    everywhere(signedBy('Avast Web/Mail Shield Root', 'Avast Web/Mail Shield')),
    { kind: 'intercepted', product: 'Avast', issuer: 'Avast Web/Mail Shield Root' },
  ],
  [
    'ESET reads along on one port',
    { imap: signedBy('ESET SSL Filter CA', 'ESET, spol. s r. o.') },
    { kind: 'intercepted', product: 'ESET', issuer: 'ESET SSL Filter CA' },
  ],
  [
    'a firewall answers under its own name',
    { imap: signedBy('FG100E', 'Fortinet', ['blocked.example']) },
    { kind: 'intercepted', product: 'Fortinet', issuer: 'FG100E' },
  ],
  [
    'somebody unknown reads along',
    everywhere(signedBy('Example Ltd Gateway', 'Example Ltd', ['*.runbox.com'])),
    { kind: 'intercepted', product: null, issuer: 'Example Ltd Gateway' },
  ],
  ['the clock is late', everywhere(expired), { kind: 'clock-wrong' }],
  ['the clock is early', { ...everywhere(future), pop3: silent }, { kind: 'clock-wrong' }],
  [
    'one certificate has expired',
    { imap: expired },
    { kind: 'runbox-trouble', reply: '2026-01-01T00:00:00.000Z – 2026-03-01T00:00:00.000Z' },
  ],
  [
    'STARTTLS is taken out',
    { 'submission-587': { stage: 'encrypting', trouble: { kind: 'starttls-missing' } } },
    { kind: 'tampered' },
  ],
  [
    'something is put behind STARTTLS',
    { 'submission-587': { stage: 'encrypting', trouble: { kind: 'starttls-injected' } } },
    { kind: 'tampered' },
  ],
  [
    'the encryption is an old one',
    { imap: { stage: 'encrypting', trouble: { kind: 'tls-too-old' } } },
    { kind: 'tampered' },
  ],
  ['Runbox is busy', { pop3: busy }, { kind: 'runbox-trouble', reply: '421 busy' }],
  [
    'somebody in the clear is busy',
    { 'submission-587': { stage: 'encrypting', trouble: { kind: 'server-unavailable', reply: '554 no' } } },
    { kind: 'some-ports-blocked', endpoints: ['submission-587'] },
  ],
])('%s', (_, failures, verdict) => {
  expect(judgeNetwork(reports(failures), true).verdict).toEqual(verdict);
});

test('says that there is no network where the machine has no address', () => {
  const failures = everywhere({ addresses: [], trouble: { kind: 'name-not-found' } });
  expect(judgeNetwork(reports(failures), false).verdict).toEqual({ kind: 'no-network' });
});

describe('sends through 587 only where 465 cannot be connected to', () => {
  const stages = ['refused', 'unreachable'] as const;
  test.each(stages)('%s', (kind) => {
    expect(judgeNetwork(reports({ 'submission-465': { trouble: { kind } } }), true).submissionPort).toBe(587);
  });

  test.each(['silent', 'reset', 'closed'] as const)('%s, but not once it was connected', (kind) => {
    const connecting: Failure = { trouble: { kind, stage: 'connecting' } };
    const encrypting: Failure = { stage: 'encrypting', trouble: { kind, stage: 'encrypting' } };
    const called = kind === 'closed';
    expect(judgeNetwork(reports({ 'submission-465': connecting }), true).submissionPort).toBe(
      called ? 465 : 587,
    );
    expect(judgeNetwork(reports({ 'submission-465': encrypting }), true).submissionPort).toBe(465);
  });

  test.each([expired, stranger, notTls, busy, signedBy('Avast')])(
    'never because of $trouble.kind',
    (failure) => {
      expect(judgeNetwork(reports({ 'submission-465': failure }), true).submissionPort).toBe(465);
    },
  );

  test('not where 587 is closed too', () => {
    const failures = { 'submission-465': refused, 'submission-587': silent };
    expect(judgeNetwork(reports(failures), true).submissionPort).toBe(465);
  });
});
