import jsQR from 'jsqr';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import type { Account } from '../../electron/contract/account';
import { thunderbirdAndroidCode } from './thunderbird-android-code';

const anna: Account = {
  fullName: 'Anna Bjørg 😀',
  address: 'anna@example.org',
  loginName: 'anna%example.org',
  incoming: { protocol: 'imap', host: 'mail.runbox.com', port: 993, encryption: 'implicit-tls' },
  submission: { host: 'mail.runbox.com', port: 465, encryption: 'implicit-tls' },
};

/** As a camera sees the code: each module four pixels wide. */
function seen(text: string): string | undefined {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const width = size * 4;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1)
      if (data[Math.floor(y / 4)]?.[Math.floor(x / 4)])
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  const found = jsQR(pixels, width, width);
  return found === null ? undefined : new TextDecoder().decode(Uint8Array.from(found.binaryData));
}

test('an independent reader gets the settings back from the code', () => {
  expect(JSON.parse(seen(thunderbirdAndroidCode(anna)) ?? 'null')).toEqual([
    1,
    [1, 1],
    [0, 'mail.runbox.com', 993, 3, 1, 'anna%example.org'],
    [
      [
        [0, 'mail.runbox.com', 465, 3, 1, 'anna%example.org'],
        ['anna@example.org', 'Anna Bjørg 😀'],
      ],
    ],
  ]);
});

test('POP and port 587 have numbers of their own', () => {
  const code = thunderbirdAndroidCode({
    ...anna,
    incoming: {
      protocol: 'pop3',
      host: 'mail.runbox.com',
      port: 995,
      encryption: 'implicit-tls',
      keepOnServer: true,
    },
    submission: { host: 'mail.runbox.com', port: 587, encryption: 'starttls' },
  });
  expect(code).toContain('[1,"mail.runbox.com",995,3,1,"anna%example.org"]');
  expect(code).toContain('[0,"mail.runbox.com",587,2,1,"anna%example.org"]');
});
