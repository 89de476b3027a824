import { describe, expect, test } from 'vitest';
import type { MailExchangerVerdict } from '../../electron/contract/mail-exchangers';
import { supportWords as english } from './en/support';
import { supportWords as norwegian } from './nb/support';

const verdicts: readonly MailExchangerVerdict[] = [
  { kind: 'runbox', hosts: ['mx.runbox.com'] },
  { kind: 'another-provider', name: 'Google', hosts: [] },
  { kind: 'another-provider', name: null, hosts: [] },
  { kind: 'through-a-filter', name: 'Mimecast', hosts: [] },
  { kind: 'no-mail-exchangers' },
  { kind: 'null-mx' },
  { kind: 'unknown', why: 'silent' },
];

describe.each([
  ['English', english, /please|sorry|invalid|error|oops|fail/i],
  ['Norwegian', norwegian, /vennligst|beklager|ugyldig|feil|ups|please|sorry/i],
] as const)('in %s', (_, words, unkind) => {
  const texts = verdicts.map((verdict) => words.mailExchangers({ domain: 'okoye.example', verdict }));

  test('each answer of the name service has a title of its own, which names the domain', () => {
    for (const { title, whatToDo } of texts) {
      expect(title).toContain('okoye.example');
      expect(title).not.toMatch(/[.!]$/);
      expect(whatToDo).toMatch(/\.$/);
      expect(`${title} ${whatToDo}`).not.toMatch(unkind);
      expect(`${title} ${whatToDo}`).not.toMatch(/undefined|null|\[object/);
    }
    expect(new Set(texts.map(({ title }) => title)).size).toBe(verdicts.length);
  });

  test('mail that does not go to Runbox is said to change nothing here', () => {
    const [toRunbox, ...elsewhere] = texts;
    const nothing = /changes nothing|endrer ikke noe/;
    expect(toRunbox?.whatToDo).not.toMatch(nothing);
    for (const { whatToDo } of elsewhere) expect(whatToDo).toMatch(nothing);
  });

  test('it is said who is asked, and for what', () => {
    expect(words.domain.asks('okoye.example')).toMatch(/DNS.*okoye\.example/);
  });
});
