import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from './example-facts.fixture';
import { writeSupportReport } from './write-support-report';

const ada = factsOf({ fullName: 'Ada Okoye', user: 'ada', domain: 'okoye.example' });
const without = writeSupportReport(ada, { withAddress: false });
const withAddress = writeSupportReport(ada, { withAddress: true });

describe('everything that was seen is in the report', () => {
  test.each([
    'Made: 2026-11-25T12:00:00.000Z',
    'Version: 1.2.3',
    'System: linux 6.1.0, x64',
    'Programs: Thunderbird 153.0 (system)',
    'NETWORK: runbox-trouble. Runbox is there',
    'IMAP 993 (mail.runbox.com:993): fine',
    'Addresses: 192.0.2.25',
    'Times: resolving 4 ms, finished 92 ms',
    'TLSv1.3 TLS_AES_256_GCM_SHA384',
    'Certificate for: *.runbox.com, runbox.com',
    'Made by: Example Issuing CA, Example Trust',
    'AB:CD:EF:01',
    'IMAP4rev1, AUTH=PLAIN',
    'server-unavailable',
    'SIGN-IN: not-allowed',
    'Refusals left: 1 of 3',
    'another-provider, Microsoft 365',
  ])('%s', (words) => {
    expect(without).toContain(words);
    expect(withAddress).toContain(words);
  });
});

test('with the address, support sees who asks and what the servers said', () => {
  for (const words of ['ada@okoye.example', 'ada%okoye.example', 'mx.okoye.example', '(Ada Okoye <'])
    expect(withAddress).toContain(words);
});

test('without it, the report tells how the login name is made and not what it is', () => {
  expect(without).not.toMatch(/ada|okoye/i);
  expect(without).toContain('Login name: (user%domain)');
  expect(without).toContain('IMAP, login name (user@domain): refused\n');
  expect(without).toMatch(/IMAP, login name \(user%domain\): refused: NO login of \[left out\]/);
});

test('what was not looked at is said', () => {
  const report = writeSupportReport(
    { ...ada, programs: null, network: null, signIn: null, mailExchangers: null },
    { withAddress: false },
  );
  for (const words of [
    'Programs: not looked for',
    'NETWORK: not looked at',
    'SIGN-IN: not tried',
    'not asked for',
  ])
    expect(report).toContain(words);
});

/** Letters that no word of the report has side by side. */
const name = fc.string({ unit: fc.constantFrom(...'qxzjk'), minLength: 3, maxLength: 12 });
const person = fc.record({
  fullName: fc.tuple(name, name).map((names) => names.join(' ')),
  user: fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.')),
  domain: fc.array(name, { minLength: 1, maxLength: 3 }).map((labels) => `${labels.join('.')}.example`),
});

test('without the address, two people with the same trouble write the same report', () => {
  fc.assert(
    fc.property(person, person, (one, other) => {
      const [first, second] = [one, other].map((who) =>
        writeSupportReport(factsOf(who), { withAddress: false }),
      );
      expect(first).toBe(second);
    }),
  );
});

test('without the address, no part of a name, an address or a domain is in it', () => {
  fc.assert(
    fc.property(person, ({ fullName, user, domain }) => {
      const report = writeSupportReport(factsOf({ fullName, user, domain }), { withAddress: false });
      const labels = domain.split('.').slice(0, -1);
      for (const part of [...fullName.split(' '), ...user.split('.'), ...labels])
        expect(report).not.toContain(part);
    }),
  );
});

test('whatever a server says, the report is printable, and stays small', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (said) => {
      const [first] = ada.network?.endpoints ?? [];
      if (first === undefined) throw new Error('There is an example');
      const loud = { ...first, greeting: said, capabilities: Array(200).fill(said) };
      const network = { endpoints: [loud, loud, loud, loud], verdict: null };
      const report = writeSupportReport({ ...ada, network }, { withAddress: true });
      expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(report.length).toBeLessThan(100_000);
    }),
    { numRuns: 30 },
  );
});
