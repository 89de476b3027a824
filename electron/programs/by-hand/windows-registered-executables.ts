import type { AbsolutePath } from '../../contract/problems';
import type { RegistryPath } from '../../system/registry';
import type { SystemReader } from '../../system/system';
import { executableOfCommand } from '../installations/executable-of-command';
import { registryText } from '../installations/registry-text';
import { pathOnDrive } from '../installations/windows-folder';
import type { WindowsSigns } from './signs';

/** Both views of the registry share these keys (Microsoft: “Registry Keys Affected by WOW64”). */
const roots = [
  { hive: 'HKEY_CURRENT_USER', view: '64-bit' },
  { hive: 'HKEY_LOCAL_MACHINE', view: '64-bit' },
] as const;

/** Keys whose default value tells an executable of the program, the more certain first. */
export function registeredAt({
  registeredName,
  executables,
  namesAreItsOwn,
}: WindowsSigns): readonly RegistryPath[] {
  const paths = [
    `Software\\Clients\\Mail\\${registeredName}\\shell\\open\\command`,
    ...(namesAreItsOwn ? executables : []).map(
      (name) => `Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\${name}`,
    ),
  ];
  return paths.flatMap((path) => roots.map((root) => ({ ...root, path })));
}

/** Where the program registered itself as a mail program or as a command; it may be gone by now. */
export async function findRegisteredExecutables(
  signs: WindowsSigns,
  system: SystemReader,
): Promise<readonly AbsolutePath[]> {
  const keys = await Promise.all(registeredAt(signs).map((path) => system.readRegistry(path)));
  return keys
    .map((key) => pathOnDrive(executableOfCommand(registryText(key, '')), system))
    .filter((executable) => executable !== null);
}
