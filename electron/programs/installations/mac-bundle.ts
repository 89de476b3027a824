import type { AbsolutePath } from '../../contract/problems';
import { readPropertyList } from '../../formats/read-property-list';
import type { SystemReader } from '../../system/system';

export interface MacBundle {
  readonly identifier: string | null;
  readonly version: string | null;
}

/** What a bundle's `Info.plist` says (Apple: “Information Property List”); null for what it does not. */
export async function readMacBundle(bundle: AbsolutePath, system: SystemReader): Promise<MacBundle> {
  const file = await system.readFile(system.paths.join(bundle, 'Contents', 'Info.plist'));
  const list = file.ok ? readPropertyList(file.value.bytes) : null;
  const textOf = (key: string) => {
    const value = list instanceof Map ? list.get(key) : null;
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return { identifier: textOf('CFBundleIdentifier'), version: textOf('CFBundleShortVersionString') };
}
