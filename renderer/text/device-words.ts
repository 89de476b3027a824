import type {
  AppleProfileState,
  PhoneHandOver,
  PhoneProfileRequest,
} from '../../electron/contract/apple-profile';

/** Every word of the panels for Apple Mail and for Android. */
export interface DeviceWords {
  readonly orByHand: string;
  readonly apple: {
    readonly names: AppleNames;
    readonly mac: ProfileSteps & {
      /** `way` leads through System Settings, from the outside in. */
      readonly pane: (way: readonly string[]) => string;
    };
    readonly phone: ProfileSteps & {
      readonly title: string;
      readonly lead: string;
      readonly share: string;
      readonly save: string;
      readonly saveInstead: string;
      readonly handedOver: Readonly<Record<PhoneHandOver['kind'], string>>;
      readonly bring: Readonly<Record<PhoneProfileRequest['by'], string>>;
    };
    readonly starttls: { readonly title: string; readonly choose465: string; readonly only587: string };
    readonly check: string;
    readonly states: Readonly<Record<AppleProfileState, string>>;
    readonly lookYourself: (address: string) => string;
  };
  readonly android: {
    readonly title: string;
    readonly lead: string;
    readonly code: string;
    readonly steps: readonly string[];
    readonly noPassword: string;
    readonly asText: string;
  };
}

interface ProfileSteps {
  readonly arrived: string;
  readonly install: string;
  readonly password: string;
  readonly mail: (address: string) => string;
}

/** As Apple's systems write them on the screen. */
export interface AppleNames {
  /** Of an iPhone or iPad. */
  readonly settings: string;
  readonly general: string;
  readonly deviceManagement: string;
  readonly privacyAndSecurity: string;
  readonly profiles: string;
  readonly profileDownloaded: string;
  readonly unsigned: string;
  readonly install: string;
  readonly password: string;
}
