import { describe, expect, test } from 'vitest';
import type { AccountFault } from '../../electron/contract/programs';
import { repairWords as english } from './en/repair';
import { repairWords as norwegian } from './nb/repair';

const faults: readonly AccountFault[] = [
  ...(['incoming', 'outgoing'] as const).flatMap((server): readonly AccountFault[] => [
    { kind: 'outdated-server', server, host: 'secure.runbox.com' },
    { kind: 'wrong-port', server, port: 143 },
    { kind: 'not-encrypted', server },
    { kind: 'maybe-encrypted', server },
    { kind: 'mismatched-encryption', server, port: 993 },
  ]),
  { kind: 'sends-without-signing-in' },
  { kind: 'path-prefix', prefix: 'INBOX' },
  { kind: 'login-with-at', loginName: 'ada@okoye.example' },
];

describe.each([
  ['English', english, /please|sorry|invalid|error|oops|fail/i],
  ['Norwegian', norwegian, /vennligst|beklager|ugyldig|feil|ups|please|sorry/i],
] as const)('in %s', (_, words, unkind) => {
  const texts = faults.map(words.fault);

  test('each fault has a kind sentence of its own', () => {
    for (const text of texts) {
      expect(text).toMatch(/^[A-ZÆØÅ].*\.$/);
      expect(text).not.toMatch(unkind);
    }
    expect(new Set(texts).size).toBe(faults.length);
  });

  test('what the setting says now is named', () => {
    expect(texts.join()).toMatch(/secure\.runbox\.com.*143.*INBOX.*ada@okoye\.example/s);
  });
});
