import { supportWords } from '../../renderer/text/en/support';
import type { MailExchangerReport } from '../contract/mail-exchangers';
import type { EndpointId, EndpointReport, NetworkReport } from '../contract/network';
import type { AnswerProblem } from '../contract/problems';
import type { Result } from '../contract/result';
import type { Secret } from '../contract/secret';
import type { SignInRequest } from '../contract/sign-in';
import { readAddress } from '../runbox/address';
import { isRunboxDomain } from '../runbox/domains';
import { findLoginCandidates, type LoginCandidates } from '../sign-in/login-candidates';
import type { SignIn } from '../sign-in/sign-in';
import { refuseWith, type VerbResult } from './answer';
import { answerCheck } from './answer-check';
import type { CheckOptions, Command } from './command';
import { describeEndpoint, describeTry } from './describe-check';
import { paragraphOf } from './describe-problem';
import { printable } from './printable';
import { readPassword } from './read-password';
import { gatherFacts, reportToSupport, type SupportReportParts } from './report-to-support';
import type { Terminal } from './terminal';

export interface CheckParts extends SupportReportParts {
  /** Looks at all four servers and tells of each as it is known. */
  readonly probeNetwork: (onEndpoint: (report: EndpointReport) => void) => Promise<NetworkReport>;
  readonly signIn: SignIn;
  readonly findMailExchangers: (
    address: string,
  ) => Promise<Result<MailExchangerReport | null, AnswerProblem>>;
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
  const { report } = command.check;
  // Before anything is looked at: a sign-in that is refused counts.
  const obstacle = report && report.file !== '-' ? await parts.reportFiles.findObstacle(report.file) : null;
  if (obstacle !== null) return refuseWith(obstacle);
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
  parts: CheckParts,
  terminal: Terminal,
): Promise<VerbResult> {
  const show = (line: string) => (json ? undefined : terminal.print(`${printable(line)}\n`));
  const [network, mailExchangers] = await Promise.all([
    parts.probeNetwork((report) => show(describeEndpoint(report))),
    findMailExchangers(check, parts, show),
  ]);
  if (mailExchangers !== null) show(paragraphOf(supportWords.mailExchangers(mailExchangers)));
  const signIn =
    password !== null && isOpen(network, check)
      ? await parts.signIn.check(requestOf(check, network, candidates), password)
      : null;
  for (const one of signIn?.tries ?? []) show(describeTry(one));
  const seen = { network, signIn, mailExchangers, candidates };
  const result = answerCheck(seen);
  if (check.report === null) return result;
  return reportToSupport(result, check.report, await gatherFacts(check, seen, parts), parts, terminal);
}

function requestOf(
  { protocol }: CheckOptions,
  { submissionPort }: NetworkReport,
  { automatic }: LoginCandidates,
): SignInRequest {
  return { loginNames: automatic, protocol, submissionPort };
}

/** Information only: nothing of the check depends on it. */
async function findMailExchangers(
  { address, asksMailExchangers }: CheckOptions,
  parts: CheckParts,
  show: (line: string) => void,
): Promise<MailExchangerReport | null> {
  const read = readAddress(address, 'address');
  if (!asksMailExchangers || !read.ok || isRunboxDomain(read.value.domain)) return null;
  show(
    `Asking your name service (DNS) for the mail servers of ${read.value.domain}; --no-mx leaves that out`,
  );
  const found = await parts.findMailExchangers(address);
  return found.ok ? found.value : null;
}

/** Whether both servers that the account uses were reached. Without that, the password stays here. */
function isOpen({ endpoints, submissionPort }: NetworkReport, { protocol }: CheckOptions): boolean {
  const used: readonly EndpointId[] = [protocol, `submission-${submissionPort}`];
  return used.every((id) => endpoints.some(({ endpoint, trouble }) => endpoint === id && trouble === null));
}
