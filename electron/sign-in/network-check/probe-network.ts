import { networkInterfaces } from 'node:os';
import type { EndpointReport, NetworkReport } from '../../contract/network';
import { servers } from '../../runbox/servers';
import type { Endpoint, OpenOptions } from '../connection/open-encrypted';
import { type ResolveName, resolveWithSystem } from '../connection/resolve-host';
import { judgeNetwork } from './judge-network';
import { probeEndpoint } from './probe-endpoint';

export interface ProbeParts extends OpenOptions {
  readonly endpoints?: readonly Endpoint[];
  /** Whether this machine has an address that others could reach. */
  readonly isOnline?: () => boolean;
}

const runboxEndpoints: readonly Endpoint[] = [
  { id: 'imap', ...servers.imap },
  { id: 'pop3', ...servers.pop3 },
  { id: 'submission-465', ...servers.submission[465] },
  { id: 'submission-587', ...servers.submission[587] },
];

/**
 * Looks at all four servers at once, asks for their name once, and tells of each as soon as it is known. Nobody else
 * is contacted. A server that stays silent at one step is told after three seconds at most. Never fails.
 */
export async function probeNetwork(
  parts: ProbeParts,
  onEndpoint: (report: EndpointReport) => void,
): Promise<NetworkReport> {
  const { endpoints = runboxEndpoints, isOnline = hasOutsideAddress, ...options } = parts;
  const resolve = askOnce(parts.resolve ?? resolveWithSystem);
  const reports = await Promise.all(
    endpoints.map(async (endpoint) => {
      const report = await probeEndpoint(endpoint, { ...options, resolve });
      onEndpoint(report);
      return report;
    }),
  );
  return { endpoints: reports, ...judgeNetwork(reports, isOnline()) };
}

function askOnce(resolve: ResolveName): ResolveName {
  const asked = new Map<string, Promise<readonly string[]>>();
  return (host) => {
    const answer = asked.get(host) ?? resolve(host);
    asked.set(host, answer);
    return answer;
  };
}

function hasOutsideAddress(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal));
}
