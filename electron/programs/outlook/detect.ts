import type { DetectedProgram, ExistingAccount, FoundProfile } from '../../contract/programs';
import type { SystemReader } from '../../system/system';
import { profileName } from './profile-values';
import { type OutlookState, readOutlook } from './read-outlook';
import { wayForOutlook } from './way-for-outlook';

/** The image name of classic Outlook; that of new Outlook is another. */
export const executableName = 'OUTLOOK.EXE';

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
  return {
    id: 'classic-outlook',
    name: defaultProfile ?? profiles[0]?.name ?? profileName,
    folder,
    state: profiles.length === 0 ? 'new' : 'existing',
    opensByDefault: true,
    running,
    accounts: accountsOf(state),
    problem: null,
  };
}

/** An account that is in several profiles is told of once. */
function accountsOf({ profiles }: OutlookState): readonly ExistingAccount[] {
  const accounts = new Map<string, ExistingAccount>();
  for (const { address, protocol, incoming } of profiles.flatMap((profile) => profile.accounts)) {
    const account = { address, protocol, host: incoming.host, repair: null };
    accounts.set([address, protocol, incoming.host].join('\n').toLowerCase(), account);
  }
  return [...accounts.values()];
}
