import type { AbsolutePath } from '../contract/problems';
import { ok, type Result } from '../contract/result';
import { channelOf, type RequestName, type WizardIpc } from '../contract/wizard-ipc';
import { adapters } from '../programs/all-programs';
import { findDefaultMailProgram } from '../programs/default-mail-program';
import { createThrowAwayFiles } from '../programs/throw-away-files';
import { readAccount } from '../runbox/account';
import { addressOf } from '../runbox/help-links';
import { createSetup } from '../setup/create-setup';
import { dataFolder } from '../setup/data-folder';
import { createMemorySystem } from '../system/memory-system';
import { appleProfileHandlers } from './apple-profile-handlers';
import type { Question } from './ask-person';
import { wizardOrigin, wizardPage } from './own-page';
import { type ApiParts, serveWizardApi } from './serve-wizard-api';
import { watch } from './watched-system.fixture';
import { createWizard } from './wizard-handlers';

const home = '/home/anna';
/** Stands in every file that is none of the wizard's business. */
export const nobodysBusiness = 'nobody’s business';
const evilJournal = [
  { kind: 'begin', version: 1, madeAt: '2026-01-01T00:00:00Z', address: 'a@runbox.com', protocol: 'imap' },
  {
    kind: 'intent',
    program: 0,
    intent: {
      choice: { program: 'p', profile: 'q' },
      programName: nobodysBusiness,
      profileName: 'q',
      effect: 'add',
      notes: [],
      locks: [],
      changes: [
        { kind: 'create-file', path: `${home}/.bashrc`, after: '', temporaryName: 'x', keepWhile: null },
      ],
    },
  },
  { kind: 'outcome', program: 0, outcome: { kind: 'set-up', effect: 'add' } },
];

const profile = (name: string) => ({
  [`${home}/.thunderbird/${name}/prefs.js`]: 'user_pref("mail.accountmanager.accounts", "");\n',
  [`${home}/.thunderbird/${name}/compatibility.ini`]: '[Compatibility]\n',
});

/** A home with two profiles, and with what an attacker would like to have. */
export const attackedFiles: Readonly<Record<AbsolutePath, string>> = {
  '/usr/bin/thunderbird': '#!/bin/sh\n',
  '/usr/lib/thunderbird/thunderbird': '',
  '/usr/lib/thunderbird/application.ini': '[App]\nName=Thunderbird\nVersion=153.7.0\n',
  [`${home}/.thunderbird/profiles.ini`]: [
    '[Profile0]\nName=default\nIsRelative=1\nPath=one.default\nDefault=1\n',
    '[Profile1]\nName=second\nIsRelative=1\nPath=two.second\n',
    '[General]\nStartWithLastProfile=1\nVersion=2\n',
  ].join('\n'),
  ...profile('one.default'),
  ...profile('two.second'),
  [`${home}/.ssh/id_ed25519`]: nobodysBusiness,
  [`${home}/.bashrc`]: nobodysBusiness,
  [`${home}/.mozilla/firefox/x.default/logins.json`]: nobodysBusiness,
  [`${home}/.local/share/other/reports/evil/journal.jsonl`]: nobodysBusiness,
  [`${home}/Downloads/evil/journal.jsonl`]: evilJournal.map((line) => JSON.stringify(line)).join('\n'),
  '/etc/passwd': nobodysBusiness,
  '/bin/sh': nobodysBusiness,
};

/** What one request did to the machine. */
export interface Deed {
  readonly reads: readonly AbsolutePath[];
  readonly writes: readonly AbsolutePath[];
  readonly answer: unknown;
}

/** Who answers the main process's own dialog, and what happens before they do. */
interface Person {
  readonly personSays?: boolean;
  readonly whileAsked?: () => Promise<unknown>;
}

/** The main process as it is behind the bridge, on a machine in memory where everything is written down. */
export function attackedWizard({ personSays = false, whileAsked = async () => {} }: Person = {}) {
  const machine = createMemorySystem({ files: attackedFiles });
  const { system, reads, writes } = watch(machine);
  const folder = dataFolder(system);
  if (!folder.ok) throw new Error(folder.problem.kind);
  const opened: string[] = [];
  const asked: Question[] = [];
  const { handlers, approve } = createWizard({
    setup: createSetup({
      system,
      adapters,
      findDefaultMailProgram,
      dataFolder: folder.value,
      now: () => 1_795_000_000_000,
    }),
    readAccount,
    startProgram: system.start,
    openHelp: async (link) => {
      opened.push(addressOf(link, null));
    },
    copyText: async () => {},
    sendApproved: () => {},
    askPerson: async (question) => {
      asked.push(question);
      await whileAsked();
      return personSays;
    },
    sendProgress: () => {},
    probeNetwork: async () => ({ endpoints: [], verdict: { kind: 'fine' }, submissionPort: 465 }),
    sendEndpoint: () => {},
    findMailExchangers: async () => ok(null),
    machine: { appVersion: '1.0.0', platform: 'linux', release: '6.1', architecture: 'x64' },
    describeApp: () => ({
      version: '1.0.0',
      day: null,
      isOld: false,
      hasDownloadPage: false,
      backupFolder: folder.value,
    }),
    readLicences: async () => 'MIT',
    signIn: {
      check: async () => ({ tries: [], diagnosis: { kind: 'tries-used-up' }, refusalsLeft: 0 }),
    },
    appleProfile: appleProfileHandlers({
      system,
      files: createThrowAwayFiles(system, system.paths.join(folder.value, 'handed-over')),
      readAccount,
      openShareSheet: (path) => void opened.push(path),
      // The person is asked, and did not ask for anything.
      chooseSavePlace: async () => null,
      findInstalled: async () => 'cannot-tell',
    }),
  });
  const listeners = new Map<string, Parameters<ApiParts['handle']>[1]>();
  serveWizardApi({
    handle: (channel, listener) => listeners.set(channel, listener),
    handlers,
    log: { note: () => {}, surprise: (_place, thrown) => (thrown as Error).name },
  });
  const send = async (name: RequestName, argument: unknown): Promise<Deed> => {
    const before = [reads.length, writes.length] as const;
    const frame = { url: wizardPage, origin: wizardOrigin, parent: null };
    const answer = await listeners.get(channelOf(name))?.({ senderFrame: frame }, argument);
    return { reads: reads.slice(before[0]), writes: writes.slice(before[1]), answer };
  };
  return {
    machine,
    dataFolder: folder.value,
    /** By the window and by the engine alike. */
    get started() {
      return machine.started();
    },
    opened,
    asked,
    approve,
    send,
  };
}

/** The value of an answer that is not a refusal. */
export function answered<Name extends RequestName>(
  _name: Name,
  { answer }: Deed,
): NonNullable<WizardIpc[Name]['answer']> extends Result<infer Value, unknown> ? Value | null : never {
  const result = answer as Result<never, unknown>;
  return (result.ok ? result.value : null) as never;
}
