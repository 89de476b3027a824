import type { Account } from './account';
import type { AbsolutePath, ProgramProblem } from './problems';
import type { ProgramChoice, ProgramKind } from './programs';

export type SettingValue = string | number | boolean;

/** SHA-256 of a file's bytes, hexadecimal. */
export type Fingerprint = string;

export type FormatId = 'mozilla-prefs' | 'key-file' | 'mozilla-logins';

/** What a setting is about, so that a person can read a plan without knowing the program's keys. */
export type SettingMeaning =
  | 'account'
  | 'account-name'
  | 'your-name'
  | 'your-address'
  | 'login-name'
  | 'incoming-server'
  | 'incoming-port'
  | 'incoming-encryption'
  | 'incoming-authentication'
  | 'outgoing-server'
  | 'outgoing-port'
  | 'outgoing-encryption'
  | 'outgoing-authentication'
  | 'mail-check'
  | 'keep-on-server'
  | 'sent-folder'
  | 'drafts-folder'
  | 'templates-folder'
  | 'archive-folder'
  | 'trash-folder'
  | 'spam-folder'
  | 'reply-style'
  | 'default-account'
  | 'profile'
  | 'saved-password';

/** What a bare number stands for in the program's own words. */
export type ValueReading =
  | 'not-encrypted'
  | 'starttls'
  | 'ssl-tls'
  | 'no-sign-in'
  | 'normal-password'
  | 'encrypted-password'
  | 'oauth2'
  | 'reply-below'
  | 'reply-above';

/** Readings by value, for settings whose values say nothing to a person. */
export type ValueLegend = Readonly<Record<string, ValueReading>>;

/** One setting inside a file that the program owns. Null means that the setting is not there. */
export interface SettingEdit {
  readonly key: string;
  readonly meaning: SettingMeaning;
  readonly before: SettingValue | null;
  readonly after: SettingValue | null;
  readonly legend: ValueLegend | null;
  /** The value is a comma-separated list and this is the one item that the edit adds to it. */
  readonly listItem: string | null;
  /** The program counts it up by itself; once it has, undo leaves it without a word. */
  readonly counter: boolean;
  /** Neither value is ever shown, and the journal keeps only a hash of `after`. */
  readonly secret: boolean;
}

/**
 * Settings that begin with `prefix`, none of which was there before. Whatever the program adds under
 * it later belongs to what we made, and goes with it on undo.
 */
export interface OwnedBranch {
  readonly prefix: string;
  /** The setting under `prefix` that names the folder where the program puts mail; undo tells of it. */
  readonly mailFolderKey: string | null;
}

export type Change =
  | { readonly kind: 'create-folder'; readonly path: AbsolutePath; readonly mode: number }
  /** A file that is wholly ours and was not there before. */
  | {
      readonly kind: 'create-file';
      readonly path: AbsolutePath;
      readonly mode: number;
      readonly content: Uint8Array;
      readonly meaning: SettingMeaning;
      /** Undo leaves the file alone as long as anything that is not ours is in this folder. */
      readonly keepWhile: AbsolutePath | null;
    }
  | {
      readonly kind: 'edit-settings';
      readonly path: AbsolutePath;
      readonly format: FormatId;
      /** As for `create-file`: the list that names a new profile stays while the program lives in it. */
      readonly keepWhile: AbsolutePath | null;
      /** The bytes that were planned on; null when there was no file. Differs: nothing is written. */
      readonly basis: Fingerprint | null;
      readonly edits: readonly SettingEdit[];
      readonly ownedBranches: readonly OwnedBranch[];
      /** For a file that was not there before and is ours as a whole. Absent: the person has settings in it. */
      readonly ownFile?: OwnFile;
    };

/**
 * Undo takes the whole file away, with what the program has added to it, as long as one of these settings
 * still has our value: then it is the file that we made, and not another one of that name.
 */
export interface OwnFile {
  readonly knownBy: readonly SettingEdit['key'][];
  /** Where the program puts mail of the account; it stays, and undo tells of it. */
  readonly mailFolder: AbsolutePath | null;
}

/**
 * What a program or the system is given to carry out itself, where writing its settings would not be
 * safe. `settings` says what is in the file, for the preview; nothing in it is secret.
 */
export type HandOver =
  /** A configuration profile, which macOS installs once the person agrees in System Settings. */
  | {
      readonly kind: 'apple-profile';
      readonly fileName: string;
      readonly content: Uint8Array;
      readonly settings: readonly SettingEdit[];
    }
  /** A profile file that classic Outlook reads when it is started with it, and turns into `profile`. */
  | {
      readonly kind: 'outlook-import';
      readonly fileName: string;
      readonly content: Uint8Array;
      readonly settings: readonly SettingEdit[];
      readonly executable: AbsolutePath;
      /** Of the registry key that holds Outlook's settings: `16.0` for 2016 and later. */
      readonly officeVersion: OfficeVersion;
      readonly profile: string;
    }
  /** The person types the values in; `form` names the form they are shown in. */
  | { readonly kind: 'by-hand'; readonly form: ProgramKind };

