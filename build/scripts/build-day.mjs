// The day that a build is of. It comes from the sources and not from the clock, so that two builds are the same.
import { spawnSync } from 'node:child_process';

/**
 * Seconds since 1970 of the last commit in `folder`; null where Git knows nothing of its files.
 * @param {string} folder
 * @returns {number | null}
 */
export function commitTime(folder) {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct', '--', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const text = status === 0 ? stdout.trim() : '';
  return text === '' ? null : Number(text);
}

/**
 * SOURCE_DATE_EPOCH (reproducible-builds.org) comes first, then the last commit, then the day that the changelog
 * gives the version, as in `## 1.2.3 (2026-11-25)`.
 * @param {object} facts
 * @param {string | undefined} facts.sourceDateEpoch
 * @param {() => number | null} facts.commitTime in seconds since 1970
 * @param {string} facts.changelog
 * @param {string} facts.version
 * @returns {string | null} such as `2026-11-25`, in UTC
 */
export function buildDay({ sourceDateEpoch, commitTime, changelog, version }) {
  if (sourceDateEpoch !== undefined && !/^\d+$/.test(sourceDateEpoch))
    throw new Error(`SOURCE_DATE_EPOCH is ${sourceDateEpoch}, which is no number of seconds`);
  const seconds = sourceDateEpoch === undefined ? commitTime() : Number(sourceDateEpoch);
  if (seconds !== null) return new Date(seconds * 1000).toISOString().slice(0, 10);
  const headings = changelog.matchAll(/^## (\S+) \((\d{4}-\d{2}-\d{2})\)$/gm);
  return [...headings].find(([, name]) => name === version)?.[2] ?? null;
}
