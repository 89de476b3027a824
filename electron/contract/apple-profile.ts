import type { AccountAnswers } from './account';

/** A profile to be taken to an iPhone or iPad. `share`: by the share sheet, which macOS alone has. */
export interface PhoneProfileRequest {
  readonly answers: AccountAnswers;
  readonly by: 'share' | 'file';
}

/** What became of the profile. `not-written`: nothing is there that was not there before. */
export type PhoneHandOver =
  | { readonly kind: 'sharing' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-written' };

/** Whether the profile for an address is among those that the person has installed on this Mac. */
export type AppleProfileState = 'installed' | 'not-installed' | 'cannot-tell';
