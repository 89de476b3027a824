import type { AbsolutePath } from '../../contract/problems';
import { ok } from '../../contract/result';
import type { SystemReader } from '../../system/system';
import { withIds } from '../installations/packaging';
import { nothingToDo } from '../nothing-to-do';
import type { ProgramAdapter } from '../program-adapter';
import { foundProgram, type Sighting } from './found-program';
import { findOnLinux } from './linux-programs';
import { findOnMac } from './mac-programs';
import { byHandPrograms } from './signs';
import { findOnWindows } from './windows-programs';

const finders: Readonly<
  Record<SystemReader['platform'], (home: AbsolutePath, system: SystemReader) => Promise<readonly Sighting[]>>
> = { win32: findOnWindows, darwin: findOnMac, linux: findOnLinux };

/**
 * The programs that the person sets up by hand, each at most once for each way it can be installed. Only
 * looks for them; what is in them is none of its business.
 */
export const byHandAdapter: ProgramAdapter = {
  kinds: byHandPrograms.map(({ kind }) => kind),
  async detect(system) {
    if (system.homeFolder === null) return [];
    const sightings = await finders[system.platform](system.homeFolder, system);
    return withIds(sightings).map(foundProgram);
  },
  async plan({ program }) {
    return ok({ ...nothingToDo, effect: 'add', handOver: { kind: 'by-hand', form: program.kind } });
  },
};
