import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress } from './address';

const ada = { text: 'ada@runbox.com', user: 'ada', domain: 'runbox.com' };

describe('reads what people paste', () => {
  test.each([
    'ada@runbox.com',
    '  ada@runbox.com\r\n',
    'Ada@RunBox.Com',
    'ada@runbox.com.',
    'ada@runbox.com;',
    'ada@runbox.com, ',
    'mailto:ada@runbox.com',
    'MAILTO:ada@runbox.com?subject=Hi',
    'Ada Lovelace <ada@runbox.com>',
    '"Lovelace, Ada" <ada@runbox.com>,',
    '<mailto:ada@runbox.com>',
    '\u200Bada@runbox.com\uFEFF',
    '\u200Fada@runbox.com\u00A0',
  ])('%j', (text) => {
    expect(readAddress(text, 'address')).toEqual({ ok: true, value: ada });
  });

  test.each([
    ["o'brien+news@example.org", "o'brien+news", 'example.org'],
    ['ada@bücher.example', 'ada', 'xn--bcher-kva.example'],
    ['who?@example.org', 'who?', 'example.org'],
    ['a.b-c_d@sub.example.co.uk', 'a.b-c_d', 'sub.example.co.uk'],
  ])('%s', (text, user, domain) => {
    expect(readAddress(text, 'address')).toEqual({
      ok: true,
      value: { text: `${user}@${domain}`, user, domain },
    });
  });
});

describe('names what is wrong', () => {
  test.each([
    ['', { kind: 'address-missing' }],
    [' \u200B\u00A0.', { kind: 'address-missing' }],
    ['ada', { kind: 'address-without-at' }],
    ['ada%example.org', { kind: 'address-without-at' }],
    ['ada@@runbox.com', { kind: 'address-several-ats' }],
    ['ada@runbox.com bob@runbox.com', { kind: 'address-several-ats' }],
    ['@runbox.com', { kind: 'address-without-user' }],
    ['ada@', { kind: 'address-without-domain' }],
    ['ada lovelace@runbox.com', { kind: 'address-characters', character: ' ' }],
    ['ada@run\u200Bbox.com', { kind: 'address-characters', character: '\u200B' }],
    ['ad\u00A0a@runbox.com', { kind: 'address-characters', character: '\u00A0' }],
    ['ad\0a@runbox.com', { kind: 'address-characters', character: '\0' }],
    ['"ada"@runbox.com', { kind: 'address-characters', character: '"' }],
    ['ada%x@example.org', { kind: 'address-characters', character: '%' }],
    ['ådne@runbox.no', { kind: 'address-characters', character: 'å' }],
    ['.ada@runbox.com', { kind: 'address-characters', character: '.' }],
    ['a..b@runbox.com', { kind: 'address-characters', character: '.' }],
    ['ada.@runbox.com', { kind: 'address-characters', character: '.' }],
    ['ada@runbox', { kind: 'address-domain-unusable', domain: 'runbox' }],
    ['ada@runbox,com', { kind: 'address-domain-unusable', domain: 'runbox,com' }],
    ['ada@127.0.0.1', { kind: 'address-domain-unusable', domain: '127.0.0.1' }],
    [`${'a'.repeat(65)}@runbox.com`, { kind: 'address-too-long', most: 64 }],
    [`${'a'.repeat(60)}@${'b.'.repeat(110)}com`, { kind: 'address-too-long', most: 254 }],
  ] as const)('%j', (text, problem) => {
    expect(readAddress(text, 'runboxAddress')).toEqual({
      ok: false,
      problem: { ...problem, field: 'runboxAddress' },
    });
  });
});

const someText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.emailAddress(),
  fc.emailAddress().map((address) => ` <mailto:${address.toUpperCase()}>; `),
  fc.tuple(fc.string(), fc.constantFrom('@', '@@', '%'), fc.domain()).map((parts) => parts.join('')),
);

test('reads its own answer as the same address', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const first = readAddress(text, 'address');
      if (first.ok) expect(readAddress(first.value.text, 'address')).toEqual(first);
    }),
  );
});

test('lets nothing through that could break a settings file', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const read = readAddress(text, 'address');
      if (read.ok) expect(read.value.text).toMatch(/^[!#$&'*+/=?^_`{|}~.\-a-z0-9]+@[a-z0-9.-]+$/);
    }),
  );
});
