import type { Encryption } from '../../electron/contract/account';
import type { PlanNote, SettingMeaning, ValueReading } from '../../electron/contract/plan';
import type { Kept } from '../../electron/contract/report';

/** What a person reads of single settings, of a plan's notes and of what undo kept, in one language. */
export interface SettingWords {
  readonly meaning: Readonly<Record<SettingMeaning, string>>;
  readonly reading: Readonly<Record<ValueReading, string>>;
  readonly note: (note: PlanNote) => string;
  readonly kept: (kept: Kept) => string;
  readonly encryption: Readonly<Record<Encryption, string>>;
}
