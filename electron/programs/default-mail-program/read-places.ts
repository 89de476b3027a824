import type { PlacesBySystem, PlacesOfProgram, ReadPlace } from '../read-place';
import { listName, packagedData, usualFolders } from './linux';
import { handlersFile } from './mac';
import { choiceKeys, classKeys } from './windows';

const about = 'The program that opens mail links';

const windows: readonly ReadPlace[] = [
  ...choiceKeys.map(({ hive, path }) => ({ place: `${hive}\\${path}`, tells: 'what was chosen in Windows' })),
  ...Object.values(classKeys).map((key) => ({
    place: `HKEY_CLASSES_ROOT\\<what was chosen>\\${key}`,
    tells: 'which program that is',
  })),
];

const mac: readonly ReadPlace[] = [
  { place: `~/${handlersFile}`, tells: 'what was chosen for mail links; nothing else in it is used' },
];

const linux: readonly ReadPlace[] = [
  ...Object.entries(usualFolders).flatMap(([variable, folders]) =>
    folders
      .map((folder) => (variable.startsWith('XDG_DATA') ? `${folder}/applications` : folder))
      .flatMap((folder) => [
        {
          place: `${folder}/<the desktop’s name>-${listName}`,
          tells: `what was chosen, for one desktop (${variable})`,
        },
        { place: `${folder}/${listName}`, tells: `what was chosen for mail links (${variable})` },
      ]),
  ),
  ...[...usualFolders.XDG_DATA_HOME, ...usualFolders.XDG_DATA_DIRS, ...packagedData].map((folder) => ({
    place: `${folder}/applications/<what was chosen>.desktop`,
    tells: 'whether it is still installed',
  })),
];

function alone(places: readonly ReadPlace[]): readonly PlacesOfProgram[] {
  return [{ about, places }];
}

/** What is looked at to find out which program opens mail links. */
export const defaultMailProgramReadPlaces: PlacesBySystem = {
  win32: alone(windows),
  darwin: alone(mac),
  linux: alone(linux),
};
