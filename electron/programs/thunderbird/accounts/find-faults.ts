import type { Account, Server } from '../../../contract/account';
import type { AccountFault, FaultyServer } from '../../../contract/programs';
import type { Settings } from '../../../formats/settings-format';
import type { MatchedAccount } from './match-account';
import { isPathPrefix, pathPrefixKeys } from './path-prefix';
import type { OutgoingServer } from './read-accounts';
import { socketTypeOf } from './wanted-servers';

/** Thunderbird's `socketType` and `try_ssl`, which are 0 where nothing is said. */
const socketFaults: ReadonlyMap<number, 'not-encrypted' | 'maybe-encrypted'> = new Map([
  [0, 'not-encrypted'],
  [1, 'maybe-encrypted'],
]);

/** `authMethod` "No authentication". */
const noAuthentication = 1;

interface ServerSettings {
  readonly server: FaultyServer;
  readonly host: string;
  readonly port: unknown;
  readonly socketType: unknown;
}

/** What differs from `account` in a way that keeps mail from coming or going, or leaves it unprotected. */
export function findFaults(
  { server }: MatchedAccount,
  outgoing: OutgoingServer | null,
  settings: Settings,
  account: Account,
): readonly AccountFault[] {
  const of = (key: string) => settings.get(`mail.server.${server.key}.${key}`);
  const incoming = {
    server: 'incoming',
    host: server.host,
    port: of('port'),
    socketType: of('socketType'),
  } as const;
  return [
    ...serverFaults(incoming, account.incoming),
    ...prefixFaults(server, settings),
    ...(outgoing === null ? [] : outgoingFaults(outgoing, settings, account)),
    ...(server.userName !== account.loginName
      ? [{ kind: 'login-with-at', loginName: server.userName } as const]
      : []),
  ];
}

function outgoingFaults(
  { key, host }: OutgoingServer,
  settings: Settings,
  { submission }: Account,
): readonly AccountFault[] {
  const of = (name: string) => settings.get(`mail.smtpserver.${key}.${name}`);
  const outgoing = { server: 'outgoing', host, port: of('port'), socketType: of('try_ssl') } as const;
  const faults = serverFaults(outgoing, submission);
  return of('authMethod') === noAuthentication ? [...faults, { kind: 'sends-without-signing-in' }] : faults;
}

function serverFaults(
  { server, host, port, socketType }: ServerSettings,
  wanted: Server,
): readonly AccountFault[] {
  const encryption = socketFaults.get(typeof socketType === 'number' ? socketType : 0);
  return [
    ...(host.toLowerCase() !== wanted.host ? [{ kind: 'outdated-server', server, host } as const] : []),
    // Absent, it goes by the encryption.
    ...(typeof port === 'number' && port !== wanted.port
      ? [{ kind: 'wrong-port', server, port } as const]
      : []),
    ...(encryption === undefined ? [] : [{ kind: encryption, server }]),
    ...(encryption === undefined && port === wanted.port && socketType !== socketTypeOf(wanted.encryption)
      ? [{ kind: 'mismatched-encryption', server, port: wanted.port } as const]
      : []),
  ];
}

function prefixFaults({ key, type }: MatchedAccount['server'], settings: Settings): readonly AccountFault[] {
  if (type !== 'imap') return [];
  const prefix = pathPrefixKeys(key)
    .map((name) => settings.get(name) ?? null)
    .find(isPathPrefix);
  return prefix === undefined ? [] : [{ kind: 'path-prefix', prefix: String(prefix) }];
}
