/** IMAP4rev1 (RFC 3501) or POP3 (RFC 1939). */
export type Protocol = 'imap' | 'pop3';

/** Message submission with implicit TLS on 465 or STARTTLS on 587 (RFC 8314 section 3.3). */
export type SubmissionPort = 465 | 587;

/** There is no third member: what is not encrypted cannot be written down. */
export type Encryption = 'implicit-tls' | 'starttls';

export interface Server {
  readonly host: string;
  readonly port: number;
  readonly encryption: Encryption;
}

export type IncomingServer =
  | (Server & { readonly protocol: 'imap' })
  | (Server & { readonly protocol: 'pop3'; readonly keepOnServer: boolean });

/** Everything a mail program has to be told. Both servers take the same login name. */
export interface Account {
  readonly fullName: string;
  readonly address: string;
  readonly loginName: string;
  readonly incoming: IncomingServer;
  readonly submission: Server;
}

/** Where the login name comes from. Nothing can tell the last three apart from the address alone. */
export type LoginAnswer =
  /** Derived: `user@runbox.com` gives `user`, an own domain gives `local%domain`. */
  | { readonly from: 'address' }
  /** The own domain was added to an older account, which began with this Runbox address. */
  | { readonly from: 'runbox-address'; readonly runboxAddress: string }
  | { readonly from: 'typed'; readonly loginName: string };

/** What the person said, as they said it. `readAccount` in `runbox/` turns it into an `Account`. */
export interface AccountAnswers {
  readonly fullName: string;
  readonly address: string;
  readonly login: LoginAnswer;
  readonly protocol: Protocol;
  /** POP only: leave a copy of each message at Runbox. */
  readonly keepOnServer: boolean;
  readonly submissionPort: SubmissionPort;
}
