import type { KeptReports } from '../../electron/contract/kept-reports';
import type { PlanPreview, PreviewFile } from '../../electron/contract/plan';
import type { FoundProfile, FoundProgram } from '../../electron/contract/programs';
import type { SetupReport, UndoReport } from '../../electron/contract/report';
import { readAccount } from '../../electron/runbox/account';
import { accountAnswersOf } from './answers';
import { firstState, noAnswers } from './wizard-state';

/** A machine with one used Thunderbird, as the main process would tell of it. */

const folder = '/home/kari/.thunderbird/8f3k2.default-release';

export const exampleProfile: FoundProfile = {
  id: folder,
  name: 'default-release',
  folder,
  state: 'existing',
  opensByDefault: true,
  running: false,
  accounts: [{ address: 'kari@example.org', protocol: 'imap', host: 'imap.example.org', repair: null }],
  problem: null,
};

export const exampleProgram: FoundProgram = {
  id: 'thunderbird',
  kind: 'thunderbird',
  name: 'Thunderbird',
  version: '153.0',
  packaging: 'system',
  location: '/usr/lib/thunderbird',
  launch: ['/usr/bin/thunderbird'],
  way: 'automatic',
  opensMailLinks: false,
  profiles: [exampleProfile],
};

export const examplePrograms: readonly FoundProgram[] = [exampleProgram];

const choice = { program: exampleProgram.id, profile: exampleProfile.id };
const named = { choice, programName: exampleProgram.name, profileName: exampleProfile.name };
const settingsPath = `${folder}/prefs.js`;

const exampleFile: PreviewFile = {
  path: settingsPath,
  what: 'change',
  meaning: null,
  settings: [
    setting('mail.accountmanager.accounts', 'account', 'account1,account2', 'account1,account2,account3'),
    setting('mail.server.server3.hostname', 'incoming-server', null, 'mail.runbox.com'),
    setting('mail.server.server3.port', 'incoming-port', null, 993),
    setting('mail.server.server3.userName', 'login-name', null, 'kari'),
    setting('mail.server.server3.login_at_startup', 'mail-check', null, true),
  ],
};

function setting(
  key: string,
  meaning: PreviewFile['settings'][number]['meaning'],
  before: string | null,
  after: string | number | boolean,
): PreviewFile['settings'][number] {
  return { key, meaning, before, after, legend: null, secret: false };
}

const account = readAccount(
  accountAnswersOf({
    ...firstState,
    answers: { ...noAnswers, fullName: 'Kari Nordmann', address: 'kari@runbox.com' },
  }),
);
if (!account.ok) throw new Error(account.problem.kind);

export const examplePreview: PlanPreview = {
  id: 'plan-1',
  account: account.value,
  programs: [
    {
      ...named,
      effect: 'add',
      files: [exampleFile],
      notes: [{ kind: 'program-will-ask-password' }],
      handOver: null,
      blockedBy: null,
    },
  ],
};

export const exampleReport: SetupReport = {
  id: 'report-1',
  madeAt: '2026-09-01T09:30:00.000Z',
  address: account.value.address,
  protocol: 'imap',
  programs: [
    {
      ...named,
      outcome: { kind: 'set-up', effect: 'add' },
      files: [{ path: settingsPath, what: 'change', backup: '/home/kari/.local/share/backup/prefs.js' }],
      notes: [{ kind: 'program-will-ask-password' }],
    },
  ],
  undone: false,
};

export const exampleUndo: UndoReport = {
  id: 'report-1',
  programs: [{ ...named, outcome: { kind: 'restored' } }],
};

export const exampleKept: KeptReports = {
  id: 'kept-1',
  folder: '/home/kari/.local/share/runbox-mail-setup/reports',
  reports: 1,
  backups: 2,
};
