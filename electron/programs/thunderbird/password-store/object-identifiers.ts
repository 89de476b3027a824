/** Content octets in hexadecimal. The first four are from RFC 8018, the rest from NIST and RSA registers. */
export const objectIdentifiers = {
  /** 1.2.840.113549.1.5.12 */
  pbkdf2: '2a864886f70d01050c',
  /** 1.2.840.113549.1.5.13 */
  pbes2: '2a864886f70d01050d',
  /** 1.2.840.113549.1.5.14 */
  pbmac1: '2a864886f70d01050e',
  /** 1.2.840.113549.2.9 */
  hmacWithSha256: '2a864886f70d0209',
  /** 1.2.840.113549.1.12.5.1.3, only ever used by NSS */
  pbeWithSha1AndTripleDes: '2a864886f70d010c050103',
  /** 2.16.840.1.101.3.4.1.42 */
  aes256Cbc: '60864801650304012a',
  /** 1.2.840.113549.3.7 */
  tripleDesCbc: '2a864886f70d0307',
} as const;
