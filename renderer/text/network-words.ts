import type { EndpointId, NetworkVerdict, ProbeTrouble } from '../../electron/contract/network';
import type { SignInDiagnosis } from '../../electron/contract/sign-in';
import type { ProblemText } from './problem-words';

/** One text for each kind of a closed union; a kind that is forgotten does not compile. */
export type TextTable<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: (value: Extract<Union, { readonly kind: Kind }>) => ProblemText;
};

/** What a person reads of the network and of signing in, in one language. Titles have no full stop. */
export interface NetworkWords {
  /** As short as it fits in a table. */
  readonly endpoints: Readonly<Record<EndpointId, string>>;
  /** What stands beside an endpoint where nothing is in the way. */
  readonly reached: (encryption: string, milliseconds: number) => string;
  readonly verdict: (verdict: NetworkVerdict) => ProblemText;
  readonly trouble: (trouble: ProbeTrouble) => ProblemText;
  readonly diagnosis: (diagnosis: SignInDiagnosis) => ProblemText;
}

export interface NetworkTables extends Pick<NetworkWords, 'endpoints' | 'reached'> {
  readonly verdicts: TextTable<NetworkVerdict>;
  readonly troubles: TextTable<ProbeTrouble>;
  readonly diagnoses: TextTable<SignInDiagnosis>;
}

export function networkWordsFrom({ verdicts, troubles, diagnoses, ...rest }: NetworkTables): NetworkWords {
  return {
    ...rest,
    verdict: (verdict) => textOf<NetworkVerdict>(verdicts, verdict),
    trouble: (trouble) => textOf<ProbeTrouble>(troubles, trouble),
    diagnosis: (diagnosis) => textOf<SignInDiagnosis>(diagnoses, diagnosis),
  };
}

/** The text that a table has for a value. */
export function textOf<Union extends { readonly kind: string }>(
  table: TextTable<Union>,
  value: Union,
): ProblemText {
  const kind: Union['kind'] = value.kind;
  // The compiler cannot follow that the function of a kind takes the values of that kind.
  return (table[kind] as (value: Union) => ProblemText)(value);
}
