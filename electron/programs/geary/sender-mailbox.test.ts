import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listIn } from '../../formats/glib-key-file.fixture';
import { readSenderAddress, writeSenderMailboxes } from './sender-mailbox';

const address = 'ada@runbox.com';

test.each([
  ['Bob Ünïcode', 'Bob Ünïcode <ada@runbox.com>;'],
  ['Doe, Ada', '"Doe, Ada" <ada@runbox.com>;'],
  ['Ådne "A" O’Neil; \\ Jr.', '"Ådne \\\\"A\\\\" O’Neil\\;\\s\\\\\\\\ Jr." <ada@runbox.com>;'],
  ['ada@runbox.com', '"ada@runbox.com" <ada@runbox.com>;'],
  ['=?x?q?y?=', '"=?x?q?y?=" <ada@runbox.com>;'],
])('writes the name %j', (fullName, value) => {
  expect(writeSenderMailboxes({ fullName, address })).toBe(value);
});

test.each([
  ['Bob <bob@example.org>;', 'bob@example.org'],
  ['bob@example.org;other@example.org;', 'bob@example.org'],
  ['=?UTF-8?Q?Bob_=C3=9Cn?= <bob@example.org>;', 'bob@example.org'],
  ['"<no@example.org>" <bob@example.org>', 'bob@example.org'],
  ['', null],
  ['\\x <bob@example.org>;', null],
  ['nobody;', null],
])('reads the address of %j', (value, found) => {
  expect(readSenderAddress(value)).toBe(found);
});

/** A mailbox of RFC 5322 with a display name, character by character. */
function readMailbox(text: string): { readonly name: string; readonly address: string } {
  let [name, at] = ['', 0];
  if (text.startsWith('"')) {
    for (at = 1; text[at] !== '"'; at += 1) {
      if (at >= text.length) throw new Error(`not closed: ${text}`);
      if (text[at] === '\\') at += 1;
      name += text[at];
    }
    at += 1;
  } else {
    at = text.indexOf(' <');
    name = text.slice(0, at);
    if (/[()<>[\]:;@\\,."\p{Cc}]|^ | $| {2}|=\?/u.test(name)) throw new Error(`not an atom: ${name}`);
  }
  const rest = text.slice(at);
  if (!/^ <[^<>\s]+>$/.test(rest)) throw new Error(`not an address: ${rest}`);
  return { name, address: rest.slice(2, -1) };
}

test('any name and address come out as they went in', () => {
  const piece = fc.oneof(
    fc.constantFrom(...' ;\\",.<>@()=?é😀'),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  );
  const anyName = fc.string({ unit: piece, minLength: 1 }).map((text) => text.replaceAll(/\p{Cc}/gu, '-'));
  fc.assert(
    fc.property(anyName, fc.emailAddress(), (fullName, someAddress) => {
      const value = writeSenderMailboxes({ fullName, address: someAddress });
      const listed = listIn(new Map([['k', value]]), 'k');
      expect(listed).toHaveLength(1);
      expect(readMailbox(listed[0] ?? '')).toEqual({ name: fullName, address: someAddress });
      expect(readSenderAddress(value)).toBe(someAddress);
    }),
    { numRuns: 500 },
  );
});
