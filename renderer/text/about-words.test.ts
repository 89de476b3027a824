import { describe, expect, test } from 'vitest';
import { aboutWords as english } from './en/about';
import { aboutWords as norwegian } from './nb/about';

describe.each([
  ['English', english, '2 March 2025', /not an official Runbox product/],
  ['Norwegian', norwegian, '2. mars 2025', /ikke et offisielt Runbox-produkt/],
] as const)('in %s', (_, words, day, disclaimer) => {
  test('the version is told with its day, wherever on earth it is read', () => {
    expect(words.version('1.2.3', '2025-03-02')).toContain(`1.2.3, `);
    expect(words.version('1.2.3', '2025-03-02')).toContain(day);
    expect(words.old.text('1.2.3', '2025-03-02')).toContain(day);
  });

  test('a day that is not known is left out', () => {
    expect(words.version('1.2.3', null)).toMatch(/^\S+ 1\.2\.3$/);
  });

  test('it is said that Runbox does not answer for it', () => {
    expect(words.what).toMatch(disclaimer);
  });
});
