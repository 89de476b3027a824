import type { AppleNames } from '../../text/device-words';
import {
  DrawnButton,
  DrawnLetter,
  DrawnLine,
  DrawnPasswordField,
  DrawnRow,
  DrawnScreen,
  profileName,
} from './drawn-screen';

/** From this computer to the phone. */
export function ProfileOnItsWay() {
  return (
    <DrawnScreen of="way">
      <svg className="drawing" viewBox="0 0 200 84" aria-hidden="true" focusable="false">
        <rect className="device" x="22" y="14" width="72" height="48" rx="4" />
        <path className="device-line" d="M12 70h92" />
        <rect className="paper" x="47" y="26" width="22" height="26" rx="2" />
        <path className="fold" d="M52 34h12M52 40h12M52 46h7" />
        <path className="link" d="M108 40h26m-8-8 8 8-8 8" />
        <rect className="device" x="146" y="8" width="38" height="66" rx="6" />
        <path className="device-line" d="M160 67h10" />
      </svg>
    </DrawnScreen>
  );
}

export function SettingsOfPhone({ names }: { names: AppleNames }) {
  return (
    <DrawnScreen of="phone">
      <strong>{names.settings}</strong>
      <DrawnRow press>{names.profileDownloaded}</DrawnRow>
      <DrawnLine />
      <DrawnLine short />
    </DrawnScreen>
  );
}

export function ProfileOnPhone({ names }: { names: AppleNames }) {
  return (
    <DrawnScreen of="phone">
      <DrawnButton>{names.install}</DrawnButton>
      <strong>{profileName}</strong>
      <span className="drawn-hint">{names.unsigned}</span>
      <DrawnLine />
      <DrawnLine short />
    </DrawnScreen>
  );
}

export function PasswordOnPhone({ names }: { names: AppleNames }) {
  return (
    <DrawnScreen of="phone">
      <strong>Runbox</strong>
      <DrawnPasswordField label={names.password} />
      <DrawnLine short />
    </DrawnScreen>
  );
}

export function MailOnPhone({ address }: { address: string }) {
  return (
    <DrawnScreen of="phone">
      <DrawnRow press>
        <DrawnLetter />
        Runbox
      </DrawnRow>
      <bdi className="drawn-hint">{address}</bdi>
      <DrawnLine />
      <DrawnLine short />
    </DrawnScreen>
  );
}
