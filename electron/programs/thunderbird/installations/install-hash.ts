type Pair = readonly [bigint, bigint];

const K0 = 0xc3a5c85c97cb3127n;
const K1 = 0xb492b66fbe98f273n;
const K2 = 0x9ae16a3b2f90404fn;
const K3 = 0xc949d7c7509e6557n;
const MIX = 0x9ddfea08eb382d69n;
const BLOCK = 64;

/**
 * What a Gecko program calls its own installation in `profiles.ini` (`[Install…]`): CityHash64, version
 * 1.0, over the UTF-16LE bytes of the executable's folder, upper case without leading zeros. The folder
 * is the real one (links resolved), without a separator at its end, and in its true case on Windows.
 * Seen with Thunderbird 153 in folders of every length class.
 */
export function installHash(executableFolder: string): string {
  return cityHash64(Buffer.from(executableFolder, 'utf16le')).toString(16).toUpperCase();
}

function cityHash64(bytes: Buffer): bigint {
  if (bytes.length <= 16) return hashUpTo16(bytes);
  if (bytes.length <= 32) return hashUpTo32(bytes);
  if (bytes.length <= BLOCK) return hashUpTo64(bytes);
  return hashLong(bytes);
}

function hashUpTo16(bytes: Buffer): bigint {
  const { length } = bytes;
  if (length > 8) {
    const last = word(bytes, length - 8);
    return combine(word(bytes, 0), rotate(last + BigInt(length), length)) ^ last;
  }
  if (length >= 4) {
    const last = BigInt(bytes.readUInt32LE(length - 4));
    return combine(BigInt(length) + (BigInt(bytes.readUInt32LE(0)) << 3n), last);
  }
  if (length === 0) return K2;
  const at = (index: number) => BigInt(bytes.readUInt8(index));
  const y = at(0) + (at(length >> 1) << 8n);
  const z = BigInt(length) + (at(length - 1) << 2n);
  return wrap(fold(wrap(y * K2) ^ wrap(z * K3)) * K2);
}

function hashUpTo32(bytes: Buffer): bigint {
  const { length } = bytes;
  const a = wrap(word(bytes, 0) * K1);
  const b = word(bytes, 8);
  const c = wrap(word(bytes, length - 8) * K2);
  const d = wrap(word(bytes, length - 16) * K0);
  return combine(rotate(a - b, 43) + rotate(c, 30) + d, a + rotate(b ^ K3, 20) - c + BigInt(length));
}

function hashUpTo64(bytes: Buffer): bigint {
  const { length } = bytes;
  const firstSeed = word(bytes, 0) + (BigInt(length) + word(bytes, length - 16)) * K0;
  const v = hash32(bytes, 0, firstSeed, word(bytes, 24));
  const w = hash32(bytes, length - 32, word(bytes, 16) + word(bytes, length - 32), word(bytes, length - 8));
  const r = fold((v[0] + w[1]) * K2 + (w[0] + v[1]) * K0);
  return wrap(fold(r * K0 + v[1]) * K2);
}

/** Three of the four words at `start` (the first is in the seed), mixed with the word at the end. */
function hash32(bytes: Buffer, start: number, seed: bigint, end: bigint): Pair {
  const second = seed + word(bytes, start + 8);
  const third = second + word(bytes, start + 16);
  return [third + end, rotate(seed + end, 52) + rotate(third, 31) + rotate(seed, 37) + rotate(second, 7)];
}

function hashLong(bytes: Buffer): bigint {
  const { length } = bytes;
  let x = word(bytes, 0);
  let y = word(bytes, length - 16) ^ K1;
  let z = word(bytes, length - 56) ^ K0;
  let v = mixBlock(bytes, length - 64, BigInt(length), y);
  let w = mixBlock(bytes, length - 32, BigInt(length) * K1, K0);
  z += fold(v[1]) * K1;
  x = rotate(z + x, 39) * K1;
  y = rotate(y, 33) * K1;
  const end = (length - 1) & ~(BLOCK - 1);
  for (let at = 0; at < end; at += BLOCK) {
    x = wrap(rotate(x + y + v[0] + word(bytes, at + 16), 37) * K1) ^ w[1];
    y = wrap(rotate(y + v[1] + word(bytes, at + 48), 42) * K1) ^ v[0];
    z = rotate(z ^ w[0], 33);
    v = mixBlock(bytes, at, v[1] * K1, x + w[0]);
    w = mixBlock(bytes, at + 32, z + w[1], y);
    [x, z] = [z, x];
  }
  return combine(combine(v[0], w[0]) + fold(y) * K1 + z, combine(v[1], w[1]) + x);
}

/** Half a block: four words into two seeds. */
function mixBlock(bytes: Buffer, start: number, firstSeed: bigint, secondSeed: bigint): Pair {
  const first = firstSeed + word(bytes, start);
  const fourth = word(bytes, start + 24);
  const sum = first + word(bytes, start + 8) + word(bytes, start + 16);
  return [wrap(sum + fourth), wrap(rotate(secondSeed + first + fourth, 21) + rotate(sum, 44) + first)];
}

/** Hash128to64 of the original: two words into one. */
function combine(low: bigint, high: bigint): bigint {
  const a = fold47(wrap((wrap(low) ^ wrap(high)) * MIX));
  return wrap(fold47(wrap((wrap(high) ^ a) * MIX)) * MIX);
}

function fold47(value: bigint): bigint {
  return value ^ (value >> 47n);
}

function fold(value: bigint): bigint {
  return fold47(wrap(value));
}

function rotate(value: bigint, by: number): bigint {
  const kept = wrap(value);
  return wrap((kept >> BigInt(by)) | (kept << BigInt(64 - by)));
}

function word(bytes: Buffer, at: number): bigint {
  return bytes.readBigUInt64LE(at);
}

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}
