import type { AppFacts } from '../contract/app-facts';
import type { BuildFacts } from './build-facts';

const mostDays = 365;
const dayMilliseconds = 86_400_000;

interface AppParts {
  readonly version: string;
  readonly build: BuildFacts;
  readonly backupFolder: AppFacts['backupFolder'];
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

/** Goes by the computer's clock and by what the build wrote down. */
export function describeApp({ version, build, backupFolder, now }: AppParts): AppFacts {
  const { day, downloadPage } = build;
  return {
    version,
    day,
    isOld: day !== null && now() - Date.parse(day) > mostDays * dayMilliseconds,
    hasDownloadPage: downloadPage !== null,
    backupFolder,
  };
}
