import { linuxAccountPlaces } from '../linux-read-places';
import type { PlacesOfProgram } from '../read-place';
import { name, signs, sourceEnding, sourcesFolder } from './facts';

/** What is looked at to find Evolution and its accounts. */
export const evolutionReadPlaces: PlacesOfProgram = {
  about: name,
  places: linuxAccountPlaces(signs, [
    { place: sourcesFolder, tells: 'whether it was ever started' },
    {
      place: `${sourcesFolder}/<each account, calendar and address book>${sourceEnding}`,
      tells: 'which accounts it has: address, servers and login names',
    },
  ]),
};
