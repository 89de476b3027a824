import { MailServices } from 'resource:///modules/MailServices.sys.mjs';
import { describeFolder, foldersOf } from './folders.mjs';

function describeServer(server) {
  const { key, type, hostname, port, socketType, authMethod, username, prettyName } = server;
  return {
    key,
    type,
    hostname,
    port,
    socketType,
    authMethod,
    username,
    prettyName,
    loginAtStartUp: server.loginAtStartUp,
    leaveOnServer: type === 'pop3' ? server.getBoolValue('leave_on_server') : null,
    spamUri: server.spamSettings.spamFolderURI,
    folders: foldersOf(server).map(describeFolder),
  };
}

function describeIdentity(identity) {
  const { key, fullName, email } = identity;
  const outgoing = MailServices.outgoingServer.getServerByIdentity(identity)?.key ?? null;
  return { key, fullName, email, outgoing };
}

function describeOutgoing(server) {
  const { hostname, port } = server.QueryInterface(Ci.nsISmtpServer);
  const { key, socketType, authMethod, username } = server;
  return { key, hostname, port, socketType, authMethod, username };
}

export const describeAll = () => ({
  defaultAccount: MailServices.accounts.defaultAccount?.key ?? null,
  defaultOutgoing: MailServices.outgoingServer.defaultServer?.key ?? null,
  accounts: MailServices.accounts.accounts.map(({ key, identities, incomingServer }) => ({
    key,
    identities: identities.map(describeIdentity),
    server: describeServer(incomingServer),
  })),
  outgoing: MailServices.outgoingServer.servers.map(describeOutgoing),
});

export const allFolders = () =>
  MailServices.accounts.accounts.flatMap(({ incomingServer }) => foldersOf(incomingServer));

/** By login name or by an address. */
export function findAccount(wanted) {
  const { accounts } = MailServices.accounts;
  const found = accounts.find(
    ({ incomingServer, identities }) =>
      incomingServer.username === wanted || identities.some(({ email }) => email === wanted),
  );
  if (found) return found;
  throw new Error(
    `no account ${wanted} among ${accounts.map(({ incomingServer }) => incomingServer.username)}`,
  );
}

export async function listLogins() {
  const logins = await Services.logins.getAllLogins();
  return logins.map(({ origin, username, password }) => ({
    origin,
    username,
    password,
  }));
}
