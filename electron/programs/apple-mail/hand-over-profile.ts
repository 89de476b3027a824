import type { Outcome } from '../../contract/report';
import { macOpenCommand } from '../installations/packaging';
import type { HandOverRequest } from '../program-adapter';
import { createThrowAwayFiles } from '../throw-away-files';

/** The page of System Settings that lists profiles, in macOS 13 and later. */
const profilesPage = 'x-apple.systempreferences:com.apple.Profiles-Settings.extension';

/**
 * Opens the profile, which macOS takes as a wish to install it, and then the page where the person agrees;
 * that the page opened is not waited for. The file stays, since macOS reads it in its own time.
 */
export async function handOverProfile(request: HandOverRequest): Promise<Outcome> {
  const { handOver, programName, system, throwAwayFolder, onStage } = request;
  const failed = {
    kind: 'left-as-it-was',
    problem: { kind: 'hand-over-failed', programName },
  } as const satisfies Outcome;
  if (handOver.kind !== 'apple-profile') return failed;
  onStage('handing-over');
  const files = createThrowAwayFiles(system, throwAwayFolder);
  const written = await files.write(handOver.fileName, handOver.content);
  if (!written.ok) return { kind: 'left-as-it-was', problem: written.problem };
  if (!(await system.start([macOpenCommand, written.value]))) {
    await system.discardTemporary(written.value);
    return failed;
  }
  await system.start([macOpenCommand, profilesPage]);
  return { kind: 'handed-over', handOver: 'apple-profile' };
}
