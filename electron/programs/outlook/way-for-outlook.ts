import type { ByHandReason, OfficeVersion } from '../../contract/plan';
import type { SetupWay } from '../../contract/programs';
import type { OutlookState } from './read-outlook';

export type WayForOutlook =
  | { readonly way: Extract<SetupWay, 'assisted'>; readonly officeVersion: OfficeVersion }
  /** Null: Outlook is older than 2010 or does not tell what it is. */
  | { readonly way: Extract<SetupWay, 'by-hand'>; readonly reason: ByHandReason | null };

/**
 * An import makes a new profile and lets Outlook open it, so it is offered only where there is no other.
 * Where new Outlook opens in its place, the file would not even be read (measured by SixFive7/OutlookAI
 * with Office LTSC 2024).
 */
export function wayForOutlook({ officeVersion, opensNewOutlook, profiles }: OutlookState): WayForOutlook {
  if (opensNewOutlook) return { way: 'by-hand', reason: 'opens-new-outlook' };
  if (profiles.length > 0) return { way: 'by-hand', reason: 'has-a-profile' };
  return officeVersion === null ? { way: 'by-hand', reason: null } : { way: 'assisted', officeVersion };
}
