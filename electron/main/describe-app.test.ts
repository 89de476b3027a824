import { expect, test } from 'vitest';
import { describeApp } from './describe-app';

function factsAt(now: string, build: { day: string | null; downloadPage: string | null }) {
  return describeApp({ version: '1.2.3', build, backupFolder: '/home/ann/b', now: () => Date.parse(now) });
}

const build = { day: '2026-11-25', downloadPage: null };

test('tells version, day and where backups are kept', () => {
  expect(factsAt('2026-11-25T08:00:00Z', build)).toEqual({
    version: '1.2.3',
    day: '2026-11-25',
    isOld: false,
    hasDownloadPage: false,
    backupFolder: '/home/ann/b',
  });
});

test.each([
  ['2026-11-20T00:00:00Z', false],
  ['2027-11-25T00:00:00Z', false],
  ['2027-11-25T00:00:01Z', true],
  ['2031-01-01T00:00:00Z', true],
])('a build of 2026-11-25, looked at on %s: old is %j', (now, isOld) => {
  expect(factsAt(now, build).isOld).toBe(isOld);
});

test('a build that does not know its day is never called old', () => {
  expect(factsAt('2099-01-01T00:00:00Z', { ...build, day: null }).isOld).toBe(false);
});

test('newer versions are promised only where there is a page for them', () => {
  const downloadPage = 'https://example.org/';
  expect(factsAt('2026-11-25T00:00:00Z', { ...build, downloadPage }).hasDownloadPage).toBe(true);
});
