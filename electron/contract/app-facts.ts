import type { AbsolutePath } from './problems';

/** What the app says of itself. It is all on this computer; nobody is asked. */
export interface AppFacts {
  readonly version: string;
  /** Of the last change that is in it, such as `2026-11-25` in UTC; null when the build did not know. */
  readonly day: string | null;
  /** More than 365 days have passed since that day. */
  readonly isOld: boolean;
  /** Whether the help link `download` leads to newer versions. */
  readonly hasDownloadPage: boolean;
  /** Null when the person's home is not known. */
  readonly backupFolder: AbsolutePath | null;
}
