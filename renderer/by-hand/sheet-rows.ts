import type { Account, IncomingServer, Server } from '../../electron/contract/account';
import type { ByHandWords, SheetLine } from '../text/by-hand-words';

export interface SheetRow {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

export interface SheetPart {
  readonly title: string;
  readonly rows: readonly SheetRow[];
}

/** All settings of the account with what they mean. The password is named, and is not there. */
export function sheetParts(account: Account, { sheet: words }: ByHandWords): readonly SheetPart[] {
  const row = (line: SheetLine, value: string): SheetRow => ({ ...words.lines[line], value });
  const serverRows = ({ host, port, encryption }: Server) => [
    row('host', host),
    row('port', String(port)),
    row('encryption', words.encryption[encryption]),
    row('authentication', words.authenticationValue),
    row('login-name', account.loginName),
    row('password', words.passwordValue),
  ];
  return [
    {
      title: words.parts.account,
      rows: [row('full-name', account.fullName), row('address', account.address)],
    },
    {
      title: words.parts.incoming,
      rows: [
        row('incoming-protocol', protocolValue(account.incoming, words)),
        ...serverRows(account.incoming),
      ],
    },
    {
      title: words.parts.submission,
      rows: [row('submission-protocol', 'SMTP'), ...serverRows(account.submission)],
    },
  ];
}

function protocolValue(incoming: IncomingServer, words: ByHandWords['sheet']): string {
  if (incoming.protocol === 'imap') return 'IMAP';
  return incoming.keepOnServer ? words.keeping : words.notKeeping;
}
