import type { AbsolutePath } from '../../contract/problems';
import type { DetectedProgram, FoundProfile } from '../../contract/programs';
import type { SystemReader } from '../../system/system';
import { findInstallations } from './installations/find-installations';
import type { Installation } from './installations/installation';
import { chooseProfile, type StartUp } from './profiles/choose-profile';
import { findNewProfile } from './profiles/new-profile-folder';
import type { ListedProfile } from './profiles/profile-list';
import { type ProfileRoot, readProfileRoot } from './profiles/profile-root';
import { type ProfileState, readProfileState } from './profiles/profile-state';

type Remembered<Value> = (folder: AbsolutePath, programName: string) => Promise<Value>;

/** All installations with the profiles each of them can open. Starts nothing and writes nothing. */
export async function detect(system: SystemReader): Promise<readonly DetectedProgram[]> {
  if (system.homeFolder === null) return [];
  const installations = await findInstallations(system.homeFolder, system);
  const stateOf = remember((folder, name) => readProfileState(folder, name, system));
  return Promise.all(installations.map((installation) => withProfiles(installation, stateOf, system)));
}

/** Installations share roots; each profile is read once. */
function remember<Value>(read: Remembered<Value>): Remembered<Value> {
  const known = new Map<string, Promise<Value>>();
  return (folder, programName) => {
    const key = `${programName}\n${folder}`;
    const value = known.get(key) ?? read(folder, programName);
    known.set(key, value);
    return value;
  };
}

async function withProfiles(
  installation: Installation,
  stateOf: Remembered<ProfileState>,
  system: SystemReader,
): Promise<DetectedProgram> {
  const { id, kind, name, version, packaging, location, launch } = installation;
  const program = { id, kind, name, version, packaging, location, launch, way: 'automatic' } as const;
  const root = await readProfileRoot(installation.root, name, system);
  if (!root.ok) return { ...program, profiles: [unlistable(installation, root.problem)] };
  const states = new Map<ListedProfile, ProfileState>(
    await Promise.all(
      root.value.list.profiles.map(
        async (profile) => [profile, await stateOf(profile.folder, name)] as const,
      ),
    ),
  );
  const startUp = chooseProfile(
    root.value.list,
    installation,
    (profile) => states.get(profile)?.compatibility ?? null,
  );
  const listed = [...states].map(([profile, state]) => found(profile, state, startUp));
  return { ...program, profiles: [...listed, ...(await newOne(startUp, installation, root.value, system))] };
}

/** The list of profiles itself stands in the way; said in the place where a person looks for a profile. */
function unlistable({ root }: Installation, problem: NonNullable<FoundProfile['problem']>): FoundProfile {
  return {
    id: root,
    name: 'default',
    folder: root,
    state: 'existing',
    opensByDefault: true,
    running: false,
    accounts: [],
    problem,
  };
}

function found(
  profile: ListedProfile,
  { running, accounts, problem }: ProfileState,
  startUp: StartUp,
): FoundProfile {
  const { name, folder } = profile;
  const opensByDefault = startUp.kind === 'opens' && startUp.profile === profile;
  return { id: folder, name, folder, state: 'existing', opensByDefault, running, accounts, problem };
}

async function newOne(
  startUp: StartUp,
  installation: Installation,
  root: ProfileRoot,
  system: SystemReader,
): Promise<readonly FoundProfile[]> {
  if (startUp.kind !== 'makes-new') return [];
  const profile = await findNewProfile(installation, root, system);
  if (profile === null) return [];
  const { name, folder } = profile;
  return [
    {
      id: folder,
      name,
      folder,
      state: 'new',
      opensByDefault: true,
      running: false,
      accounts: [],
      problem: null,
    },
  ];
}
