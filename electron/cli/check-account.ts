import { networkWords } from '../../renderer/text/en/network';
import type { EndpointId, EndpointReport, NetworkReport } from '../contract/network';
import { ok, refuse } from '../contract/result';
import type { Secret } from '../contract/secret';
import type { SignInReport } from '../contract/sign-in';
import { diagnosisHelp, helpLinks } from '../runbox/help-links';
import { findLoginCandidates, type LoginCandidates } from '../sign-in/login-candidates';
import type { SignIn } from '../sign-in/sign-in';
import { type CheckTrouble, refuseWith, type VerbResult } from './answer';
import type { CheckOptions, Command } from './command';
import { describeEndpoint, describeTry } from './describe-check';
import { paragraphOf } from './describe-problem';
import { printable } from './printable';
import { readPassword } from './read-password';
import type { Terminal } from './terminal';

export interface CheckParts {
  /** Looks at all four servers and tells of each as it is known. */
  readonly probeNetwork: (onEndpoint: (report: EndpointReport) => void) => Promise<NetworkReport>;
  readonly signIn: SignIn;
}

type CheckCommand = Extract<Command, { verb: 'check' }>;

/** Looks at the network, and signs in when there is a password. The password lives as long as this call. */
export async function checkAccount(
  command: CheckCommand,
  parts: CheckParts,
  terminal: Terminal,
): Promise<VerbResult> {
  const candidates = findLoginCandidates(command.check.address, command.check.login);
  if (!candidates.ok) return refuseWith(candidates.problem);
  if (!command.passwordFromInput) return checkWith(null, command, candidates.value, parts, terminal);
  const password = await readPassword(terminal);
  if (!password.ok) return refuseWith(password.problem);
  try {
    return await checkWith(password.value, command, candidates.value, parts, terminal);
  } finally {
    password.value.forget();
  }
}

async function checkWith(
  password: Secret | null,
  { check, json }: CheckCommand,
  candidates: LoginCandidates,
  { probeNetwork, signIn }: CheckParts,
  terminal: Terminal,
): Promise<VerbResult> {
  const show = (line: string) => (json ? undefined : terminal.print(`${printable(line)}\n`));
  const network = await probeNetwork((report) => show(describeEndpoint(report)));
  if (password === null || !isOpen(network, check)) return answerFor({ network, signIn: null, candidates });
  const report = await signIn.check(
    {
      loginNames: candidates.automatic,
      protocol: check.protocol,
      submissionPort: network.submissionPort,
    },
    password,
  );
  for (const one of report.tries) show(describeTry(one));
  return answerFor({ network, signIn: report, candidates });
}

/** Whether both servers that the account uses were reached. Without that, the password stays here. */
function isOpen({ endpoints, submissionPort }: NetworkReport, { protocol }: CheckOptions): boolean {
  const used: readonly EndpointId[] = [protocol, `submission-${submissionPort}`];
  return used.every((id) => endpoints.some(({ endpoint, trouble }) => endpoint === id && trouble === null));
}

interface Checked {
  readonly network: NetworkReport;
  readonly signIn: SignInReport | null;
  readonly candidates: LoginCandidates;
}

function answerFor({ network, signIn, candidates }: Checked): VerbResult {
  const loginName =
    signIn?.diagnosis.kind === 'accepted' ? signIn.diagnosis.loginName : candidates.automatic[0];
  const facts = { network, signIn, loginName };
  const { verdict } = network;
  const { diagnosis } = signIn ?? { diagnosis: null };
  const reached = paragraphOf(networkWords.verdict(verdict));
  if (diagnosis !== null && diagnosis.kind !== 'accepted')
    return refuse({
      problem: trouble(diagnosis.kind, paragraphOf(networkWords.diagnosis(diagnosis))),
      facts,
      lines: [
        ...diagnosisHelp[diagnosis.kind].map((id) => helpLinks[id]),
        ...offers(diagnosis.kind === 'refused-everywhere' ? candidates.offered : []),
      ],
    });
  if (verdict.kind !== 'fine') return refuse({ problem: trouble(verdict.kind, reached), facts });
  const signedIn = diagnosis === null ? [] : [paragraphOf(networkWords.diagnosis(diagnosis))];
  return ok({ value: facts, lines: ['', reached, ...signedIn] });
}

function offers(loginNames: readonly string[]): readonly string[] {
  return loginNames.map((name) => `The same login name can be written another way: --username ${name}`);
}

function trouble(kind: CheckTrouble['kind'], message: string): CheckTrouble {
  return { kind, message };
}
