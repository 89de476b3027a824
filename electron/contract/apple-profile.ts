import type { AccountAnswers } from './account';

/** For Mail on this Mac, or to be taken to an iPhone or iPad. */
export type AppleDevice = 'this-mac' | 'phone';

export interface AppleProfileRequest {
  readonly answers: AccountAnswers;
  readonly device: AppleDevice;
}

/** What became of the profile. `not-written`: nothing is there that was not there before. */
export type AppleHandOver =
  | { readonly kind: 'opened' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-written' }
  | { readonly kind: 'not-opened' };

/** Whether the profile for an address is among those that the person has installed on this Mac. */
export type AppleProfileState = 'installed' | 'not-installed' | 'cannot-tell';
