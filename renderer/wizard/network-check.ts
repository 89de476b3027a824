import type { Protocol, SubmissionPort } from '../../electron/contract/account';
import type { EndpointId, EndpointReport, ProbeStage } from '../../electron/contract/network';
import type { NetworkCheck, WizardState } from './wizard-state';

/** The port that mail is sent through: the person's choice, else the one that this network lets through. */
export function submissionPortOf({
  answers,
  network,
}: Pick<WizardState, 'answers' | 'network'>): SubmissionPort {
  return answers.submissionPort ?? preferredPort(network);
}

/** 465 unless it is known that only 587 can be reached. */
export function preferredPort({ answer }: NetworkCheck): SubmissionPort {
  return answer?.ok ? answer.value.submissionPort : 465;
}

/** The servers that matter for this way of fetching mail. */
export function endpointsFor(protocol: Protocol): readonly EndpointId[] {
  return [protocol, 'submission-465', 'submission-587'];
}

/** Does nothing while a check goes on. */
export function startCheck(network: NetworkCheck): NetworkCheck {
  return network.going ? network : { ...network, run: network.run + 1, going: true, endpoints: [] };
}

export function withEndpoint(network: NetworkCheck, latest: EndpointReport): NetworkCheck {
  if (!network.going) return network;
  const others = network.endpoints.filter(({ endpoint }) => endpoint !== latest.endpoint);
  return { ...network, endpoints: [...others, latest] };
}

/** The three links of the way to a server, in their order. */
export const links = ['connection', 'encryption', 'service'] as const;
export type Link = (typeof links)[number];
export type LinkState = 'waiting' | 'works' | 'broken' | 'not-tried';

const brokenLinks: Readonly<Record<ProbeStage, Link>> = {
  resolving: 'connection',
  connecting: 'connection',
  encrypting: 'encryption',
  greeting: 'service',
  finished: 'service',
};

/** How each link is. Without a report all of them are waited for as long as the check goes on. */
export function linkStates(
  report: EndpointReport | undefined,
  going: boolean,
): Readonly<Record<Link, LinkState>> {
  if (report === undefined) return sameForAll(going ? 'waiting' : 'not-tried');
  if (report.trouble === null) return sameForAll('works');
  const broken = links.indexOf(brokenLinks[report.stage]);
  const stateAt = (place: number): LinkState =>
    place === broken ? 'broken' : place < broken ? 'works' : 'not-tried';
  return { connection: stateAt(0), encryption: stateAt(1), service: stateAt(2) };
}

function sameForAll(state: LinkState): Readonly<Record<Link, LinkState>> {
  return { connection: state, encryption: state, service: state };
}
