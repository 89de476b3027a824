import type { HandOver } from '../../contract/plan';
import type { AbsolutePath, ProgramProblem } from '../../contract/problems';
import type { Outcome } from '../../contract/report';
import type { System } from '../../system/system';
import { registryText } from '../installations/registry-text';
import { plainPath } from '../installations/windows-folder';
import type { HandOverRequest } from '../program-adapter';
import { createThrowAwayFiles } from '../throw-away-files';
import { copySettings } from './copy-settings';
import { executableName } from './find-outlook';
import { readOutlook } from './read-outlook';
import { pathsOf, readPlace, settingsPlaces } from './read-places';
import { watchImport } from './watch-import';
import { wayForOutlook } from './way-for-outlook';

type OutlookImport = Extract<HandOver, { kind: 'outlook-import' }>;

/**
 * Starts Outlook with the profile file and watches its settings until the account is there. Outlook reads the
 * file only while it starts, so it must be closed. The file is gone afterwards, and so is the note by
 * which Outlook would read it again at its next start. Problems: `program-running`,
 * `program-started-meanwhile`, `hand-over-failed`, `import-not-seen`, `import-differs`, those of writing.
 */
export async function handOver(request: HandOverRequest): Promise<Outcome> {
  const { handOver: given, system, programName, onStage } = request;
  if (given.kind !== 'outlook-import') return { kind: 'by-hand', form: 'classic-outlook' };
  if (await system.isRunning(executableName)) return leftAsItWas({ kind: 'program-running', programName });
  onStage('backing-up');
  const copied = await copySettings(given.officeVersion, request);
  if (!copied.ok) return leftAsItWas(copied.problem);
  onStage('handing-over');
  const files = createThrowAwayFiles(system, request.throwAwayFolder);
  const file = await files.write(given.fileName, given.content);
  if (!file.ok) return leftAsItWas(file.problem);
  try {
    return await startWith(file.value, given, request);
  } finally {
    await cleanUp(file.value, given, system);
  }
}

async function startWith(
  file: AbsolutePath,
  given: OutlookImport,
  { system, programName, account, onStage }: HandOverRequest,
): Promise<Outcome> {
  if (!(await isAsPlanned(given, system)))
    return leftAsItWas({ kind: 'program-started-meanwhile', programName });
  if (!(await system.start([given.executable, '/importprf', file])))
    return leftAsItWas({ kind: 'hand-over-failed', programName });
  onStage('waiting-for-program');
  const { officeVersion, profile } = given;
  return watchImport({ officeVersion, profile, account, programName }, system);
}

/** Right before it is started: once Outlook ran, it may have a profile, or open new Outlook from now on. */
async function isAsPlanned({ executable, officeVersion }: OutlookImport, system: System): Promise<boolean> {
  if (await system.isRunning(executableName)) return false;
  const state = await readOutlook(system);
  if (state === null || state.executable !== executable) return false;
  const way = wayForOutlook(state);
  return way.way === 'assisted' && way.officeVersion === officeVersion;
}

/** `ImportPRF` is Outlook's own note of a file that it still has to read; that of somebody else stays. */
async function cleanUp(file: AbsolutePath, { officeVersion }: OutlookImport, system: System): Promise<void> {
  await system.discardTemporary(file);
  const { setup } = settingsPlaces[officeVersion];
  const noted = registryText(await readPlace(setup, system), 'ImportPRF');
  if (noted === null || plainPath(noted, system).toLowerCase() !== file.toLowerCase()) return;
  for (const path of pathsOf(setup)) await system.removeRegistryValue(path, 'ImportPRF');
}

function leftAsItWas(problem: ProgramProblem): Outcome {
  return { kind: 'left-as-it-was', problem };
}
