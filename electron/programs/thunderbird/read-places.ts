import { flatpak, linuxCommandFolder, snap, store } from '../installations/packaging';
import type { PlacesBySystem, ReadPlace } from '../read-place';
import {
  flatpakFolders,
  lockNames,
  type Place,
  places,
  products,
  profilesFolders,
  rootFolders,
  snapFolders,
  storePackage,
} from './installations/facts';

type Platform = keyof typeof places;

const about = products.map(({ name }) => name).join(' and ');
const version = 'that it is this program, and its version';

function joined(platform: Platform, ...parts: readonly string[]): string {
  const separator = platform === 'win32' ? '\\' : '/';
  return parts
    .filter((part) => part !== '')
    .join(separator)
    .replaceAll('/', separator)
    .replaceAll(/\/{2,}/g, '/');
}

function baseOf({ base, folder }: Place, platform: Platform): string {
  if (base === 'machine') return folder;
  return joined(platform, base === 'home' ? '~' : `%${base}%`, folder);
}

function nativePlaces(platform: Platform): readonly ReadPlace[] {
  const names = products.flatMap(({ folderNames }) => folderNames[platform]);
  const quoted = names.map((name) => `“${name}”`).join(', ');
  return places[platform].flatMap((place) => {
    const folder = baseOf(place, platform);
    return [
      { place: folder, tells: `which folders have names that begin with ${quoted}` },
      ...installationPlaces(joined(platform, folder, '<its folder>'), platform),
    ];
  });
}

function installationPlaces(folder: string, platform: Platform): readonly ReadPlace[] {
  const ending = platform === 'win32' ? '.exe' : '';
  const [code, resources] =
    platform === 'darwin' ? [`${folder}/Contents/MacOS`, `${folder}/Contents/Resources`] : [folder, folder];
  return [
    { place: code, tells: 'where the installation really is' },
    { place: joined(platform, resources, 'application.ini'), tells: version },
    ...products.map(({ name, executable }) => ({
      place: joined(platform, code, executable + ending),
      tells: `whether ${name} can be started`,
    })),
  ];
}

const commandPlaces: readonly ReadPlace[] = [
  ...products.map(({ name, executable }) => ({
    place: `<each folder of PATH>/${executable}`,
    tells: `where the command of ${name} leads`,
  })),
  ...installationPlaces('<the folder where it leads>', 'linux'),
  {
    place: `${linuxCommandFolder}/<its folder>`,
    tells: 'the command that starts what a distribution packages',
  },
];

const flatpakPlaces: readonly ReadPlace[] = [flatpak.systemFolder, `~/${flatpak.userFolder}`].flatMap(
  (apps) =>
    products.flatMap(({ flatpakIds, executable }) =>
      flatpakIds.flatMap((id) => [
        { place: `${apps}/${id}/${flatpak.currentFolder}`, tells: 'whether it is installed as a Flatpak' },
        { place: `${apps}/${id}/${flatpak.filesFolder}/lib/${executable}/application.ini`, tells: version },
      ]),
    ),
);

const snapPlaces: readonly ReadPlace[] = products.flatMap(({ snapName }) =>
  snapName === null
    ? []
    : snap.mountFolders.map((mount) => ({
        place: `${mount}/${snapName}/${snapFolders.program}/application.ini`,
        tells: `whether it is installed as a Snap, and its version`,
      })),
);

const packagesFolder = `%LOCALAPPDATA%\\${store.packagesFolder}`;

const storePlaces: readonly ReadPlace[] = products.flatMap(({ name, storeFamily }) =>
  storeFamily === null
    ? []
    : [{ place: packagesFolder, tells: `whether ${name} came from the Microsoft Store (${storeFamily}…)` }],
);

/** Where each sort of installation keeps its profiles. */
const roots: Readonly<Record<Platform, readonly string[]>> = {
  linux: [
    `~/${rootFolders.linux}`,
    `~/${flatpakFolders.data}/<id of the Flatpak>/${rootFolders.linux}`,
    `~/${snapFolders.data}/${rootFolders.linux}`,
  ],
  win32: [
    `%APPDATA%\\${rootFolders.win32}`,
    `${packagesFolder}\\<its package>\\${storePackage.roamingFolder}\\${rootFolders.win32}`,
  ],
  darwin: [`~/${rootFolders.darwin}`],
};

function rootPlaces(root: string, platform: Platform): readonly ReadPlace[] {
  const profiles = joined(platform, root, profilesFolders[platform]);
  const inProfile = (name: string, tells: string) => ({
    place: joined(platform, profiles, '<each profile>', name),
    tells,
  });
  return [
    { place: root, tells: 'whether it was ever started' },
    { place: joined(platform, root, 'profiles.ini'), tells: 'which profiles there are, and which one opens' },
    { place: joined(platform, root, 'installs.ini'), tells: 'the same, from earlier versions' },
    { place: profiles, tells: 'which names are taken when a new profile has to be made' },
    inProfile('', 'whether the profile’s folder is there; it may lie elsewhere, as profiles.ini says'),
    inProfile('prefs.js', 'which accounts it has: address, servers, and what is out of date in them'),
    inProfile('compatibility.ini', 'which installation used it last'),
    inProfile(lockNames[platform], 'whether the program has it open right now'),
  ];
}

function allPlaces(platform: Platform, ...more: readonly (readonly ReadPlace[])[]): readonly ReadPlace[] {
  return [
    ...nativePlaces(platform),
    ...more.flat(),
    ...roots[platform].flatMap((root) => rootPlaces(root, platform)),
  ];
}

/** What is looked at to find the programs of the family and their profiles. */
export const thunderbirdReadPlaces: PlacesBySystem = {
  linux: [{ about, places: allPlaces('linux', commandPlaces, flatpakPlaces, snapPlaces) }],
  win32: [{ about, places: allPlaces('win32', storePlaces) }],
  darwin: [{ about, places: allPlaces('darwin') }],
};
