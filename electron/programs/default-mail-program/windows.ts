import type { ProgramKind } from '../../contract/programs';
import type { RegistryPath } from '../../system/registry';
import type { SystemReader } from '../../system/system';
import { executableOfCommand } from '../installations/executable-of-command';
import { registryText } from '../installations/registry-text';
import { executables, kindNamed, packages } from './names';

const choices = 'Software\\Microsoft\\Windows\\Shell\\Associations\\UrlAssociations\\mailto';

/** What the person chose in Windows; the first is where Windows 11 keeps it since 2025. */
export const choiceKeys: readonly RegistryPath[] = ['UserChoiceLatest\\ProgId', 'UserChoice'].map((name) => ({
  hive: 'HKEY_CURRENT_USER',
  path: `${choices}\\${name}`,
  view: '64-bit',
}));

/** Keys below the class of a choice: the application in a package, and the command of any other. */
export const classKeys = { application: 'Application', command: 'shell\\open\\command' } as const;

/**
 * The choice names a class, and the class tells what is opened; the name of a class alone would not, as
 * whoever installs a program can call it as he likes.
 */
export async function findDefaultOnWindows(system: SystemReader): Promise<ProgramKind | null> {
  const choice = await readChoice(system);
  if (choice === null) return null;
  const below = (key: string): RegistryPath => ({
    hive: 'HKEY_CLASSES_ROOT',
    path: `${choice}\\${key}`,
    view: '64-bit',
  });
  const [application, command] = await Promise.all([
    system.readRegistry(below(classKeys.application)),
    system.readRegistry(below(classKeys.command)),
  ]);
  return (
    kindNamed(registryText(application, 'AppUserModelID'), packages, 'startsWith') ??
    kindNamed(executableOfCommand(registryText(command, '')), executables, 'endsWith')
  );
}

async function readChoice(system: SystemReader): Promise<string | null> {
  for (const key of choiceKeys) {
    const choice = registryText(await system.readRegistry(key), 'ProgId');
    if (choice !== null && /^[^\\]+$/.test(choice)) return choice;
  }
  return null;
}
