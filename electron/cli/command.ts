import type { AccountAnswers, LoginAnswer, Protocol } from '../contract/account';

/** What `plan` and `apply` are told. */
export interface SetupOptions {
  readonly answers: AccountAnswers;
  /** Id of a found program. */
  readonly program: string;
  /** Id or name of one of its profiles; null: the one that it opens by default. */
  readonly profile: string | null;
}

/** What `repair` is told. */
export interface RepairOptions {
  readonly program: string;
  readonly profile: string | null;
  /** Null: the only account there that needs it. */
  readonly address: string | null;
}

/** What `check` is told. */
export interface CheckOptions {
  readonly address: string;
  readonly login: LoginAnswer;
  readonly protocol: Protocol;
  /** Ask the name service where mail for an own domain goes. */
  readonly asksMailExchangers: boolean;
  /** Null: no report for support. */
  readonly report: ReportOptions | null;
}

export interface ReportOptions {
  /** A file that is not there yet, or `-` for standard output. */
  readonly file: string;
  readonly withAddress: boolean;
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
      readonly verb: 'repair';
      readonly json: boolean;
      readonly repair: RepairOptions;
      readonly confirmed: boolean;
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
    }
  | { readonly verb: 'forget'; readonly json: boolean; readonly confirmed: boolean };
