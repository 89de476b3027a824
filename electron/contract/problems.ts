/** In the machine's own notation, from the root or drive on. */
export type AbsolutePath = string;

/** What a person can get wrong in an answer. `field` is where to mend it. */
export type AnswerProblem =
  | { readonly kind: 'name-missing'; readonly field: 'fullName' }
  | { readonly kind: 'name-too-long'; readonly field: 'fullName'; readonly most: number }
  | { readonly kind: 'name-unprintable'; readonly field: 'fullName' }
  | { readonly kind: 'address-missing'; readonly field: AddressField }
  | { readonly kind: 'address-without-at'; readonly field: AddressField }
  | { readonly kind: 'address-several-ats'; readonly field: AddressField }
  | { readonly kind: 'address-without-user'; readonly field: AddressField }
  | { readonly kind: 'address-without-domain'; readonly field: AddressField }
  | { readonly kind: 'address-domain-unusable'; readonly field: AddressField; readonly domain: string }
  | { readonly kind: 'address-characters'; readonly field: AddressField; readonly character: string }
  | { readonly kind: 'address-too-long'; readonly field: AddressField; readonly most: number }
  | { readonly kind: 'not-a-runbox-address'; readonly field: 'runboxAddress'; readonly domain: string }
  | { readonly kind: 'login-name-missing'; readonly field: 'loginName' }
  | { readonly kind: 'login-name-characters'; readonly field: 'loginName'; readonly character: string }
  | { readonly kind: 'login-name-too-long'; readonly field: 'loginName'; readonly most: number };

export type AddressField = 'address' | 'runboxAddress';

/** Why a file could not be read. */
export type ReadProblem =
  | { readonly kind: 'missing'; readonly path: AbsolutePath }
  | { readonly kind: 'not-permitted'; readonly path: AbsolutePath }
  | { readonly kind: 'not-a-file'; readonly path: AbsolutePath }
  | { readonly kind: 'read-failed'; readonly path: AbsolutePath; readonly code: string };

/** Why a file was not written. In each case it is as it was. */
export type WriteProblem =
  | { readonly kind: 'changed-meanwhile'; readonly path: AbsolutePath }
  | { readonly kind: 'in-use'; readonly path: AbsolutePath }
  | { readonly kind: 'not-permitted'; readonly path: AbsolutePath }
  | { readonly kind: 'read-only'; readonly path: AbsolutePath }
  | { readonly kind: 'disk-full'; readonly path: AbsolutePath }
  | { readonly kind: 'not-a-file'; readonly path: AbsolutePath }
  | { readonly kind: 'missing'; readonly path: AbsolutePath }
  | { readonly kind: 'write-failed'; readonly path: AbsolutePath; readonly code: string };

/** Why one program cannot be set up, or was not. */
export type ProgramProblem =
  | { readonly kind: 'program-running'; readonly programName: string }
  | { readonly kind: 'program-started-meanwhile'; readonly programName: string }
  /** `line` counts from 1. The program heals its own file when it is started once. */
  | {
      readonly kind: 'settings-damaged';
      readonly programName: string;
      readonly path: AbsolutePath;
      readonly line: number;
    }
  /** A file of the person's own puts another value in the place of ours at every start of the program. */
  | {
      readonly kind: 'settings-overridden';
      readonly programName: string;
      readonly path: AbsolutePath;
      readonly key: string;
    }
  | { readonly kind: 'profile-folder-missing'; readonly programName: string; readonly path: AbsolutePath }
  /** The program can only do IMAP. */
  | { readonly kind: 'protocol-not-supported'; readonly programName: string }
  | { readonly kind: 'read-back-differs'; readonly path: AbsolutePath }
  /** The file was written and taken away again: the system or the program could not be started with it. */
  | { readonly kind: 'hand-over-failed'; readonly programName: string }
  /** The program was started with our file, and no account of ours was seen in it within a minute. */
  | { readonly kind: 'import-not-seen'; readonly programName: string }
  /** The program made the account, but not as it was asked to, such as with weaker encryption. */
  | { readonly kind: 'import-differs'; readonly programName: string }
  | Exclude<ReadProblem, { kind: 'missing' }>
  | WriteProblem;

/** Why the whole request was refused before any program was looked at. */
export type RequestProblem =
  | { readonly kind: 'home-unknown' }
  | { readonly kind: 'program-not-found'; readonly program: string }
  | { readonly kind: 'profile-not-found'; readonly program: string; readonly profile: string }
  /** The program has several profiles and none of them is clearly its own. */
  | { readonly kind: 'profile-choice-needed'; readonly program: string; readonly profiles: readonly string[] }
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'password-not-given' }
  /** Plans are kept in memory and used once. */
  | { readonly kind: 'plan-outdated' }
  | { readonly kind: 'another-wizard' }
  /** Backups and journal go first; without them nothing is touched. */
  | { readonly kind: 'backup-impossible'; readonly path: AbsolutePath; readonly cause: WriteProblem['kind'] }
  | { readonly kind: 'report-not-found'; readonly report: string }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'report-unreadable'; readonly path: AbsolutePath }
  /** A set-up or an undo was cut short and could not be settled yet: its backups are still needed. */
  | { readonly kind: 'set-up-half-done'; readonly programName: string }
  /** Other ones than when the person was asked whether to delete them. */
  | { readonly kind: 'reports-changed' }
  | { readonly kind: 'program-did-not-start'; readonly programName: string };

/** Everything unexpected. The details are in the log under the same reference. */
export interface Bug {
  readonly kind: 'bug';
  readonly reference: string;
}

export type Problem = AnswerProblem | ProgramProblem | RequestProblem | Bug;
