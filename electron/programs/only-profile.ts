import type { FoundProfile } from '../contract/programs';

/** The one profile of a program that keeps a single set of settings, or in whose settings nobody looked. */
export function onlyProfile(own: Pick<FoundProfile, 'id' | 'folder'> & Partial<FoundProfile>): FoundProfile {
  return {
    name: '',
    state: 'existing',
    opensByDefault: true,
    running: false,
    accounts: [],
    problem: null,
    ...own,
  };
}
