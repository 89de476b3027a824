import type { SettingValue } from '../contract/plan';
import type { Result } from '../contract/result';

export type Settings = ReadonlyMap<string, SettingValue>;

/** The program itself would not read the file from here on. `line` counts from 1. */
export interface Malformed {
  readonly kind: 'malformed';
  readonly line: number;
}

/**
 * Settings as a program keeps them in a file. Pure: bytes in, bytes out, and no byte outside the
 * assigned settings changes.
 */
export interface SettingsFormat {
  /** What the program would read; of a setting that stands twice, the one that counts for it. */
  read(bytes: Uint8Array): Result<Settings, Malformed>;
  /**
   * The file with each setting assigned its value; null takes the setting out, in all its occurrences.
   * `read` of the result gives exactly the assigned values. No bytes at all is an empty file.
   */
  write(
    bytes: Uint8Array,
    assignments: ReadonlyMap<string, SettingValue | null>,
  ): Result<Uint8Array, Malformed>;
}