export type OfficeVersion = '14.0' | '15.0' | '16.0';

/** What the plan does to the account in the program. */
export type PlanEffect = 'add' | 'update' | 'nothing';

/** What a person should know beside the changes themselves. */
export type PlanNote =
  | { readonly kind: 'program-will-ask-password' }
  | { readonly kind: 'password-will-be-saved' }
  /** The person wanted the password saved; the store is not as expected and is left alone. */
  | { readonly kind: 'password-store-left-alone'; readonly reason: PasswordStoreReason }
  | { readonly kind: 'profile-will-be-made' }
  /** A POP account with mail on this computer only stays beside the new one and stops fetching. */
  | { readonly kind: 'pop-account-kept'; readonly accountName: string }
  /** An account that the person made by hand is corrected instead of adding a second one. */
  | { readonly kind: 'own-account-repaired'; readonly accountName: string }
  /** The person finishes it in the pages of the system or the program. */
  | { readonly kind: 'you-will-finish'; readonly handOver: 'apple-profile' | 'outlook-import' }
  /** The account has something that the file which is handed over cannot hold. */
  | { readonly kind: 'not-in-profile'; readonly what: NotInProfile }
  /** Nobody has measured this way with this version of the program. */
  | { readonly kind: 'experimental' }
  /** When the program shows the account, where that is not simply at its next start. */
  | { readonly kind: 'shown-after'; readonly what: ShownAfter }
  /** Why a program that can be assisted or set up automatically elsewhere is set up by hand here. */
  | { readonly kind: 'by-hand-because'; readonly reason: ByHandReason };

export type NotInProfile =
  /** Nothing asks for STARTTLS, so it is not certain that mail is sent through 587. */
  | 'starttls'
  /** Whether POP leaves copies at Runbox, and for how long. */
  | 'keeping-copies'
  /** The full name has letters beyond ASCII; the address stands in its place. */
  | 'full-name';

export type ShownAfter =
  /** It may go on running without a window, and looks for accounts at its start only. */
  | 'quitting'
  /** A service that may have been running since the person signed in looks for accounts at its start only. */
  | 'signing-in'
  /** The same, but the service is asked to look again. */
  | 'looking-again';

export type ByHandReason =
  /** An account that the person made stands in the program for this address, with other values. */
  | 'own-account-there'
  /** It has settings already, and the import could change what is opened first. */
  | 'has-a-profile'
  /** Classic Outlook is told to open new Outlook in its place. */
  | 'opens-new-outlook'
  /** The name or the address has a character that its file cannot hold. */
  | 'value-does-not-fit';

export type PasswordStoreReason =
  | 'primary-password'
  | 'no-store-yet'
  | 'store-unreadable'
  | 'key-missing'
  | 'logins-undecipherable';

/** What an adapter plans for one profile. */
export interface AdapterPlan {
  readonly effect: PlanEffect;
  readonly changes: readonly Change[];
  /** Held by the program while it runs; nothing is written while any of them is held. */
  readonly locks: readonly AbsolutePath[];
  readonly notes: readonly PlanNote[];
  /** Not null: there are no changes, and the program or the person does the work. */
  readonly handOver: HandOver | null;
  /** What is told of the changes once the files are proven, and again after undo. Absent: nothing has to be. */
  readonly tells?: RunningService;
}

/** What may run all the time and reads its files anew only when it is told to. */
export type RunningService = 'evolution-data-server';

export interface ProgramPlan extends AdapterPlan {
  readonly choice: ProgramChoice;
  readonly kind: ProgramKind;
  readonly programName: string;
  readonly profileName: string;
  /** Why nothing could be planned; there are no changes then. */
  readonly problem: ProgramProblem | null;
}

export interface SetupPlan {
  readonly id: string;
  readonly account: Account;
  readonly programs: readonly ProgramPlan[];
}

/** One file or folder of a plan, as it is shown. What is shown is computed from the changes themselves. */
export interface PreviewFile {
  readonly path: AbsolutePath;
  readonly what: 'create-folder' | 'create' | 'change';
  readonly meaning: SettingMeaning | null;
  /** Values of secret settings are replaced by null. */
  readonly settings: readonly Omit<SettingEdit, 'listItem' | 'counter'>[];
}

export interface ProgramPreview {
  readonly choice: ProgramChoice;
  readonly programName: string;
  readonly profileName: string;
  readonly effect: PlanEffect;
  readonly files: readonly PreviewFile[];
  readonly notes: readonly PlanNote[];
  /** Null: the files are written; otherwise they are handed over. */
  readonly handOver: HandOver['kind'] | null;
  /** Why it cannot be applied right now; null when it can. */
  readonly blockedBy: ProgramProblem | null;
}

export interface PlanPreview {
  readonly id: SetupPlan['id'];
  readonly account: Account;
  readonly programs: readonly ProgramPreview[];
}
