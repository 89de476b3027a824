import type { ProgramKind } from '../contract/programs';
import type { SystemReader } from '../system/system';
import { findDefaultOnLinux } from './default-mail-program/linux';
import { findDefaultOnMac } from './default-mail-program/mac';
import { findDefaultOnWindows } from './default-mail-program/windows';

/**
 * The program that opens when a link to a mail address is followed, as far as the person or the system has
 * settled that in writing. Null: nothing is settled, or it is a program that is not known here. Starts nothing.
 */
export async function findDefaultMailProgram(system: SystemReader): Promise<ProgramKind | null> {
  switch (system.platform) {
    case 'win32':
      return findDefaultOnWindows(system);
    case 'darwin':
      return findDefaultOnMac(system);
    case 'linux':
      return findDefaultOnLinux(system);
  }
}
