import type { Installation } from '../installations/installation';
import type { ListedProfile, ProfileList } from './profile-list';

/** What an installation does when it is started without a word about profiles. */
export type StartUp =
  | { readonly kind: 'opens'; readonly profile: ListedProfile }
  | { readonly kind: 'asks' }
  | { readonly kind: 'makes-new' };

/** `compatibility.ini` of a profile: which installation used it last. */
export interface Compatibility {
  readonly lastPlatformFolder: string | null;
}

export type Chooser = Pick<Installation, 'hasInstallSection' | 'hashes' | 'platformFolder'>;

/**
 * Foretells the profile that will open (nsToolkitProfileService, seen with Thunderbird 153): the
 * installation's own section; without one the old-style default, if no other installation seems to
 * own it; else a new profile, in which an account put anywhere else would never be seen.
 */
export function chooseProfile(
  list: ProfileList,
  installation: Chooser,
  compatibilityOf: (profile: ListedProfile) => Compatibility | null,
): StartUp {
  if (list.profiles.length === 0) return { kind: 'makes-new' };
  if (list.asksAtStart) return { kind: 'asks' };
  const oldDefault = findOldDefault(list);
  if (!installation.hasInstallSection)
    return oldDefault === null ? { kind: 'asks' } : { kind: 'opens', profile: oldDefault };
  const section = installation.hashes
    .map((hash) => list.installs.find((install) => install.hash === hash))
    .find((install) => install !== undefined);
  if (section !== undefined) {
    const profile = list.profiles.find(({ serialPath }) => serialPath === section.serialPath);
    return profile === undefined ? { kind: 'asks' } : { kind: 'opens', profile };
  }
  if (oldDefault === null || !mayTakeOver(oldDefault, list, installation, compatibilityOf(oldDefault)))
    return { kind: 'makes-new' };
  return { kind: 'opens', profile: oldDefault };
}

/** `Default=1`, the last one if there are several; a single profile needs no mark. */
function findOldDefault({ profiles }: ProfileList): ListedProfile | null {
  const marked = profiles.filter(({ isDefault }) => isDefault).at(-1);
  return marked ?? (profiles.length === 1 ? (profiles[0] ?? null) : null);
}

function mayTakeOver(
  profile: ListedProfile,
  { installs }: ProfileList,
  { platformFolder }: Chooser,
  compatibility: Compatibility | null,
): boolean {
  if (compatibility === null) return false;
  const { lastPlatformFolder } = compatibility;
  if (lastPlatformFolder !== null && lastPlatformFolder !== platformFolder) return false;
  return !installs.some(({ locked, serialPath }) => locked && serialPath === profile.serialPath);
}
