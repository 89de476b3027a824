import type { AbsolutePath } from '../../contract/problems';
import type { DetectedProgram, FoundProfile } from '../../contract/programs';
import type { SystemReader } from '../../system/system';
import { readApplicationVersion } from '../installations/application-version';
import { onlyProfile } from '../only-profile';
import type { ByHandProgram } from './signs';

/** A program as it was come upon, before it has a name among the others. */
export type Sighting = Omit<DetectedProgram, 'id' | 'way' | 'profiles'> & Pick<FoundProfile, 'state'>;

/** The program's own part of a sighting. */
export function ofProgram({ kind, name }: ByHandProgram): Pick<Sighting, 'kind' | 'name' | 'state'> {
  return { kind, name, state: 'existing' };
}

/** The one profile stands for the program: nobody looked at what is in it. */
export function foundProgram({ state, ...sighting }: Sighting & { readonly id: string }): DetectedProgram {
  const profile = onlyProfile({ id: sighting.kind, folder: sighting.location, state });
  return { ...sighting, way: 'by-hand', profiles: [profile] };
}

/** Null where nothing beside the executable tells it. */
export async function versionBeside(
  folder: AbsolutePath,
  { hasApplicationIni }: ByHandProgram,
  system: SystemReader,
): Promise<string | null> {
  return hasApplicationIni ? (await readApplicationVersion(folder, system)).version : null;
}
