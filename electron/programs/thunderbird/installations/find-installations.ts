import type { AbsolutePath } from '../../../contract/problems';
import type { SystemReader } from '../../../system/system';
import { withIds } from '../../installations/packaging';
import type { Installation } from './installation';
import { findNativeInstallations } from './native-installations';
import { findPackagedInstallations } from './packaged-installations';

/** All installations of the family, the main one of each product first. Starts nothing. */
export async function findInstallations(
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<readonly Installation[]> {
  const [native, packaged] = await Promise.all([
    findNativeInstallations(homeFolder, system),
    findPackagedInstallations(homeFolder, system),
  ]);
  return withIds([...native, ...packaged]);
}
