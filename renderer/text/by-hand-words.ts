import type { RetiredProgram } from '../by-hand/all-programs';
import type { FilledLine } from '../by-hand/fill-form';
import type { Meaning, Move, ProgramForm, Section } from '../by-hand/program-form';

/** A setting on the sheet, and what it is for. */
interface Told {
  readonly name: string;
  readonly meaning: string;
}

/** The lines of the settings sheet. */
export type SheetLine =
  | 'full-name'
  | 'address'
  | 'login-name'
  | 'password'
  | 'incoming-protocol'
  | 'host'
  | 'port'
  | 'encryption'
  | 'authentication'
  | 'submission-protocol';

/** Every word of the pages for setting up a program by hand. */
export interface ByHandWords {
  readonly title: string;
  readonly lead: string;
  /** The ways to the page, from the programs and from the result. */
  readonly fromPrograms: string;
  readonly fromResult: string;
  /** The window of classic Outlook in which accounts are added, named as on the way to it. */
  readonly openAccounts: string;
  readonly accountsOpened: string;
  readonly program: string;
  readonly chooseProgram: string;
  readonly runsOn: Readonly<Record<ProgramForm['runsOn'], string>>;
  readonly another: string;
  readonly retired: string;
  readonly retiredText: Readonly<Record<RetiredProgram, string>>;
  readonly through: (program: string, maker: string) => string;
  readonly imapInstead: (program: string) => string;
  readonly imapOnly: (program: string) => string;
  readonly reported: string;
  readonly oneBox: (program: string) => string;
  readonly oneBoxSending: string;
  readonly loginName: (loginName: string, address: string) => string;
  readonly parts: Readonly<Record<Section['part'], string>>;
  /** Comes before the labels on the way, which follow in the program's own words. */
  readonly moves: Readonly<Record<Move['kind'], string>>;
  readonly meanings: Readonly<Record<Meaning, string>>;
  /** What is to be done with a line that has no value to type; what is chosen follows. */
  readonly how: Readonly<Record<Exclude<FilledLine['how'], 'type'>, string>>;
  readonly older: (text: string) => string;
  readonly ifAsked: string;
  readonly copy: string;
  readonly copied: string;
  readonly copiedAloud: (label: string) => string;
  readonly notCopied: string;
  readonly progress: (done: number, lines: number) => string;
  readonly sheet: {
    readonly title: string;
    readonly lead: string;
    readonly show: string;
    readonly hide: string;
    readonly print: string;
    readonly setting: string;
    readonly value: string;
    readonly meaning: string;
    readonly parts: Readonly<Record<'account' | 'incoming' | 'submission', string>>;
    readonly lines: Readonly<Record<SheetLine, Told>>;
    readonly passwordValue: string;
    readonly authenticationValue: string;
    readonly keeping: string;
    readonly notKeeping: string;
    readonly encryption: Readonly<Record<'implicit-tls' | 'starttls', string>>;
    readonly help: string;
  };
}
