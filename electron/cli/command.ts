import type { AccountAnswers, LoginAnswer, Protocol } from '../contract/account';

/** What `plan` and `apply` are told. */
export interface SetupOptions {
  readonly answers: AccountAnswers;
  /** Id of a found program. */
  readonly program: string;
  /** Id or name of one of its profiles; null: the one that it opens by default. */
  readonly profile: string | null;
}

/** What `check` is told. */
export interface CheckOptions {
  readonly address: string;
  readonly login: LoginAnswer;
  readonly protocol: Protocol;
}

export type Command =
  | { readonly verb: 'help'; readonly json: false }
  | { readonly verb: 'version'; readonly json: false }
  | { readonly verb: 'programs'; readonly json: boolean }
  | { readonly verb: 'reports'; readonly json: boolean }
  | { readonly verb: 'plan'; readonly json: boolean; readonly setup: SetupOptions }
  | {
      readonly verb: 'apply';
      readonly json: boolean;
      readonly setup: SetupOptions;
      readonly confirmed: boolean;
      readonly passwordFromInput: boolean;
    }
  | {
      readonly verb: 'check';
      readonly json: boolean;
      readonly check: CheckOptions;
      readonly passwordFromInput: boolean;
    }
  | {
      readonly verb: 'undo';
      readonly json: boolean;
      readonly confirmed: boolean;
      /** Null: the latest that is not undone. */
      readonly report: string | null;
    };
