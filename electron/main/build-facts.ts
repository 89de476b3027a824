declare const BUILD_DAY: string | null;
declare const DOWNLOAD_PAGE: string | null;

/** What only build/scripts/build.mjs knows, and writes here. */
export interface BuildFacts {
  /** Such as `2026-11-25`, in UTC. */
  readonly day: string | null;
  /** Null until somebody publishes the app. */
  readonly downloadPage: string | null;
}

export function readBuildFacts(): BuildFacts {
  return { day: BUILD_DAY, downloadPage: DOWNLOAD_PAGE };
}
