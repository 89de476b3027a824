import type { DetectedProgram, FoundProfile } from '../../contract/programs';
import type { SystemReader } from '../../system/system';
import { existingAccounts } from '../accounts-in-files/stored-account';
import { onlyProfile } from '../only-profile';
import { executableName } from './find-outlook';
import { profileName } from './profile-values';
import { type OutlookState, readOutlook } from './read-outlook';
import { wayForOutlook } from './way-for-outlook';

/** Classic Outlook, once, with one profile that stands for all that it has. */
export async function detect(system: SystemReader): Promise<readonly DetectedProgram[]> {
  const state = await readOutlook(system);
  if (state === null) return [];
  const location = system.paths.dirname(state.executable);
  return [
    {
      id: 'classic-outlook',
      kind: 'classic-outlook',
      name: 'Outlook (classic)',
      version: state.build ?? state.officeVersion,
      packaging: 'system',
      location,
      launch: [state.executable],
      openAccounts: [state.executable, '/manageprofiles'],
      way: wayForOutlook(state).way,
      profiles: [profileOf(state, location, await system.isRunning(executableName))],
    },
  ];
}

function profileOf(state: OutlookState, folder: string, running: boolean): FoundProfile {
  const { profiles, defaultProfile } = state;
  return onlyProfile({
    id: 'classic-outlook',
    name: defaultProfile ?? profiles[0]?.name ?? profileName,
    folder,
    state: profiles.length === 0 ? 'new' : 'existing',
    running,
    accounts: existingAccounts(profiles.flatMap(({ accounts }) => accounts)),
  });
}
