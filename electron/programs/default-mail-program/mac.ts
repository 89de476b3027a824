import type { ProgramKind } from '../../contract/programs';
import type { PropertyListContent } from '../../formats/property-list-content';
import { readPropertyList } from '../../formats/read-property-list';
import type { SystemReader } from '../../system/system';
import { bundles, kindNamed } from './names';

/** In the home folder; a binary property list. */
export const handlersFile =
  'Library/Preferences/com.apple.LaunchServices/com.apple.launchservices.secure.plist';

/**
 * Only what was chosen once is in the list. Where nothing is, macOS opens Mail; but the list may as well be
 * out of reach, so that is not taken for a choice.
 */
export async function findDefaultOnMac(system: SystemReader): Promise<ProgramKind | null> {
  if (system.homeFolder === null) return null;
  const file = await system.readFile(system.paths.join(system.homeFolder, handlersFile));
  const list = file.ok ? readPropertyList(file.value.bytes) : null;
  const handlers = entryOf(list, 'LSHandlers');
  if (!Array.isArray(handlers)) return null;
  const ofMail = handlers.find(
    (handler) => textOf(handler, 'LSHandlerURLScheme')?.toLowerCase() === 'mailto',
  );
  return kindNamed(textOf(ofMail ?? null, 'LSHandlerRoleAll'), bundles, 'startsWith');
}

function entryOf(content: PropertyListContent | null, key: string): PropertyListContent | null {
  return content instanceof Map ? (content.get(key) ?? null) : null;
}

function textOf(content: PropertyListContent | null, key: string): string | null {
  const entry = entryOf(content, key);
  return typeof entry === 'string' ? entry : null;
}
