import type { AppFacts } from '../../electron/contract/app-facts';
import type { MachineFacts } from '../../electron/contract/machine';
import type {
  EndpointId,
  EndpointReport,
  NetworkReport,
  ProbeTrouble,
  SeenEncryption,
} from '../../electron/contract/network';
import type { SignInDiagnosis, SignInReport, SignInTry } from '../../electron/contract/sign-in';
import { servers } from '../../electron/runbox/servers';

/** What the main process tells of the network and of signing in. */

export const exampleApp: AppFacts = {
  version: '0.1.0',
  day: '2026-11-25',
  isOld: false,
  hasDownloadPage: true,
  backupFolder: '/home/kari/.local/share/runbox-mail-setup',
};

export const exampleMachine: MachineFacts = {
  appVersion: '0.1.0',
  platform: 'linux',
  release: '6.1.0-25-amd64',
  architecture: 'x64',
};

const encryption: SeenEncryption = {
  version: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  certificate: {
    names: ['*.runbox.com', 'runbox.com'],
    issuerName: 'Example Issuing CA',
    issuerOrganization: 'Example Trust',
    validFrom: '2026-01-10T00:00:00.000Z',
    validUntil: '2027-02-10T23:59:59.000Z',
    fingerprint: 'AB:CD:EF:01',
    chain: ['*.runbox.com', 'Example Issuing CA'],
  },
};

const endpoints = {
  imap: servers.imap,
  pop3: servers.pop3,
  'submission-465': servers.submission[465],
  'submission-587': servers.submission[587],
} as const;

export function openEndpoint(endpoint: EndpointId): EndpointReport {
  const { host, port } = endpoints[endpoint];
  return {
    endpoint,
    host,
    port,
    addresses: ['2001:db8::25', '192.0.2.25'],
    connectedTo: '192.0.2.25',
    stage: 'finished',
    milliseconds: { resolving: 4, connecting: 31, encrypting: 68, greeting: 92, finished: 92 },
    encryption,
    greeting: 'Welcome',
    capabilities: [],
    trouble: null,
  };
}

/** Nobody answered on the port. */
export function closedEndpoint(
  endpoint: EndpointId,
  trouble: ProbeTrouble = { kind: 'silent', stage: 'connecting' },
): EndpointReport {
  return {
    ...openEndpoint(endpoint),
    connectedTo: null,
    stage: 'connecting',
    milliseconds: { resolving: 4 },
    encryption: null,
    greeting: null,
    trouble,
  };
}

const open: readonly EndpointReport[] = [
  openEndpoint('imap'),
  openEndpoint('pop3'),
  openEndpoint('submission-465'),
  openEndpoint('submission-587'),
];

export const openNetwork: NetworkReport = { endpoints: open, verdict: { kind: 'fine' }, submissionPort: 465 };

export const networkWithout465: NetworkReport = {
  endpoints: open.map((one) => (one.endpoint === 'submission-465' ? closedEndpoint(one.endpoint) : one)),
  verdict: { kind: 'port-465-blocked' },
  submissionPort: 587,
};

/** Somebody between here and Runbox opens the encryption. */
export const interceptedNetwork: NetworkReport = {
  endpoints: open.map((one) => ({
    ...one,
    stage: 'encrypting',
    greeting: null,
    trouble: { kind: 'certificate-unknown-issuer' },
  })),
  verdict: { kind: 'intercepted', product: 'Example Antivirus', issuer: 'Example Antivirus Root' },
  submissionPort: 465,
};

export const acceptedSignIn: SignInReport = signInAs('kari');

export function signInAs(loginName: string): SignInReport {
  const accepted = { loginName, answer: { kind: 'accepted' } } as const;
  return {
    tries: [
      { service: 'imap', ...accepted },
      { service: 'submission', ...accepted },
    ],
    diagnosis: { kind: 'accepted', loginName },
    refusalsLeft: 3,
  };
}

const refusedReceiving: SignInTry = {
  service: 'imap',
  loginName: 'kari',
  answer: { kind: 'refused', reply: '[AUTHENTICATIONFAILED] Authentication failed.' },
};
const refusedSending: SignInTry = {
  service: 'submission',
  loginName: 'kari',
  answer: { kind: 'refused', reply: '535 5.7.8 Authentication credentials not accepted' },
};

export const refusedSignIn: SignInReport = {
  tries: [refusedReceiving, refusedSending],
  diagnosis: { kind: 'refused-everywhere' },
  refusalsLeft: 1,
};

export const refusedForGood: SignInReport = {
  tries: [refusedReceiving],
  diagnosis: { kind: 'tries-used-up' },
  refusalsLeft: 0,
};

export const receivingOnly: SignInReport = {
  tries: [{ service: 'imap', loginName: 'kari', answer: { kind: 'accepted' } }, refusedSending],
  diagnosis: { kind: 'sending-refused', loginName: 'kari' },
  refusalsLeft: 2,
};

export function troubledSignIn(diagnosis: SignInDiagnosis): SignInReport {
  return { tries: [], diagnosis, refusalsLeft: 3 };
}
