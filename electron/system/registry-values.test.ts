import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  decodeRegistryNumber,
  decodeRegistryText,
  encodeRegistryNumber,
  encodeRegistryText,
  REGISTRY_TYPES,
} from './registry-values';

const { text, expandableText, binary, number, texts, none } = REGISTRY_TYPES;
const bytesOf = (content: string) => Uint8Array.from(Buffer.from(content, 'utf16le'));

describe('text in the registry', () => {
  it.each([text, expandableText, binary])('is read from type %i', (type) => {
    expect(decodeRegistryText({ type, bytes: bytesOf('Grüße 😀\0') })).toBe('Grüße 😀');
    expect(decodeRegistryText(encodeRegistryText('%APPDATA%', type))).toBe('%APPDATA%');
  });

  it.each([none, number, texts])('is not read from type %i', (type) => {
    expect(decodeRegistryText({ type, bytes: bytesOf('a\0') })).toBeNull();
  });

  it('ends where the first NUL is, or with the value', () => {
    expect(decodeRegistryText({ type: text, bytes: bytesOf('one\0two\0') })).toBe('one');
    expect(decodeRegistryText({ type: text, bytes: bytesOf('one') })).toBe('one');
    expect(decodeRegistryText({ type: text, bytes: bytesOf('') })).toBe('');
  });

  it('is not seen in bytes that are no text', () => {
    expect(decodeRegistryText({ type: binary, bytes: bytesOf('no end') })).toBeNull();
    expect(decodeRegistryText({ type: binary, bytes: Uint8Array.of(0, 0, 0) })).toBeNull();
    expect(decodeRegistryText({ type: binary, bytes: Uint8Array.of() })).toBeNull();
    expect(decodeRegistryText(undefined)).toBeNull();
  });

  test('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(text, expandableText, binary),
        (content, type) => {
          const plain = content.replaceAll('\0', '');
          expect(decodeRegistryText(encodeRegistryText(plain, type))).toBe(plain);
        },
      ),
    );
  });
});

describe('numbers in the registry', () => {
  test.each([0, 1, 993, 0x7fffffff, 0xffffffff])('%i comes back as it was written', (content) => {
    expect(decodeRegistryNumber(encodeRegistryNumber(content))).toBe(content);
  });

  it('have the lowest byte first', () => {
    expect(encodeRegistryNumber(993)).toEqual({ type: 4, bytes: Uint8Array.of(0xe1, 3, 0, 0) });
  });

  it('are not seen in other values', () => {
    expect(decodeRegistryNumber({ type: binary, bytes: Uint8Array.of(1, 0, 0, 0) })).toBeNull();
    expect(decodeRegistryNumber({ type: number, bytes: Uint8Array.of(1, 0, 0) })).toBeNull();
    expect(decodeRegistryNumber(undefined)).toBeNull();
  });
});
