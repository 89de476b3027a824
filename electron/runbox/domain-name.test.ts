import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDomainName } from './domain-name';

test.each([
  ['Example.ORG', 'example.org'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['ru\u00ADnbox.com', 'runbox.com'],
  ['ＲＵＮＢＯＸ。com', 'runbox.com'],
  ['a1.b-c.co.uk', 'a1.b-c.co.uk'],
])('reads %s as %s', (text, name) => {
  expect(readDomainName(text)).toBe(name);
});

test.each([
  'runbox',
  'a..b',
  '.com',
  'runbox,com',
  '-a.com',
  'a-.com',
  'exa_mple.com',
  '1.2.3.4',
  '0x7f.1',
  '123',
  '[::1]',
  'a.com:80',
  'a.com/b',
  'a.com?b',
  'a.com#b',
  'x@a.com',
  '%61.com',
  'a\\b.com',
  'xn--a.com',
  `${'a'.repeat(64)}.com`,
  `${'a.'.repeat(126)}com`,
  '',
])('does not send mail to “%s”', (text) => {
  expect(readDomainName(text)).toBeNull();
});

test('reads what it has read as the same name', () => {
  fc.assert(
    fc.property(fc.oneof(fc.domain(), fc.string(), fc.webAuthority()), (text) => {
      const name = readDomainName(text);
      if (name !== null) expect(readDomainName(name)).toBe(name);
    }),
  );
});

test('keeps every registered domain, in lower case', () => {
  fc.assert(
    fc.property(fc.domain(), (domain) => {
      expect(readDomainName(domain)).toBe(domain.toLowerCase());
    }),
  );
});
