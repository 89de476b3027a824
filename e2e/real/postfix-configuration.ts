import path from 'node:path';
import type { Certificate } from './certificate';
import { mailUser } from './dovecot-configuration';
import type { MailboxOwner } from './mailbox-owners';

export interface PostfixPlaces {
  /** Configuration only; the queue lies elsewhere. */
  readonly folder: string;
  readonly queue: string;
  readonly data: string;
  readonly log: string;
  readonly mail: string;
  readonly authenticationSocket: string;
}

interface Lookups {
  /** Lines "address mailbox", the mailbox relative to the mail folder. */
  readonly mailboxes: string;
  /** Lines "address login name": who may send from it. */
  readonly senders: string;
}

export function writeLookups(
  owners: readonly MailboxOwner[],
  homeOf: (owner: MailboxOwner) => string,
): Lookups {
  const lines = (value: (owner: MailboxOwner) => string) =>
    owners.flatMap((owner) => owner.addresses.map((address) => `${address} ${value(owner)}\n`)).join('');
  return {
    mailboxes: lines((owner) => `${homeOf(owner)}/Maildir/`),
    senders: lines((owner) => owner.loginName),
  };
}

/** Delivers to the owners of mailboxes and to nobody else. As at Runbox, a sender has to own the address. */
export function writeMainConfiguration(
  places: PostfixPlaces,
  certificate: Certificate,
  domains: readonly string[],
): string {
  const inFolder = (name: string) => `${places.folder}/${name}`;
  return `compatibility_level = 3.6
queue_directory = ${places.queue}
data_directory = ${places.data}
maillog_file = ${places.log}
maillog_file_prefixes = ${path.dirname(places.log)}
myhostname = mail.runbox.com
mydestination =
mynetworks =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
default_transport = error:only mailboxes of the test
virtual_transport = virtual
virtual_mailbox_domains = ${domains.join(' ')}
virtual_mailbox_base = ${places.mail}
virtual_mailbox_maps = texthash:${inFolder('mailboxes')}
virtual_minimum_uid = ${mailUser.id}
virtual_uid_maps = static:${mailUser.id}
virtual_gid_maps = static:${mailUser.id}
smtpd_tls_cert_file = ${certificate.certificate}
smtpd_tls_key_file = ${certificate.key}
smtpd_tls_mandatory_protocols = >=TLSv1.2
smtpd_tls_loglevel = 1
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${places.authenticationSocket}
smtpd_sender_login_maps = texthash:${inFolder('senders')}
smtpd_sender_restrictions = reject_sender_login_mismatch
smtpd_relay_restrictions = permit_sasl_authenticated, reject
`;
}

/** 465 with TLS from the first byte, 587 with STARTTLS required before anything else. */
export const services = `465 inet n - n - - smtpd
  -o syslog_name=postfix/465
  -o smtpd_tls_wrappermode=yes
  -o smtpd_tls_security_level=encrypt
587 inet n - n - - smtpd
  -o syslog_name=postfix/587
  -o smtpd_tls_security_level=encrypt
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;
