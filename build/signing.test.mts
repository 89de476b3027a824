import { expect, test } from 'vitest';
import { macSigning, windowsSigning } from './signing.mjs';

const all = {
  WINDOWS_SIGNING_PUBLISHER: 'Example',
  WINDOWS_SIGNING_ENDPOINT: 'https://signing.example/',
  WINDOWS_SIGNING_ACCOUNT: 'account',
  WINDOWS_SIGNING_PROFILE: 'profile',
};

test('without a word of it, Windows is not signed', () => {
  expect(windowsSigning({})).toEqual({});
  expect(windowsSigning({ WINDOWS_SIGNING_PUBLISHER: '' })).toEqual({});
});

test('with everything set, electron-builder is told', () => {
  expect(windowsSigning(all)).toEqual({
    azureSignOptions: {
      publisherName: 'Example',
      endpoint: 'https://signing.example/',
      codeSigningAccountName: 'account',
      certificateProfileName: 'profile',
    },
  });
});

test.each(Object.keys(all))('without %s alone nothing is made', (name) => {
  expect(() => windowsSigning({ ...all, [name]: '' })).toThrow(name);
});

test('a Mac gets the hardened runtime with a certificate, and a signature that names nobody without', () => {
  expect(macSigning({ CSC_LINK: 'base64' })).toEqual({ hardenedRuntime: true });
  expect(macSigning({ CSC_LINK: '' })).toEqual({ identity: '-', hardenedRuntime: false });
});
