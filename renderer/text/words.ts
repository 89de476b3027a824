import type { Encryption, LoginAnswer, Protocol, SubmissionPort } from '../../electron/contract/account';
import type { PlanEffect } from '../../electron/contract/plan';
import type { Packaging, SetupWay } from '../../electron/contract/programs';
import type { Outcome, Progress, UndoOutcome, WrittenFile } from '../../electron/contract/report';
import type { DiagnosisHelpId } from '../../electron/contract/wizard-ipc';
import type { Link, LinkState } from '../wizard/network-check';
import type { PasswordUse } from '../wizard/wizard-state';

/** Where a login name comes from, as the page explains it. */
export type LoginReason = 'runbox-address' | 'own-domain' | 'older-runbox-address' | 'typed';

interface Explained {
  readonly label: string;
  readonly hint: string;
}

interface Depth {
  readonly summary: string;
  readonly paragraphs: readonly string[];
}

/** Every word on the pages, except what is said of problems and of single settings. */
export interface PageWords {
  readonly product: string;
  readonly common: {
    readonly step: (step: number, steps: number) => string;
    readonly back: string;
    readonly continue: string;
    readonly change: string;
    readonly checkAgain: string;
    readonly startOver: string;
    readonly recommended: string;
    readonly problemHeading: string;
    readonly errorTitle: (title: string) => string;
    readonly language: string;
    readonly help: string;
    readonly opensInBrowser: string;
    readonly yes: string;
    readonly no: string;
    readonly list: (names: readonly string[]) => string;
    readonly date: (iso: string) => string;
  };
  readonly address: {
    readonly title: string;
    readonly fullName: Explained;
    readonly address: Explained;
    readonly suggestion: (address: string) => string;
    readonly useSuggestion: (address: string) => string;
    readonly ownDomain: string;
    readonly beginningMissing: string;
    readonly beginnings: Readonly<Record<LoginAnswer['from'], string>>;
    readonly runboxAddress: string;
    readonly loginName: Explained;
    readonly yourLoginName: string;
    readonly reasons: Readonly<Record<LoginReason, string>>;
    readonly tagLeftOut: string;
    readonly promise: string;
    readonly earlier: string;
  };
  readonly protocol: {
    readonly title: string;
    readonly choices: Readonly<Record<Protocol, Explained>>;
    readonly keep: string;
    readonly keeping: string;
    readonly notKeeping: string;
    readonly depth: Depth;
    readonly readMore: string;
  };
  readonly security: {
    readonly title: string;
    readonly lead: string;
    readonly thisComputer: string;
    readonly encrypted: string;
    /** As short as programs say it. */
    readonly encryption: Readonly<Record<Encryption, string>>;
    readonly sending: string;
    readonly ports: Readonly<Record<SubmissionPort, Explained>>;
    readonly names: Depth & {
      readonly used: string;
      readonly port: string;
      readonly mayBeCalled: string;
      readonly inThunderbird: (name: string) => string;
    };
    readonly password: Depth;
    readonly readMore: string;
  };
  readonly network: {
    readonly title: string;
    readonly checking: string;
    readonly links: Readonly<Record<Link, (service: string) => string>>;
    /** Follows the name of the link, unseen. */
    readonly states: Readonly<Record<LinkState, string>>;
    readonly blockedHere: string;
    readonly found: string;
    readonly address: string;
    readonly encryption: string;
    readonly certificate: string;
    readonly issuer: string;
    readonly valid: string;
    readonly between: (from: string, until: string) => string;
    readonly time: string;
    readonly milliseconds: (count: number) => string;
    readonly greeting: string;
    readonly nothing: string;
  };
  readonly programs: {
    readonly title: string;
    readonly looking: string;
    readonly looked: (count: number) => string;
    readonly version: (version: string) => string;
    readonly packaging: Readonly<Record<Packaging, string>>;
    readonly location: (location: string) => string;
    readonly accounts: (addresses: string) => string;
    readonly noAccounts: string;
    readonly notStartedYet: string;
    /** Of a program that has no profiles. */
    readonly notUsedYet: string;
    readonly open: (program: string) => string;
    readonly profile: (program: string) => string;
    readonly opensByDefault: string;
    readonly ways: Readonly<Record<SetupWay, string>>;
    readonly opensMailLinks: string;
    readonly noneHelp: string;
    readonly getThunderbird: string;
  };
  readonly password: {
    readonly title: string;
    readonly lead: (loginName: string) => string;
    readonly choices: Readonly<Record<PasswordUse, (programs: string) => Explained>>;
    readonly label: string;
    readonly hints: Readonly<Record<Exclude<PasswordUse, 'skip'>, (programs: string) => string>>;
    readonly held: string;
    readonly missing: string;
    readonly orSkip: string;
    readonly signingIn: (loginName: string) => string;
    readonly serverSaid: string;
    /** Refusals that are left of three, from 0 on. */
    readonly refusalsLeft: (count: number) => string;
    readonly tryAgain: string;
    readonly goOn: string;
    readonly orLoginName: (loginName: string) => string;
    readonly takeLoginName: (loginName: string) => string;
    readonly readOn: Readonly<Record<DiagnosisHelpId, string>>;
    readonly show: string;
    readonly hide: string;
    /** What is shown or hidden; follows the word on the button, unseen. */
    readonly shown: string;
    readonly depth: Depth;
    readonly readMore: string;
  };
  readonly review: {
    readonly title: string;
    readonly alreadyTitle: string;
    /** When there is nothing that we change. */
    readonly byHandTitle: string;
    readonly planning: string;
    readonly planned: string;
    readonly signedIn: (loginName: string) => string;
    readonly otherLoginName: (accepted: string, derived: string) => string;
    readonly account: string;
    readonly address: string;
    readonly loginName: string;
    readonly incoming: string;
    readonly outgoing: string;
    readonly password: string;
    readonly program: string;
    readonly server: (host: string, port: number, encryption: string) => string;
    readonly keeping: string;
    readonly notKeeping: string;
    readonly asked: (programs: string) => string;
    readonly saved: (programs: string) => string;
    readonly profile: (profile: string) => string;
    readonly effects: Readonly<Record<PlanEffect, (protocol: string, address: string) => string>>;
    readonly restStays: string;
    readonly restStaysHandedOver: string;
    readonly byHand: Readonly<Record<'alone' | 'among-others', string>>;
    readonly depth: (files: number, settings: number) => string;
    readonly handedOverDepth: (settings: number) => string;
    readonly what: Readonly<Record<WrittenFile['what'], string>>;
    readonly setting: string;
    readonly before: string;
    readonly after: string;
    /** In a file that is new, where nothing was before. */
    readonly value: string;
    readonly absent: string;
    readonly hidden: string;
    readonly set: (written: readonly string[], prepared: readonly string[]) => string;
    readonly showValues: string;
    readonly showValuesFor: (program: string) => string;
  };
  readonly result: {
    readonly applying: (programs: string) => string;
    readonly stages: Readonly<Record<Progress['stage'], string>>;
    readonly waiting: string;
    readonly stayOpen: string;
    readonly done: (programs: readonly string[]) => string;
    readonly needsYou: (programs: readonly string[]) => string;
    readonly doneAndNeedsYou: (done: readonly string[], needing: readonly string[]) => string;
    readonly partly: string;
    readonly stillToDo: string;
    readonly nothing: string;
    readonly outcomes: Readonly<Record<Outcome['kind'], (effect: 'add' | 'update') => string>>;
    readonly imported: string;
    readonly toDo: string;
    readonly toDoIn: (program: string) => string;
    readonly importSteps: Readonly<Record<Protocol, (program: string) => readonly string[]>>;
    readonly openSteps: (program: string) => string;
    readonly passwordSteps: string;
    readonly mailArrives: string;
    readonly files: string;
    readonly backup: string;
    readonly noBackup: string;
    readonly open: (program: string) => string;
    readonly opened: (program: string) => string;
    readonly tryAgain: string;
  };
  readonly undo: {
    readonly undo: string;
    readonly undoOf: (address: string, date: string) => string;
    readonly question: string;
    readonly consequence: string;
    readonly yoursToRemove: (programs: string) => string;
    readonly yes: string;
    readonly no: string;
    readonly undoing: string;
    readonly titles: Readonly<Record<UndoOutcome['kind'], string>>;
    readonly outcomes: Readonly<Record<UndoOutcome['kind'], (program: string) => string>>;
    readonly removing: Readonly<Record<'apple-profile' | 'outlook-import', readonly string[]>>;
  };
  readonly earlier: {
    readonly title: string;
    readonly none: string;
    readonly undone: string;
    /** Undone by us; something is left that only the person can take out. */
    readonly undoneByUs: string;
  };
}
