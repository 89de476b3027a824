import type { Protocol } from '../../../electron/contract/account';
import type { MachineFacts } from '../../../electron/contract/machine';
import type { MailExchangerReport } from '../../../electron/contract/mail-exchangers';
import type { NetworkReport } from '../../../electron/contract/network';
import type { FoundProgram } from '../../../electron/contract/programs';
import type { SignInReport } from '../../../electron/contract/sign-in';

/** Everything that was seen. Null: it was not looked at. */
export interface SupportFacts {
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly machine: MachineFacts | null;
  readonly programs: readonly Pick<FoundProgram, 'name' | 'version' | 'packaging'>[] | null;
  readonly account: {
    readonly address: string;
    readonly loginName: string;
    readonly ownDomain: boolean;
    readonly protocol: Protocol;
    /** All of `findPrivateWords`: left out where the address is. */
    readonly privateWords: readonly string[];
  };
  /** Without a verdict as long as not all servers have answered. */
  readonly network:
    | (Pick<NetworkReport, 'endpoints'> & { readonly verdict: NetworkReport['verdict'] | null })
    | null;
  readonly signIn: SignInReport | null;
  readonly mailExchangers: MailExchangerReport | null;
}
