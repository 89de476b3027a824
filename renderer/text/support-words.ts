import type { MailExchangerReport, MailExchangerVerdict } from '../../electron/contract/mail-exchangers';
import type { ProblemText } from './problem-words';

/** What is said where nothing is broken, and of the report for support. Titles have no full stop. */
export interface SupportWords {
  readonly mailExchangers: (report: MailExchangerReport) => ProblemText;
  readonly domain: {
    readonly ask: (domain: string) => string;
    /** What is asked of whom when it is pressed. */
    readonly asks: (domain: string) => string;
    readonly asking: string;
    readonly hosts: (hosts: string) => string;
  };
  readonly report: {
    readonly open: string;
    readonly title: string;
    readonly explained: string;
    readonly label: string;
    readonly withAddress: { readonly label: string; readonly hint: string; readonly hintWhenTicked: string };
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly openSupport: string;
  };
}

export type MailExchangerTable = {
  readonly [Kind in MailExchangerVerdict['kind']]: (
    verdict: Extract<MailExchangerVerdict, { readonly kind: Kind }>,
    domain: string,
  ) => ProblemText;
};

/** The text that a table has for a report. */
export function mailExchangerText(
  table: MailExchangerTable,
  { domain, verdict }: MailExchangerReport,
): ProblemText {
  // The compiler cannot follow that the function of a kind takes the verdicts of that kind.
  const words = table[verdict.kind] as (verdict: MailExchangerVerdict, domain: string) => ProblemText;
  return words(verdict, domain);
}
