import type { OfficeVersion } from '../../contract/plan';
import type { AbsolutePath } from '../../contract/problems';
import type { SystemReader } from '../../system/system';
import { registryText } from '../installations/registry-text';
import { pathOnDrive } from '../installations/windows-folder';
import { installationPlaces, pathsOf, readPlace } from './read-places';

/** The image name of classic Outlook; that of new Outlook is another. */
export const executableName = 'OUTLOOK.EXE';

export interface OutlookInstallation {
  readonly executable: AbsolutePath;
  /** Which settings are its own; null: older than 2010, or nothing tells. */
  readonly officeVersion: OfficeVersion | null;
  /** The exact version where it is known. */
  readonly build: string | null;
}

interface ClickToRun {
  readonly folder: AbsolutePath;
  readonly build: string | null;
}

const versions: Readonly<Record<string, OfficeVersion>> = { 14: '14.0', 15: '15.0', 16: '16.0' };

/** Classic Outlook on Windows, if its program file is there; new Outlook alone is none. */
export async function findOutlook(system: SystemReader): Promise<OutlookInstallation | null> {
  if (system.platform !== 'win32') return null;
  const clickToRun = await readClickToRun(system);
  const executable = await findExecutable(clickToRun, system);
  if (executable === null) return null;
  const isClickToRun = clickToRun !== null && isBelow(executable, clickToRun.folder);
  const officeVersion = (await readMajorVersion(system)) ?? versionIn(executable);
  return { executable, officeVersion, build: isClickToRun ? clickToRun.build : null };
}

async function findExecutable(
  clickToRun: ClickToRun | null,
  system: SystemReader,
): Promise<AbsolutePath | null> {
  const keys = await Promise.all(pathsOf(installationPlaces.executable).map(system.readRegistry));
  const listed = keys.map((key) => registryText(key, ''));
  const usual =
    clickToRun === null ? null : system.paths.join(clickToRun.folder, 'root', 'Office16', executableName);
  for (const named of [...listed, usual]) {
    const path = pathOnDrive(named, system);
    if (path === null || !isNamed(system.paths.basename(path))) continue;
    if ((await system.kindOf(path)) === 'file') return path;
  }
  return null;
}

function isNamed(name: string): boolean {
  return name.toLowerCase() === executableName.toLowerCase();
}

async function readClickToRun(system: SystemReader): Promise<ClickToRun | null> {
  const key = await readPlace(installationPlaces.clickToRun, system);
  const folder = registryText(key, 'InstallationPath');
  return folder === null ? null : { folder, build: registryText(key, 'VersionToReport') };
}

/** `Outlook.Application.16` from 2016 on. */
async function readMajorVersion(system: SystemReader): Promise<OfficeVersion | null> {
  const key = await readPlace(installationPlaces.majorVersion, system);
  const number = /^Outlook\.Application\.(\d+)$/i.exec(registryText(key, '') ?? '');
  return versions[number?.[1] ?? ''] ?? null;
}

/** Each version lies in a folder that is named for it, such as `Office16`. */
function versionIn(executable: AbsolutePath): OfficeVersion | null {
  return versions[/\\Office(\d+)\\[^\\]*$/i.exec(executable)?.[1] ?? ''] ?? null;
}

function isBelow(path: AbsolutePath, folder: AbsolutePath): boolean {
  return path.toLowerCase().startsWith(`${folder.replace(/\\+$/, '').toLowerCase()}\\`);
}
