import type { AccountFault, FaultyServer } from '../../electron/contract/programs';

/** What is said of an account that was set up before and needs mending. */
export interface RepairWords {
  readonly title: (programName: string, address: string) => string;
  readonly fault: (fault: AccountFault) => string;
  readonly explained: string;
  readonly look: string;
  /** For the terminal: what mends it. */
  readonly command: (command: string) => string;
  readonly nothing: string;
}

export type FaultTable = {
  readonly [Kind in AccountFault['kind']]: (fault: Extract<AccountFault, { readonly kind: Kind }>) => string;
};

/** One sentence for each of the two servers. */
export type ServerSentences = Readonly<Record<FaultyServer, string>>;

export function faultText(table: FaultTable, fault: AccountFault): string {
  // The compiler cannot follow that the function of a kind takes the faults of that kind.
  const words = table[fault.kind] as (fault: AccountFault) => string;
  return words(fault);
}
