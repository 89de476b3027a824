import { linuxAccountPlaces } from '../linux-read-places';
import type { PlacesOfProgram } from '../read-place';
import { name, ownFolder, settingsFile, signs } from './facts';

/** What is looked at to find Geary and its accounts. */
export const gearyReadPlaces: PlacesOfProgram = {
  about: name,
  places: linuxAccountPlaces(signs, [
    { place: ownFolder, tells: 'whether it was ever started' },
    {
      place: `${ownFolder}/<each account>/${settingsFile}`,
      tells: 'which accounts it has: address, servers and login names',
    },
  ]),
};
