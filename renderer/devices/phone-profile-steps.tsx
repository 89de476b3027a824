import {
  MailOnPhone,
  PasswordOnPhone,
  ProfileOnItsWay,
  ProfileOnPhone,
  SettingsOfPhone,
} from '../parts/drawings/phone-profile';
import { useLanguage } from '../parts/language-context';
import { DrawnSteps } from './drawn-steps';

interface PhoneProfileStepsProps {
  /** How the profile gets to the iPhone or iPad. */
  readonly by: 'share' | 'file';
  readonly address: string;
}

/** What the person does on the iPhone or iPad. */
export function PhoneProfileSteps({ by, address }: PhoneProfileStepsProps) {
  const { names, phone: words } = useLanguage().devices.apple;
  return (
    <DrawnSteps
      steps={[
        { sentence: words.bring[by], picture: <ProfileOnItsWay /> },
        { sentence: words.arrived, picture: <SettingsOfPhone names={names} /> },
        { sentence: words.install, picture: <ProfileOnPhone names={names} /> },
        { sentence: words.password, picture: <PasswordOnPhone names={names} /> },
        { sentence: words.mail(address), picture: <MailOnPhone address={address} /> },
      ]}
    />
  );
}
