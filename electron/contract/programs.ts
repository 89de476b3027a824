import type { AbsolutePath, ProgramProblem } from './problems';

/** The mail programs that have an adapter in `programs/`. */
export type ProgramKind = 'thunderbird' | 'betterbird';

/** How a program got onto the machine, where that changes where its settings are or how it is started. */
export type Packaging = 'system' | 'archive' | 'flatpak' | 'snap' | 'store';

/** An account that a profile has already, as far as a person needs it to recognise the profile. */
export interface ExistingAccount {
  readonly address: string;
  readonly protocol: 'imap' | 'pop3' | 'other';
  readonly host: string;
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
  readonly profiles: readonly FoundProfile[];
}

export interface ProgramChoice {
  readonly program: FoundProgram['id'];
  readonly profile: FoundProfile['id'];
}
