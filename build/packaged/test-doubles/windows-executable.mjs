import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { fuseWire } from './fuse-wire.mjs';

const english = 1033;
const unicode = 1200;
const icon = path.resolve(import.meta.dirname, '../../icons/icon.ico');

/**
 * TEST DOUBLE of `electron.exe`: no code, but the icon and version resources that electron-builder puts ours in
 * the place of, and the fuses behind the last section.
 * @param {string} version of Electron
 */
export function makeWindowsExecutable(version) {
  const executable = NtExecutable.createEmpty();
  const resources = NtExecutableResource.from(executable);
  const { icons } = Data.IconFile.from(readFileSync(icon));
  Resource.IconGroupEntry.replaceIconsForResource(
    resources.entries,
    1,
    english,
    icons.map(({ data }) => data),
  );
  const information = Resource.VersionInfo.createEmpty();
  information.setFileVersion(version, english);
  information.setStringValues(
    { lang: english, codepage: unicode },
    { FileDescription: 'Electron', ProductName: 'Electron', OriginalFilename: 'electron.exe' },
  );
  information.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  executable.setExtraData(fuseWire());
  return Buffer.from(executable.generate());
}
