import type { EndpointReport } from '../../../electron/contract/network';
import { findPrivateWords } from '../../../electron/runbox/private-words';
import type { SupportFacts } from './support-facts';

interface Person {
  readonly fullName: string;
  readonly user: string;
  readonly domain: string;
}

/** What is seen where servers repeat all that they know of the person. */
export function factsOf({ fullName, user, domain }: Person): SupportFacts {
  const address = `${user}@${domain}`;
  const loginName = `${user}%${domain}`;
  const chatty = `login of ${loginName} (${fullName} <${address}>) at ${domain}`;
  return {
    madeAt: '2026-11-25T12:00:00.000Z',
    machine: { appVersion: '1.2.3', platform: 'linux', release: '6.1.0', architecture: 'x64' },
    programs: [{ name: 'Thunderbird', version: '153.0', packaging: 'system' }],
    account: {
      address,
      loginName,
      ownDomain: true,
      protocol: 'imap',
      privateWords: findPrivateWords({ fullName, address, loginNames: [loginName] }),
    },
    network: {
      endpoints: [
        { ...endpoint, greeting: `* OK Hello, ${chatty}` },
        {
          ...endpoint,
          endpoint: 'submission-465',
          port: 465,
          trouble: { kind: 'server-unavailable', reply: `421 Busy, ${chatty}` },
        },
        {
          ...endpoint,
          endpoint: 'submission-587',
          port: 587,
          trouble: { kind: 'wrong-protocol', greeting: `HTTP/1.1 400 ${chatty}` },
        },
      ],
      verdict: { kind: 'runbox-trouble', reply: `421 Busy, ${chatty}` },
    },
    signIn: {
      tries: [
        { service: 'imap', loginName, answer: { kind: 'refused', reply: `NO ${chatty}` } },
        { service: 'imap', loginName: address, answer: { kind: 'refused', reply: '' } },
        {
          service: 'submission',
          loginName,
          answer: { kind: 'not-reached', trouble: { kind: 'server-unavailable', reply: `421 ${chatty}` } },
        },
      ],
      diagnosis: { kind: 'not-allowed', reply: `NO ${chatty}` },
      refusalsLeft: 1,
    },
    mailExchangers: {
      domain,
      verdict: {
        kind: 'another-provider',
        name: 'Microsoft 365',
        hosts: [`${domain.replaceAll('.', '-')}.mail.protection.outlook.com`, `mx.${domain}`],
      },
    },
  };
}

const endpoint: EndpointReport = {
  endpoint: 'imap',
  host: 'mail.runbox.com',
  port: 993,
  addresses: ['192.0.2.25'],
  connectedTo: '192.0.2.25',
  stage: 'finished',
  milliseconds: { resolving: 4, finished: 92 },
  encryption: {
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
  },
  greeting: null,
  capabilities: ['IMAP4rev1', 'AUTH=PLAIN'],
  trouble: null,
};
