import fc from 'fast-check';
import { expect, test } from 'vitest';
import { installHash } from './install-hash';

test.each([
  ['/usr/lib/thunderbird', 'FDC34C9F024745EB'],
  ['/usr/lib64/thunderbird', '3DDF446CE6CB1A45'],
  ['/opt/thunderbird', '9238613B8C3D2579'],
  ['/app/lib/thunderbird', 'BD520B11F73A6B64'],
  ['C:\\Program Files\\Mozilla Thunderbird', 'D78BF5DD33499EC2'],
  ['C:\\Program Files (x86)\\Mozilla Thunderbird', '8216C80C92C4E828'],
  ['/Applications/Thunderbird.app/Contents/MacOS', '712DAF5A23ABECDC'],
  ['C:\\Program Files\\Betterbird', '5C3291FF93E4E04E'],
])('knows the usual folder %s', (folder, hash) => {
  expect(installHash(folder)).toBe(hash);
});

// Each was copied from the profiles.ini that Thunderbird 153 wrote when it was started from that folder.
test.each([
  [2, '/', '2349085C622C3043'],
  [4, '/t', 'DEAE161061C80146'],
  [6, '/tb', '9EE1A3F9BFE790A5'],
  [12, '/tbird', '6B3C5E197C8033AF'],
  [20, '/opt/tbird', '4C33AA593F2CC61F'],
  [46, '/opt/pw-thunderbird-esr', '4B0E07BA8AF9825F'],
  [
    180,
    '/tmp/pw/long/a-folder-whose-name-is-quite-long-indeed/and-another-one-below-it/thunderbird',
    '3D002EFE6CB22C9A',
  ],
])('hashes %i bytes as Thunderbird does', (bytes, folder, hash) => {
  expect(Buffer.from(folder, 'utf16le')).toHaveLength(bytes);
  expect(installHash(folder)).toBe(hash);
});

test('is upper-case hexadecimal without leading zeros, whatever the folder is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (folder) => {
      expect(installHash(folder)).toMatch(/^[1-9A-F][0-9A-F]{0,15}$/);
    }),
  );
});
