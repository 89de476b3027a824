import type { SupportFacts } from '../../renderer/text/support-report/support-facts';
import { writeSupportReport } from '../../renderer/text/support-report/write-support-report';
import type { MachineFacts } from '../contract/machine';
import type { NetworkReport } from '../contract/network';
import type { FoundProgram } from '../contract/programs';
import { readAddress } from '../runbox/address';
import { isRunboxDomain } from '../runbox/domains';
import { findPrivateWords } from '../runbox/private-words';
import type { LoginCandidates } from '../sign-in/login-candidates';
import type { VerbResult } from './answer';
import type { CheckOptions, ReportOptions } from './command';
import { describeProblem } from './describe-problem';
import type { ReportFiles } from './report-file';
import type { Terminal } from './terminal';

export interface SupportReportParts {
  readonly machine: MachineFacts;
  /** Null when they cannot be looked for. */
  readonly findPrograms: () => Promise<readonly FoundProgram[] | null>;
  readonly reportFiles: ReportFiles;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Seen extends Pick<SupportFacts, 'signIn' | 'mailExchangers'> {
  readonly network: NetworkReport;
  readonly candidates: LoginCandidates;
}

/** The result of a check once its report is where it should be, or with what stood in the way of that. */
export async function reportToSupport(
  result: VerbResult,
  report: ReportOptions,
  facts: SupportFacts,
  { reportFiles }: SupportReportParts,
  terminal: Terminal,
): Promise<VerbResult> {
  const text = writeSupportReport(facts, report);
  if (report.file === '-') {
    terminal.print(`\n${text}\n`);
    return result;
  }
  const written = await reportFiles.write(report.file, text);
  if (!written.ok) return notWritten(result, written.problem);
  return withLine(result, `The report for support is in ${written.value}`);
}

export async function gatherFacts(
  { address, protocol }: CheckOptions,
  { candidates, ...seen }: Seen,
  { machine, findPrograms, now }: SupportReportParts,
): Promise<SupportFacts> {
  const read = readAddress(address, 'address');
  const [loginName] = candidates.automatic;
  const loginNames = [...candidates.automatic, ...candidates.offered];
  return {
    ...seen,
    madeAt: new Date(now()).toISOString(),
    machine,
    programs: await findPrograms(),
    account: {
      address: read.ok ? read.value.text : address,
      loginName,
      ownDomain: read.ok && !isRunboxDomain(read.value.domain),
      protocol,
      privateWords: findPrivateWords({ fullName: '', address, loginNames }),
    },
  };
}

function withLine(result: VerbResult, line: string): VerbResult {
  return result.ok
    ? { ok: true, value: { ...result.value, lines: [...result.value.lines, line] } }
    : { ok: false, problem: { ...result.problem, lines: [...(result.problem.lines ?? []), line] } };
}

type NotWritten = Extract<Awaited<ReturnType<ReportFiles['write']>>, { ok: false }>['problem'];

/** What the check itself has shown is told all the same. */
function notWritten(result: VerbResult, problem: NotWritten): VerbResult {
  const { lines = [], facts = {} } = result.ok
    ? { lines: result.value.lines, facts: { checked: result.value.value } }
    : {
        lines: [describeProblem(result.problem.problem), ...(result.problem.lines ?? [])],
        facts: { checked: result.problem.facts },
      };
  return { ok: false, problem: { problem, facts, lines } };
}
