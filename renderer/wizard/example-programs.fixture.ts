import type { HandOver, PlanNote, PreviewFile, ProgramPreview } from '../../electron/contract/plan';
import type { FoundProgram, ProgramChoice } from '../../electron/contract/programs';
import type { Outcome, ProgramReport, ProgramUndo } from '../../electron/contract/report';

/** Programs that are not set up automatically, as the main process would tell of them. */

type Told = Pick<FoundProgram, 'kind' | 'name' | 'way'>;

function found(told: Told): FoundProgram {
  const { kind } = told;
  const location = `/programs/${kind}`;
  const standsForIt = { id: kind, name: '', folder: location, state: 'existing', running: false } as const;
  return {
    ...told,
    id: kind,
    version: null,
    packaging: 'system',
    location,
    launch: [`${location}/start`],
    opensMailLinks: false,
    profiles: [{ ...standsForIt, opensByDefault: true, accounts: [], problem: null }],
  };
}

export const exampleAppleMail = found({ kind: 'apple-mail', name: 'Apple Mail', way: 'assisted' });
export const exampleOutlook = found({ kind: 'classic-outlook', name: 'Outlook', way: 'assisted' });
export const exampleNewOutlook = found({ kind: 'new-outlook', name: 'Outlook (new)', way: 'by-hand' });
export const exampleMailspring = found({ kind: 'mailspring', name: 'Mailspring', way: 'by-hand' });

export function choiceOf({ id, profiles }: FoundProgram): ProgramChoice {
  return { program: id, profile: profiles[0]?.id ?? '' };
}

function named(program: FoundProgram) {
  return { choice: choiceOf(program), programName: program.name, profileName: '' };
}

function handedOver(path: string): PreviewFile {
  const setting = { before: null, legend: null, secret: false };
  return {
    path,
    what: 'create',
    meaning: null,
    settings: [
      { ...setting, key: 'IncomingServer', meaning: 'incoming-server', after: 'mail.runbox.com' },
      { ...setting, key: 'IncomingPort', meaning: 'incoming-port', after: 993 },
    ],
  };
}

interface Planned {
  readonly handOver: HandOver['kind'];
  readonly files?: readonly PreviewFile[];
  readonly notes?: readonly PlanNote[];
}

export function previewOf(
  program: FoundProgram,
  { handOver, files = [], notes = [] }: Planned,
): ProgramPreview {
  return { ...named(program), effect: 'add', handOver, files, notes, blockedBy: null };
}

export function reportOf(
  program: FoundProgram,
  outcome: Outcome,
  notes: readonly PlanNote[] = [],
): ProgramReport {
  return { ...named(program), outcome, notes, files: [] };
}

export function undoOf(program: FoundProgram, outcome: ProgramUndo['outcome']): ProgramUndo {
  return { ...named(program), outcome };
}

const appleNotes: readonly PlanNote[] = [{ kind: 'you-will-finish', handOver: 'apple-profile' }];
const outlookNotes: readonly PlanNote[] = [
  { kind: 'you-will-finish', handOver: 'outlook-import' },
  { kind: 'experimental' },
];

export const appleMailPreview = previewOf(exampleAppleMail, {
  handOver: 'apple-profile',
  files: [handedOver('/ours/runbox.mobileconfig')],
  notes: appleNotes,
});
export const outlookPreview = previewOf(exampleOutlook, {
  handOver: 'outlook-import',
  files: [handedOver('C:\\ours\\runbox.prf')],
  notes: outlookNotes,
});
export const mailspringPreview = previewOf(exampleMailspring, { handOver: 'by-hand' });

export const appleMailReport = reportOf(
  exampleAppleMail,
  { kind: 'handed-over', handOver: 'apple-profile' },
  appleNotes,
);
export const outlookReport = reportOf(exampleOutlook, { kind: 'set-up', effect: 'add' }, outlookNotes);
export const mailspringReport = reportOf(exampleMailspring, { kind: 'by-hand', form: 'mailspring' });
