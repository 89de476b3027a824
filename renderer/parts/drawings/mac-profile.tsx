import type { AppleNames } from '../../text/device-words';
import {
  DrawnButton,
  DrawnDialog,
  DrawnLetter,
  DrawnLine,
  DrawnPasswordField,
  DrawnRow,
  DrawnScreen,
  DrawnWindow,
  profileName,
} from './drawn-screen';

export function ProfileArrived({ names }: { names: AppleNames }) {
  return (
    <DrawnScreen of="mac">
      <div className="drawn-notice">
        <strong>{names.profileDownloaded}</strong>
        <DrawnLine />
        <DrawnLine short />
      </div>
    </DrawnScreen>
  );
}

/** The way through the sidebar and the pane beside it. */
export function PaneOfProfiles({ way: [outer, inner] }: { way: readonly [string, string] }) {
  return (
    <DrawnScreen of="mac">
      <DrawnWindow
        side={
          <>
            <DrawnLine />
            <DrawnRow press>{outer}</DrawnRow>
            <DrawnLine short />
            <DrawnLine />
          </>
        }
      >
        <DrawnLine />
        <DrawnLine short />
        <DrawnRow press>{inner}</DrawnRow>
      </DrawnWindow>
    </DrawnScreen>
  );
}

export function ProfileToInstall({ names }: { names: AppleNames }) {
  return (
    <DrawnScreen of="mac">
      <DrawnDialog>
        <strong>{profileName}</strong>
        <span className="drawn-hint">{names.unsigned}</span>
        <DrawnLine />
        <DrawnButton>{names.install}</DrawnButton>
      </DrawnDialog>
    </DrawnScreen>
  );
}

export function PasswordAskedFor({ names }: { names: AppleNames }) {
  return (
    <DrawnScreen of="mac">
      <DrawnDialog>
        <strong>Runbox</strong>
        <DrawnPasswordField label={names.password} />
        <DrawnButton>{names.install}</DrawnButton>
      </DrawnDialog>
    </DrawnScreen>
  );
}

export function MailWithAccount({ address }: { address: string }) {
  return (
    <DrawnScreen of="mac">
      <DrawnWindow
        side={
          <>
            <DrawnRow press>
              <DrawnLetter />
              Runbox
            </DrawnRow>
            <DrawnLine short />
            <DrawnLine />
          </>
        }
      >
        <bdi className="drawn-hint">{address}</bdi>
        <DrawnLine />
        <DrawnLine />
        <DrawnLine short />
      </DrawnWindow>
    </DrawnScreen>
  );
}
