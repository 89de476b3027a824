import type { AccountAnswers } from './account';
import type { AbsolutePath, ProgramProblem } from './problems';

/** The mail programs that are looked for, and the names of their forms in `renderer/by-hand/`. */
export type ProgramKind =
  | 'thunderbird'
  | 'betterbird'
  | 'apple-mail'
  | 'classic-outlook'
  | 'new-outlook'
  | 'outlook-mac'
  | 'em-client'
  | 'mailbird'
  | 'the-bat'
  | 'spark'
  | 'mailspring'
  | 'seamonkey'
  | 'evolution'
  | 'kmail'
  | 'geary'
  | 'claws-mail';

/**
 * How much of the work is done for the person. `assisted`: the program is handed a file that it reads
 * itself. `by-hand`: every value is shown in the words and the order of the program's own form.
 */
export type SetupWay = 'automatic' | 'assisted' | 'by-hand';

/** How a program got onto the machine, where that changes where its settings are or how it is started. */
export type Packaging = 'system' | 'archive' | 'flatpak' | 'snap' | 'store';

/** An account that a profile has already, as far as a person needs it to recognise the profile. */
export interface ExistingAccount {
  readonly address: string;
  readonly protocol: 'imap' | 'pop3' | 'other';
  readonly host: string;
  /** Null: it is not at Runbox, nothing is known to be wrong with it, or it cannot be mended without asking. */
  readonly repair: AccountRepair | null;
}

/** What is out of date or broken in an account at Runbox, with what the setting says now. */
export type AccountFault =
  | { readonly kind: 'outdated-server'; readonly server: FaultyServer; readonly host: string }
  | { readonly kind: 'wrong-port'; readonly server: FaultyServer; readonly port: number }
  | { readonly kind: 'not-encrypted'; readonly server: FaultyServer }
  | { readonly kind: 'maybe-encrypted'; readonly server: FaultyServer }
  /** STARTTLS at a port that takes TLS at once, or the other way round: it cannot connect. */
  | { readonly kind: 'mismatched-encryption'; readonly server: FaultyServer; readonly port: number }
  | { readonly kind: 'sends-without-signing-in' }
  | { readonly kind: 'path-prefix'; readonly prefix: string }
  /** Runbox may take it either way; never the only fault. */
  | { readonly kind: 'login-with-at'; readonly loginName: string };

export type FaultyServer = 'incoming' | 'outgoing';

export interface AccountRepair {
  /** The account's own, so that planning with them changes the faults and keeps its choices. */
  readonly answers: AccountAnswers;
  readonly faults: readonly AccountFault[];
}

export interface FoundProfile {
  /** Unique within the program; for Thunderbird the folder's path. */
  readonly id: string;
  readonly name: string;
  readonly folder: AbsolutePath;
  /** `new`: the program was never started, or would make a new profile; ours is that profile. */
  readonly state: 'existing' | 'new';
  /** The program opens this one when it is started the usual way. */
  readonly opensByDefault: boolean;
  /** The program has it open right now. */
  readonly running: boolean;
  readonly accounts: readonly ExistingAccount[];
  /** Why nothing can be set up in it; null when it can. */
  readonly problem: ProgramProblem | null;
}

/** One installation of one program. */
export interface FoundProgram {
  /** Unique on this machine and stable: `thunderbird`, `thunderbird-flatpak`, ... */
  readonly id: string;
  readonly kind: ProgramKind;
  readonly name: string;
  readonly version: string | null;
  readonly packaging: Packaging;
  /** Folder of the executable, or the package's id; what tells two installations apart. */
  readonly location: string;
  /** Absolute command and its arguments; starts the program the usual way. */
  readonly launch: readonly string[];
  /** As `launch`; opens the window in which accounts are added. Absent: that is inside the program. */
  readonly openAccounts?: readonly string[];
  readonly way: SetupWay;
  /** A link to a mail address opens this program, as far as the machine says. */
  readonly opensMailLinks: boolean;
  /** A program that is not set up automatically has exactly one, which stands for the program. */
  readonly profiles: readonly FoundProfile[];
}

export interface ProgramChoice {
  readonly program: FoundProgram['id'];
  readonly profile: FoundProfile['id'];
}

/** A program as its adapter finds it; whether it opens mail links is a fact of the machine. */
export type DetectedProgram = Omit<FoundProgram, 'opensMailLinks'>;
