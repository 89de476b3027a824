import type { Account, Encryption, Protocol } from '../../electron/contract/account';

const protocols = { imap: 0, pop3: 1 } as const satisfies Record<Protocol, number>;
const encryptions = { starttls: 2, 'implicit-tls': 3 } as const satisfies Record<Encryption, number>;
const passwordAuthentication = 1;
const formatVersion = 1;
/** One code of one. */
const sequence = [1, 1];

/**
 * What Thunderbird for Android and K-9 Mail read from a QR code to add an account, in version 1 of their
 * format (`qr-code-format.md` in thunderbird-android). Holds no password: the app asks for it.
 */
export function thunderbirdAndroidCode(account: Account): string {
  const { incoming, submission, loginName, address, fullName } = account;
  const tail = (server: Account['submission']) => [
    server.host,
    server.port,
    encryptions[server.encryption],
    passwordAuthentication,
    loginName,
  ];
  return JSON.stringify([
    formatVersion,
    sequence,
    [protocols[incoming.protocol], ...tail(incoming)],
    [
      [
        [0, ...tail(submission)],
        [address, fullName],
      ],
    ],
  ]);
}
