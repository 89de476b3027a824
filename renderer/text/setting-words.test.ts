import { describe, expect, test } from 'vitest';
import type { PlanNote } from '../../electron/contract/plan';
import type { Kept } from '../../electron/contract/report';
import { settingWords as english } from './en/settings';
import { settingWords as norwegian } from './nb/settings';

const notes: readonly PlanNote[] = [
  { kind: 'program-will-ask-password' },
  { kind: 'password-will-be-saved' },
  { kind: 'password-store-left-alone', reason: 'primary-password' },
  { kind: 'password-store-left-alone', reason: 'no-store-yet' },
  { kind: 'password-store-left-alone', reason: 'store-unreadable' },
  { kind: 'password-store-left-alone', reason: 'key-missing' },
  { kind: 'password-store-left-alone', reason: 'logins-undecipherable' },
  { kind: 'profile-will-be-made' },
  { kind: 'pop-account-kept', accountName: 'Old mail' },
  { kind: 'own-account-repaired', accountName: 'By hand' },
  { kind: 'you-will-finish', handOver: 'apple-profile' },
  { kind: 'you-will-finish', handOver: 'outlook-import' },
  { kind: 'not-in-profile', what: 'starttls' },
  { kind: 'not-in-profile', what: 'keeping-copies' },
  { kind: 'experimental' },
  { kind: 'shown-after', what: 'quitting' },
  { kind: 'shown-after', what: 'signing-in' },
  { kind: 'shown-after', what: 'looking-again' },
  { kind: 'by-hand-because', reason: 'own-account-there' },
  { kind: 'by-hand-because', reason: 'has-a-profile' },
  { kind: 'by-hand-because', reason: 'opens-new-outlook' },
  { kind: 'by-hand-because', reason: 'value-does-not-fit' },
];

const path = '/home/ada/.thunderbird/x.default/prefs.js';
const kept: readonly Kept[] = [
  { path, key: null, reason: 'changed-since' },
  { path, key: 'mail.accountmanager.accounts', reason: 'changed-since' },
  { path, key: null, reason: 'folder-in-use' },
  { path, key: null, reason: 'mail' },
];

describe.each([
  ['English', english],
  ['Norwegian', norwegian],
])('in %s', (_, words) => {
  test('has a sentence of its own for each note', () => {
    const sentences = notes.map(words.note);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
    expect(new Set(sentences).size).toBe(notes.length);
    expect(sentences.join()).toContain('Old mail');
    expect(sentences.join()).toContain('By hand');
  });

  test('says of everything that undo kept where it is and why', () => {
    const sentences = kept.map(words.kept);
    for (const sentence of sentences) expect(sentence).toContain(path);
    expect(sentences[1]).toContain('mail.accountmanager.accounts');
    expect(new Set(sentences).size).toBe(kept.length);
  });

  test('calls no two settings the same', () => {
    const names = [...Object.values(words.meaning), ...Object.values(words.encryption)];
    expect(new Set(names).size).toBe(names.length);
  });
});
