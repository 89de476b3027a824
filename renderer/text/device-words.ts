import type { AppleHandOver, AppleProfileState } from '../../electron/contract/apple-profile';

/** Every word of the panels for Apple Mail and for Android. */
export interface DeviceWords {
  readonly orByHand: string;
  readonly apple: {
    readonly title: string;
    readonly lead: string;
    readonly open: string;
    readonly save: string;
    readonly handedOver: Readonly<Record<AppleHandOver['kind'], string>>;
    readonly macSteps: readonly string[];
    readonly phoneSteps: readonly string[];
    readonly unsigned: { readonly title: string; readonly text: string };
    readonly settings: string;
    /** The way through System Settings, from the outside in. */
    readonly panes: readonly { readonly system: string; readonly way: readonly string[] }[];
    readonly check: string;
    readonly states: Readonly<Record<AppleProfileState, string>>;
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
