import {
  MailWithAccount,
  PaneOfProfiles,
  PasswordAskedFor,
  ProfileArrived,
  ProfileToInstall,
} from '../parts/drawings/mac-profile';
import { useLanguage } from '../parts/language-context';
import { DrawnSteps } from './drawn-steps';
import { wayToProfiles } from './profile-pane';

interface AppleMailStepsProps {
  /** Of the kernel, as `MachineFacts` has it; null while it is not known. */
  readonly release: string | null;
  readonly address: string;
}

/** What the person does in System Settings once the profile has been opened on this Mac. */
export function AppleMailSteps({ release, address }: AppleMailStepsProps) {
  const { names, mac: words } = useLanguage().devices.apple;
  const way = wayToProfiles(release, names);
  return (
    <DrawnSteps
      steps={[
        { sentence: words.arrived, picture: <ProfileArrived names={names} /> },
        { sentence: words.pane(way), picture: <PaneOfProfiles way={way} /> },
        { sentence: words.install, picture: <ProfileToInstall names={names} /> },
        { sentence: words.password, picture: <PasswordAskedFor names={names} /> },
        { sentence: words.mail(address), picture: <MailWithAccount address={address} /> },
      ]}
    />
  );
}
