/**
 * The tokens of a preferences file, as Thunderbird 153 divides it: seen with its own error messages,
 * and as described at the head of Mozilla's modules/libpref/parser. A token that is one character
 * stands for itself; the others have these numbers.
 */
export const tokens = {
  end: 0,
  userPref: 1,
  defaultPref: 2,
  boolean: 3,
  integer: 4,
  text: 5,
  damaged: 6,
  open: 0x28,
  close: 0x29,
  plus: 0x2b,
  comma: 0x2c,
  minus: 0x2d,
  semicolon: 0x3b,
} as const;

export type Token = (typeof tokens)[keyof typeof tokens];

/** The tokens that are one character. */
type Mark = (typeof tokens)['open' | 'close' | 'plus' | 'comma' | 'minus' | 'semicolon'];

const WORDS: readonly (readonly [Uint8Array, Token])[] = [
  [Buffer.from('user_pref'), tokens.userPref],
  [Buffer.from('true'), tokens.boolean],
  [Buffer.from('false'), tokens.boolean],
  [Buffer.from('pref'), tokens.defaultPref],
  [Buffer.from('sticky_pref'), tokens.defaultPref],
];

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const STAR = 0x2a;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const MORE_THAN_ANY_INTEGER = 0x1_0000_0000;

/** One token after the other. The bytes must hold no NUL; reading behind their end gives one. */
export class PrefTokens {
  /** Where the present token begins. */
  start: number;
  /** Where it ends (exclusive); of a damaged one, where the damage is. */
  end: number;
  /** Of an integer, without its sign. */
  integer = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.start = start;
    this.end = start;
  }

  next(): Token {
    const blankEnd = this.#skipBlank(this.end);
    if (blankEnd < 0) return this.#damaged(this.#bytes.length);
    this.start = blankEnd;
    const first = this.#at(blankEnd);
    if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) return this.#text(first);
    if (isWordByte(first)) return this.#word();
    if (isDigit(first)) return this.#integer();
    if (blankEnd >= this.#bytes.length) return this.#found(tokens.end, blankEnd);
    return isMark(first) ? this.#found(first, blankEnd + 1) : this.#damaged(blankEnd + 1);
  }

  #at(position: number): number {
    return position < this.#bytes.length ? (this.#bytes[position] ?? 0) : 0;
  }

  #found(token: Token, end: number): Token {
    this.end = end;
    return token;
  }

  #damaged(at: number): Token {
    return this.#found(tokens.damaged, at);
  }

  /** Behind white space and comments; -1 when a comment does not end. */
  #skipBlank(from: number): number {
    let at = from;
    for (;;) {
      const byte = this.#at(at);
      if (byte === 0x20 || (byte >= 0x09 && byte <= CARRIAGE_RETURN)) at += 1;
      else if (byte === HASH || (byte === SLASH && this.#at(at + 1) === SLASH)) at = this.#lineEnd(at);
      else if (byte === SLASH && this.#at(at + 1) === STAR) {
        at = this.#blockCommentEnd(at + 2);
        if (at < 0) return -1;
      } else return at;
    }
  }

  #lineEnd(from: number): number {
    let at = from;
    for (let byte = this.#at(at); byte !== LINE_FEED && byte !== CARRIAGE_RETURN && byte !== 0; ) {
      at += 1;
      byte = this.#at(at);
    }
    return at;
  }

  #blockCommentEnd(from: number): number {
    for (let star = this.#bytes.indexOf(STAR, from); star >= 0; star = this.#bytes.indexOf(STAR, star + 1))
      if (this.#at(star + 1) === SLASH) return star + 2;
    return -1;
  }

  #word(): Token {
    let end = this.start + 1;
    while (isWordByte(this.#at(end))) end += 1;
    for (const [word, token] of WORDS) if (this.#holds(word, end)) return this.#found(token, end);
    return this.#damaged(end);
  }

  #holds(word: Uint8Array, end: number): boolean {
    if (word.length !== end - this.start) return false;
    for (let index = 0; index < word.length; index += 1)
      if (word[index] !== this.#at(this.start + index)) return false;
    return true;
  }

  #integer(): Token {
    let end = this.start;
    let value = 0;
    for (let byte = this.#at(end); isDigit(byte); byte = this.#at(end)) {
      value = Math.min(value * 10 + byte - 0x30, MORE_THAN_ANY_INTEGER);
      end += 1;
    }
    this.integer = value;
    return isWordByte(this.#at(end)) ? this.#damaged(end) : this.#found(tokens.integer, end);
  }

  #text(quote: number): Token {
    let at = this.start + 1;
    for (let byte = this.#at(at); byte !== quote; byte = this.#at(at)) {
      if (at >= this.#bytes.length) return this.#damaged(this.#bytes.length);
      const length = byte === BACKSLASH ? this.#escapeLength(at) : 1;
      if (length === 0) return this.#damaged(at);
      at += length;
    }
    return this.#found(tokens.text, at + 1);
  }

  /** Bytes of the escape that the backslash at `at` begins; 0 when the program knows no such escape. */
  #escapeLength(at: number): number {
    switch (this.#at(at + 1)) {
      case DOUBLE_QUOTE:
      case SINGLE_QUOTE:
      case BACKSLASH:
      case 0x6e: // n
      case 0x72: // r
        return 2;
      case 0x78: // x
        return this.#hexadecimal(at + 2, 2) > 0 ? 4 : 0;
      case 0x75: // u
        return this.#unicodeEscapeLength(at);
      default:
        return 0;
    }
  }

  #unicodeEscapeLength(at: number): number {
    const unit = this.#hexadecimal(at + 2, 4);
    if (unit <= 0 || isLowSurrogate(unit)) return 0;
    if (unit < 0xd800 || unit > 0xdbff) return 6;
    const paired = this.#at(at + 6) === BACKSLASH && this.#at(at + 7) === 0x75;
    return paired && isLowSurrogate(this.#hexadecimal(at + 8, 4)) ? 12 : 0;
  }

  #hexadecimal(from: number, digits: number): number {
    let value = 0;
    for (let at = from; at < from + digits; at += 1) {
      const digit = hexadecimalDigit(this.#at(at));
      if (digit < 0) return -1;
      value = value * 16 + digit;
    }
    return value;
  }
}

function isMark(byte: number): byte is Mark {
  return (
    byte === tokens.open ||
    byte === tokens.close ||
    byte === tokens.comma ||
    byte === tokens.semicolon ||
    byte === tokens.minus ||
    byte === tokens.plus
  );
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isWordByte(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function hexadecimalDigit(byte: number): number {
  if (isDigit(byte)) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : -1;
}
