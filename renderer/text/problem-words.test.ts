import { describe, expect, test } from 'vitest';
import type { Problem } from '../../electron/contract/problems';
import { problemWords as english } from './en/problems';
import { problemWords as norwegian } from './nb/problems';
import { isUnseen } from './problem-words';

const path = '/home/ada/.thunderbird/x.default/prefs.js';
const program = { programName: 'Thunderbird' };
const address = { field: 'address' } as const;

/** One problem of every kind; a kind that is forgotten does not compile. */
const examples: { readonly [Kind in Problem['kind']]: Extract<Problem, { kind: Kind }> } = {
  'name-missing': { kind: 'name-missing', field: 'fullName' },
  'name-too-long': { kind: 'name-too-long', field: 'fullName', most: 200 },
  'name-unprintable': { kind: 'name-unprintable', field: 'fullName' },
  'address-missing': { kind: 'address-missing', ...address },
  'address-without-at': { kind: 'address-without-at', ...address },
  'address-several-ats': { kind: 'address-several-ats', ...address },
  'address-without-user': { kind: 'address-without-user', ...address },
  'address-without-domain': { kind: 'address-without-domain', ...address },
  'address-domain-unusable': { kind: 'address-domain-unusable', ...address, domain: 'runbox' },
  'address-characters': { kind: 'address-characters', ...address, character: '"' },
  'address-too-long': { kind: 'address-too-long', ...address, most: 254 },
  'not-a-runbox-address': { kind: 'not-a-runbox-address', field: 'runboxAddress', domain: 'example.org' },
  'login-name-missing': { kind: 'login-name-missing', field: 'loginName' },
  'login-name-characters': { kind: 'login-name-characters', field: 'loginName', character: ' ' },
  'login-name-too-long': { kind: 'login-name-too-long', field: 'loginName', most: 254 },
  'program-running': { kind: 'program-running', ...program },
  'program-started-meanwhile': { kind: 'program-started-meanwhile', ...program },
  'settings-damaged': { kind: 'settings-damaged', ...program, path, line: 7 },
  'settings-overridden': { kind: 'settings-overridden', ...program, path, key: 'mail.smtpservers' },
  'profile-folder-missing': { kind: 'profile-folder-missing', ...program, path },
  'protocol-not-supported': { kind: 'protocol-not-supported', ...program },
  'read-back-differs': { kind: 'read-back-differs', path },
  'hand-over-failed': { kind: 'hand-over-failed', ...program },
  'import-not-seen': { kind: 'import-not-seen', ...program },
  'import-differs': { kind: 'import-differs', ...program },
  missing: { kind: 'missing', path },
  'not-permitted': { kind: 'not-permitted', path },
  'not-a-file': { kind: 'not-a-file', path },
  'read-failed': { kind: 'read-failed', path, code: 'EIO' },
  'changed-meanwhile': { kind: 'changed-meanwhile', path },
  'in-use': { kind: 'in-use', path },
  'read-only': { kind: 'read-only', path },
  'disk-full': { kind: 'disk-full', path },
  'write-failed': { kind: 'write-failed', path, code: 'EIO' },
  'home-unknown': { kind: 'home-unknown' },
  'program-not-found': { kind: 'program-not-found', program: 'thunderbird-snap' },
  'profile-not-found': { kind: 'profile-not-found', program: 'thunderbird', profile: 'work' },
  'profile-choice-needed': { kind: 'profile-choice-needed', program: 'thunderbird', profiles: ['a', 'b'] },
  'nothing-chosen': { kind: 'nothing-chosen' },
  'password-not-given': { kind: 'password-not-given' },
  'plan-outdated': { kind: 'plan-outdated' },
  'another-wizard': { kind: 'another-wizard' },
  'backup-impossible': { kind: 'backup-impossible', path, cause: 'read-only' },
  'report-not-found': { kind: 'report-not-found', report: '20260102' },
  'nothing-to-undo': { kind: 'nothing-to-undo' },
  'report-unreadable': { kind: 'report-unreadable', path },
  'set-up-half-done': { kind: 'set-up-half-done', ...program },
  'reports-changed': { kind: 'reports-changed' },
  'program-did-not-start': { kind: 'program-did-not-start', ...program },
  bug: { kind: 'bug', reference: 'abc123' },
};

const problems: readonly Problem[] = Object.values(examples);

describe.each([
  ['English', english, /please|sorry|invalid|error|oops|fail/i],
  ['Norwegian', norwegian, /vennligst|beklager|ugyldig|feil|ups|please|sorry/i],
])('in %s', (_, problemWords, unkind) => {
  test.each(problems)('says what $kind is and what to do', (problem) => {
    const { title, whatToDo } = problemWords(problem);
    expect(title).toMatch(/^\P{Ll}.{7,}[^.!]$/u);
    expect(whatToDo).toMatch(/^\P{Ll}.{15,}\.$/u);
    expect(`${title} ${whatToDo}`).not.toMatch(/undefined|null|\[object/);
  });

  test.each(problems)('says $kind kindly', (problem) => {
    const { title, whatToDo } = problemWords(problem);
    expect(`${title} ${whatToDo}`).not.toMatch(unkind);
  });

  test('gives no two kinds the same title', () => {
    expect(new Set(problems.map((problem) => problemWords(problem).title)).size).toBe(problems.length);
  });

  test('names the file that it is about', () => {
    const withPath = problems.filter((problem) => 'path' in problem);
    expect(withPath.length).toBeGreaterThan(10);
    for (const problem of withPath) expect(problemWords(problem).whatToDo, problem.kind).toContain(path);
  });

  test('names a character that can be seen, and describes one that cannot', () => {
    const titleFor = (character: string) =>
      problemWords({ kind: 'address-characters', ...address, character }).title;
    expect(titleFor('%')).toContain('%');
    expect(titleFor('\u200B')).not.toContain('\u200B');
    expect(new Set([' ', '\u200B', '%', '.'].map(titleFor)).size).toBe(4);
  });
});

test('tells seen from unseen characters', () => {
  expect([' ', '\u00A0', '\u200B', '\0', '\uD800'].map(isUnseen)).toEqual([true, true, true, true, true]);
  expect(['%', 'å', '"'].map(isUnseen)).toEqual([false, false, false]);
});
