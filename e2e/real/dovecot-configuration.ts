import type { Certificate } from './certificate';
import type { MailboxOwner } from './mailbox-owners';

export interface DovecotPlaces {
  readonly folder: string;
  readonly users: string;
  /** Who is refused where, whatever the password. */
  readonly refusals: string;
  readonly log: string;
  /** Where the submission server asks whether a password is right. */
  readonly authenticationSocket: string;
}

/** Mail is kept by Debian's own user for that. */
export const mailUser = { name: 'mail', id: 8 };

/** Runbox's six fixed folders; `Inbox` is IMAP's own INBOX. */
export const fixedFolders = ['Drafts', 'Sent', 'Spam', 'Templates', 'Trash'] as const;
const specialUse = { Drafts: '\\Drafts', Sent: '\\Sent', Spam: '\\Junk', Trash: '\\Trash', Templates: null };

const folderSections = fixedFolders
  .map((name) => {
    const flag = specialUse[name];
    return `mailbox ${name} {\n    auto = subscribe\n${flag ? `    special_use = ${flag}\n` : ''}  }`;
  })
  .join('\n  ');

/** What Dovecot 2.4 says in other words than 2.3; it reads no file that has not named its version first. */
interface Dialect {
  readonly start: string;
  readonly certificate: string;
  readonly key: string;
  readonly onlyEncrypted: string;
  readonly maildir: string;
  readonly passwordFile: (kind: 'passdb' | 'userdb', file: string) => string;
  readonly refusalList: (file: string) => string;
}

const dialects: Record<'2.3' | '2.4', Dialect> = {
  '2.3': {
    start: '',
    certificate: 'ssl_cert = <',
    key: 'ssl_key = <',
    onlyEncrypted: 'disable_plaintext_auth = yes',
    maildir: 'mail_location = maildir:~/Maildir',
    passwordFile: (kind, file) => `${kind} {\n  driver = passwd-file\n  args = username_format=%u ${file}\n}`,
    refusalList: (file) =>
      `passdb {\n  driver = passwd-file\n  args = username_format=%u/%s ${file}\n  deny = yes\n}`,
  },
  '2.4': {
    start: 'dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\n',
    certificate: 'ssl_server_cert_file = ',
    key: 'ssl_server_key_file = ',
    onlyEncrypted: 'auth_allow_cleartext = no',
    maildir: 'mail_driver = maildir\nmail_path = ~/Maildir',
    passwordFile: (kind, file) => `${kind} passwd-file {\n  passwd_file_path = ${file}\n}`,
    refusalList: (file) =>
      `passdb refusals {\n  driver = passwd-file\n  passwd_file_path = ${file}\n  auth_username_format = %{user}/%{protocol}\n  deny = yes\n}`,
  },
};

/**
 * IMAP on 993 and POP on 995, both with TLS from the first byte, on loopback only.
 * @param version what `dovecot --version` says
 */
export function writeDovecotConfiguration(
  places: DovecotPlaces,
  certificate: Certificate,
  version: string,
): string {
  const dialect = dialects[version.startsWith('2.3.') ? '2.3' : '2.4'];
  return `${dialect.start}base_dir = ${places.folder}/run
state_dir = ${places.folder}/state
instance_name = private
log_path = ${places.log}
listen = 127.0.0.1
protocols = imap pop3
ssl = required
${dialect.certificate}${certificate.certificate}
${dialect.key}${certificate.key}
ssl_min_protocol = TLSv1.2
${dialect.onlyEncrypted}
auth_mechanisms = plain login
auth_username_chars =
auth_username_format = %{user}
auth_verbose = yes
auth_failure_delay = 0
login_log_format_elements = user=<%{user}> port=%{local_port} tls=<%{ssl_security}>
${dialect.maildir}
mail_uid = ${mailUser.name}
mail_gid = ${mailUser.name}
first_valid_uid = ${mailUser.id}
first_valid_gid = ${mailUser.id}
namespace inbox {
  inbox = yes
  ${folderSections}
}
${dialect.refusalList(places.refusals)}
${dialect.passwordFile('passdb', places.users)}
${dialect.passwordFile('userdb', places.users)}
service imap-login {
  inet_listener imap {
    port = 0
  }
}
service pop3-login {
  inet_listener pop3 {
    port = 0
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service auth {
  unix_listener ${places.authenticationSocket} {
    mode = 0666
  }
}
`;
}

/** Lines of a password file. Base64, so that no character of a password means anything in it. */
export function writeUserList(
  owners: readonly MailboxOwner[],
  homeOf: (owner: MailboxOwner) => string,
): string {
  return owners
    .map((owner) => {
      const password = Buffer.from(owner.password, 'utf8').toString('base64');
      return `${owner.loginName}:{PLAIN.b64}${password}:${mailUser.id}:${mailUser.id}::${homeOf(owner)}::\n`;
    })
    .join('');
}

/** Lines of login name and service, as Dovecot names it: Postfix asks for `smtp`. */
export function writeRefusalList(owners: readonly MailboxOwner[]): string {
  return owners
    .filter(({ maySend }) => maySend === false)
    .map(({ loginName }) => `${loginName}/smtp:\n`)
    .join('');
}
