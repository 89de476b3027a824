import type { Encryption, Protocol } from '../../electron/contract/account';

/** What a line of a form is about. */
export type Meaning =
  | 'full-name'
  | 'address'
  | 'login-name'
  | 'password'
  | 'protocol'
  | 'incoming-host'
  | 'incoming-port'
  | 'incoming-host-and-port'
  | 'incoming-encryption'
  | 'submission-host'
  | 'submission-port'
  | 'submission-host-and-port'
  | 'submission-encryption'
  | 'authentication'
  | 'keep-on-server'
  | 'other';

export type ValueName = Extract<
  Meaning,
  | 'full-name'
  | 'address'
  | 'login-name'
  | 'incoming-host'
  | 'incoming-port'
  | 'incoming-host-and-port'
  | 'submission-host'
  | 'submission-port'
  | 'submission-host-and-port'
>;

type Entry =
  | { readonly kind: 'value'; readonly value: ValueName }
  /** The program's own name for the protocol. */
  | { readonly kind: 'protocol' }
  /** The program's own name for the encryption; a box to tick where it has no names. */
  | { readonly kind: 'encryption' | 'encryption-box'; readonly of: 'incoming' | 'submission' }
  | { readonly kind: 'choose'; readonly option: string }
  | { readonly kind: 'tick' | 'untick' | 'leave-empty' | 'password' }
  /** POP only. `removes` tells that the box is about taking messages away from the server. */
  | { readonly kind: 'keep-on-server'; readonly removes: boolean };

/** One line of a form, under the program's own English label; null where only our word names it. */
export type Line = Entry & {
  readonly label: string | null;
  /** Left out of the form for the other protocol. */
  readonly only?: Protocol;
  /** Not every version asks. */
  readonly ifAsked?: true;
};

/** What a person does between the lines; `path` holds the program's own labels, one after the other. */
export interface Move {
  readonly kind:
    | 'close'
    | 'choose'
    | 'if-offered'
    | 'in-older-versions'
    | 'search-fails'
    | 'encryption-first';
  readonly path: readonly string[];
}

/** A page or a group of a form. */
export interface Section {
  /** The program's own heading; without one, ours for `part`. */
  readonly heading: string | null;
  readonly part: 'account' | 'incoming' | 'submission' | 'servers';
  readonly before: readonly Move[];
  readonly lines: readonly Line[];
  readonly after: readonly Move[];
}

/** How an account is typed into one program. */
export interface ProgramForm {
  readonly id: string;
  /** Null for any program that has no form of its own here. */
  readonly name: string | null;
  readonly runsOn: 'computer' | 'phone';
  /** Its own names; null where it cannot fetch that way. */
  readonly protocols: { readonly imap: string; readonly pop3: string | null };
  /** Its own names; null where one box to tick stands for both. */
  readonly encryption: Readonly<Record<Encryption, string>> | null;
  readonly olderEncryption?: Readonly<Record<Encryption, string>>;
  /** Whose servers fetch the mail with the password, where it is not the program alone. */
  readonly through: 'Microsoft' | 'Readdle' | null;
  /** Read in the program or in its maker's words, or put together from what others tell of it. */
  readonly labels: 'read' | 'reported';
  readonly sections: readonly Section[];
}

export function value(label: string | null, name: ValueName): Line {
  return { kind: 'value', label, value: name };
}

export function protocol(label: string | null): Line {
  return { kind: 'protocol', label };
}

export function encryption(of: 'incoming' | 'submission', label: string | null): Line {
  return { kind: 'encryption', of, label };
}

export function encryptionBox(of: 'incoming' | 'submission', label: string): Line {
  return { kind: 'encryption-box', of, label };
}

export function password(label: string | null): Line {
  return { kind: 'password', label };
}

export function option(label: string | null, chosen: string): Line {
  return { kind: 'choose', label, option: chosen };
}

export function box(kind: 'tick' | 'untick' | 'leave-empty', label: string): Line {
  return { kind, label };
}

export function keeping(label: string): Line {
  return { kind: 'keep-on-server', label, removes: false, only: 'pop3' };
}

export function removing(label: string): Line {
  return { kind: 'keep-on-server', label, removes: true, only: 'pop3' };
}

export function only(which: Protocol, line: Line): Line {
  return { ...line, only: which };
}

export function ifAsked(line: Line): Line {
  return { ...line, ifAsked: true };
}

export function move(kind: Move['kind'], ...path: readonly string[]): Move {
  return { kind, path };
}

export function section(
  part: Section['part'],
  heading: string | null,
  before: readonly Move[],
  lines: readonly Line[],
  after: readonly Move[] = [],
): Section {
  return { part, heading, before, lines, after };
}
