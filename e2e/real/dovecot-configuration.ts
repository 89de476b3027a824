import type { Certificate } from './certificate';
import type { MailboxOwner } from './mailbox-owners';

export interface DovecotPlaces {
  readonly folder: string;
  readonly users: string;
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

/** IMAP on 993 and POP on 995, both with TLS from the first byte, on loopback only. Dovecot 2.3. */
export function writeDovecotConfiguration(places: DovecotPlaces, certificate: Certificate): string {
  return `base_dir = ${places.folder}/run
state_dir = ${places.folder}/state
instance_name = private
log_path = ${places.log}
listen = 127.0.0.1
protocols = imap pop3
ssl = required
ssl_cert = <${certificate.certificate}
ssl_key = <${certificate.key}
ssl_min_protocol = TLSv1.2
disable_plaintext_auth = yes
auth_mechanisms = plain login
auth_username_chars =
auth_verbose = yes
auth_failure_delay = 0
login_log_format_elements = user=<%u> port=%a tls=<%k>
mail_location = maildir:~/Maildir
mail_uid = ${mailUser.name}
mail_gid = ${mailUser.name}
first_valid_uid = ${mailUser.id}
first_valid_gid = ${mailUser.id}
namespace inbox {
  inbox = yes
  ${folderSections}
}
passdb {
  driver = passwd-file
  args = username_format=%u ${places.users}
}
userdb {
  driver = passwd-file
  args = username_format=%u ${places.users}
}
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
