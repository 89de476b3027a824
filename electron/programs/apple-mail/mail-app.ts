import type { AbsolutePath } from '../../contract/problems';
import type { DetectedProgram } from '../../contract/programs';
import type { SystemReader } from '../../system/system';
import { readMacBundle } from '../installations/mac-bundle';
import { macOpenCommand } from '../installations/packaging';
import { onlyProfile } from '../only-profile';
import type { ReadPlace } from '../read-place';

/** macOS 10.15 and later have it among the system's own; before, it was beside everybody's. */
const bundles = ['/System/Applications/Mail.app', '/Applications/Mail.app'] as const;
const propertyList = 'Contents/Info.plist';

export const appleMailReadPlaces: readonly ReadPlace[] = bundles.flatMap((bundle) => [
  { place: bundle, tells: 'whether Apple Mail is there' },
  { place: `${bundle}/${propertyList}`, tells: 'which version of Apple Mail it is' },
]);

/** Mail on this Mac, at most once. Its mail and its settings are not looked at: macOS guards them. */
export async function findAppleMail(system: SystemReader): Promise<readonly DetectedProgram[]> {
  if (system.platform !== 'darwin') return [];
  for (const bundle of bundles)
    if ((await system.kindOf(bundle)) === 'folder')
      return [appleMail(bundle, (await readMacBundle(bundle, system)).version)];
  return [];
}

function appleMail(bundle: AbsolutePath, version: string | null): DetectedProgram {
  return {
    id: 'apple-mail',
    kind: 'apple-mail',
    name: 'Apple Mail',
    version,
    packaging: 'system',
    location: bundle,
    launch: [macOpenCommand, '-a', bundle],
    way: 'assisted',
    profiles: [onlyProfile({ id: 'apple-mail', folder: bundle })],
  };
}
