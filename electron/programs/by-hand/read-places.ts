import type { RegistryPath } from '../../system/registry';
import type { LinuxSigns } from '../installations/linux-installations';
import { store } from '../installations/packaging';
import { linuxReadPlaces } from '../linux-read-places';
import type { PlacesBySystem, PlacesOfProgram, ReadPlace } from '../read-place';
import { bundleFolders } from './mac-programs';
import {
  type ByHandProgram,
  byHandPrograms,
  type MacSigns,
  type StoreSigns,
  type WindowsPlace,
  type WindowsSigns,
} from './signs';
import { installedLists } from './windows-installed-list';
import { registeredAt } from './windows-registered-executables';

function placeOfKey({ hive, path }: RegistryPath, below = ''): string {
  return `${hive}\\${path}${below}`;
}

function placeOfFolder({ base, folder }: WindowsPlace): string {
  return `%${base}%\\${folder}`;
}

/** Read once, for all of them. */
const installed: PlacesOfProgram = {
  about: 'Installed programs',
  places: installedLists.flatMap((list) => [
    { place: placeOfKey(list), tells: `the list of programs that are installed ${peopleOf(list)}` },
    {
      place: placeOfKey(list, '\\<each entry>'),
      tells: 'name, version and folder; only the entries of the mail programs below are used',
    },
  ]),
};

function peopleOf({ hive }: RegistryPath): string {
  return hive === 'HKEY_CURRENT_USER' ? 'for this person' : 'for everybody, 64-bit and 32-bit ones';
}

function windowsPlaces(signs: WindowsSigns, hasApplicationIni: boolean): readonly ReadPlace[] {
  const { executables, folders } = signs;
  const inFolder = (folder: string) =>
    executables.map((name) => ({ place: `${folder}\\${name}`, tells: 'whether it is there' }));
  return [
    ...registeredAt(signs).map((key) => ({ place: placeOfKey(key), tells: 'where it is installed' })),
    ...folders.flatMap((place) => inFolder(placeOfFolder(place))),
    ...inFolder('<its folder, as the registry tells>'),
    ...(hasApplicationIni ? [{ place: '<its folder>\\application.ini', tells: 'its version' }] : []),
  ];
}

function storePlaces({ family, usedFile }: StoreSigns): readonly ReadPlace[] {
  return [
    { place: `%LOCALAPPDATA%\\${store.packagesFolder}`, tells: `whether it is installed (${family}…)` },
    {
      place: placeOfFolder(usedFile),
      tells: 'whether it was ever used; only that the file is there, not what is in it',
    },
  ];
}

function macPlaces({ bundles }: MacSigns): readonly ReadPlace[] {
  const all = bundleFolders('~').flatMap((folder) => bundles.map((name) => `${folder}/${name}.app/Contents`));
  return all.flatMap((contents) => [
    { place: `${contents}/MacOS`, tells: 'whether it is installed' },
    { place: `${contents}/Info.plist`, tells: 'that it is this program, and its version' },
  ]);
}

function linuxPlaces(signs: LinuxSigns, hasApplicationIni: boolean): readonly ReadPlace[] {
  const beside = { place: '<its folder>/application.ini', tells: 'its version' };
  return [...linuxReadPlaces(signs), ...(hasApplicationIni ? [beside] : [])];
}

function ofPrograms(placesOf: (program: ByHandProgram) => readonly ReadPlace[]): readonly PlacesOfProgram[] {
  return byHandPrograms
    .map((program) => ({ about: program.name, places: placesOf(program) }))
    .filter(({ places }) => places.length > 0);
}

/** What is looked at to find the programs that the person sets up by hand. */
export const byHandReadPlaces: PlacesBySystem = {
  win32: [
    installed,
    ...ofPrograms(({ windows, store, hasApplicationIni }) => [
      ...(windows === null ? [] : windowsPlaces(windows, hasApplicationIni)),
      ...(store === null ? [] : storePlaces(store)),
    ]),
  ],
  darwin: ofPrograms(({ mac }) => (mac === null ? [] : macPlaces(mac))),
  linux: ofPrograms(({ linux, hasApplicationIni }) =>
    linux === null ? [] : linuxPlaces(linux, hasApplicationIni),
  ),
};
