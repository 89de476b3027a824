import type { AbsolutePath } from '../../contract/problems';
import type { DetectedProgram } from '../../contract/programs';
import type { SystemReader } from '../../system/system';
import { linuxFolders } from '../installations/linux-folders';
import {
  findLinuxInstallations,
  type LinuxInstallation,
  type LinuxSigns,
} from '../installations/linux-installations';
import { withIds } from '../installations/packaging';
import { onlyProfile } from '../only-profile';
import { readOnlineAccounts } from './gnome-online-accounts';
import { existingAccounts, type StoredAccount } from './stored-account';

/** A program of Linux that keeps its accounts in one folder and may have some added while it runs. */
export interface FolderProgram extends Pick<DetectedProgram, 'kind' | 'name'> {
  readonly signs: LinuxSigns;
  /** In the folder for settings. */
  readonly folder: string;
  readonly readAccounts: (folder: AbsolutePath, system: SystemReader) => Promise<readonly StoredAccount[]>;
}

/** Each installation with one profile, which is the folder. */
export async function detectInFolder(
  program: FolderProgram,
  system: SystemReader,
): Promise<readonly DetectedProgram[]> {
  const { homeFolder, platform } = system;
  if (homeFolder === null || platform !== 'linux') return [];
  const installations = await findLinuxInstallations(program.signs, homeFolder, system);
  const programs = await Promise.all(installations.map((one) => detected(program, one, homeFolder, system)));
  return withIds(programs);
}

async function detected(
  { kind, name, folder: own, readAccounts }: FolderProgram,
  installation: LinuxInstallation,
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<Omit<DetectedProgram, 'id'>> {
  const folder = system.paths.join(linuxFolders(installation, homeFolder, system).settings, own);
  const accounts = [...(await readAccounts(folder, system)), ...(await readOnlineAccounts(system))];
  const state = (await system.kindOf(folder)) === 'folder' ? 'existing' : 'new';
  const profile = onlyProfile({ id: folder, folder, state, accounts: existingAccounts(accounts) });
  return { kind, name, way: 'automatic', ...installation, profiles: [profile] };
}
