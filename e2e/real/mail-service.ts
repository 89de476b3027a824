import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Certificate, makeCertificate } from './certificate';
import {
  type DovecotPlaces,
  mailUser,
  writeDovecotConfiguration,
  writeRefusalList,
  writeUserList,
} from './dovecot-configuration';
import { type MailboxOwner, mailboxOwners } from './mailbox-owners';
import { type PostfixPlaces, services, writeLookups, writeMainConfiguration } from './postfix-configuration';
import { isListening, StartedProcess } from './started-process';

export interface Message {
  readonly to: MailboxOwner;
  readonly subject: string;
  readonly body?: string;
}

/** One sign-in that a server allowed. Submission signs in anew for each message. */
export interface SignIn {
  readonly loginName: string;
  readonly port: 993 | 995 | 465 | 587;
  /** Protocol version and cipher, as the server saw them. */
  readonly encryption: string;
}

export interface MailService {
  /** PEM file of the authority that vouches for the servers. */
  readonly authority: string;
  /** Puts a message into the inbox of its owner. */
  deliver(message: Message): void;
  /** Subjects of the messages in a folder, sorted. */
  messagesOf(owner: MailboxOwner, folder: string): readonly string[];
  /** Waits until a message with this subject is in the folder. */
  waitForMessage(owner: MailboxOwner, folder: string, subject: string): Promise<void>;
  /** All folders of a mailbox but INBOX, sorted. */
  foldersOf(owner: MailboxOwner): readonly string[];
  /** Makes a folder beside the fixed ones, as a person may do in webmail. */
  makeFolder(owner: MailboxOwner, name: string): void;
  /** Empties the mailboxes, takes away folders that were added and forgets the log. */
  startAfresh(): void;
  signIns(): readonly SignIn[];
  /** Sign-ins that were refused, by login name. */
  refusedSignIns(): readonly string[];
  logLines(): readonly string[];
  stop(): Promise<void>;
}

const dovecotProgram = '/usr/sbin/dovecot';
const postfixMaster = '/usr/lib/postfix/sbin/master';

function homeOf(owner: MailboxOwner): string {
  return owner.loginName.replace('%', '-at-');
}

interface Places {
  readonly dovecot: DovecotPlaces;
  readonly postfix: PostfixPlaces;
  readonly mail: string;
}

function makePlaces(folder: string): Places {
  // The servers run as several users.
  chmodSync(folder, 0o755);
  const make = (name: string) => {
    mkdirSync(path.join(folder, name));
    return path.join(folder, name);
  };
  const [mail, log, authenticationSocket] = [make('mail'), make('log'), path.join(folder, 'authentication')];
  const postfix = { folder: make('postfix'), queue: make('queue'), data: make('data') };
  execFileSync('chown', ['postfix', postfix.data]);
  for (const owner of mailboxOwners) chownSync(make(`mail/${homeOf(owner)}`), mailUser.id, mailUser.id);
  const dovecot = {
    folder: make('dovecot'),
    users: path.join(folder, 'dovecot/users'),
    refusals: path.join(folder, 'dovecot/refusals'),
  };
  return {
    mail,
    dovecot: { ...dovecot, log: path.join(log, 'dovecot'), authenticationSocket },
    postfix: { ...postfix, log: path.join(log, 'postfix'), mail, authenticationSocket },
  };
}

function writeConfigurations({ mail, dovecot, postfix }: Places, certificate: Certificate): void {
  writeFileSync(
    dovecot.users,
    writeUserList(mailboxOwners, (owner) => path.join(mail, homeOf(owner))),
  );
  writeFileSync(dovecot.refusals, writeRefusalList(mailboxOwners));
  const version = execFileSync(dovecotProgram, ['--version'], { encoding: 'utf8' });
  writeFileSync(
    path.join(dovecot.folder, 'dovecot.conf'),
    writeDovecotConfiguration(dovecot, certificate, version),
  );
  const addresses = mailboxOwners.flatMap((owner) => owner.addresses);
  const domains = new Set(addresses.map((address) => address.split('@')[1] ?? ''));
  const lookups = writeLookups(mailboxOwners, homeOf);
  writeFileSync(
    path.join(postfix.folder, 'main.cf'),
    writeMainConfiguration(postfix, certificate, [...domains]),
  );
  writeFileSync(path.join(postfix.folder, 'master.cf'), services);
  writeFileSync(path.join(postfix.folder, 'mailboxes'), lookups.mailboxes);
  writeFileSync(path.join(postfix.folder, 'senders'), lookups.senders);
}

function subjectsIn(maildir: string): readonly string[] {
  return ['new', 'cur']
    .flatMap((part) => {
      const folder = path.join(maildir, part);
      return listFolder(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    })
    .map((text) => /^Subject: (.*)$/m.exec(text)?.[1] ?? '')
    .sort();
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

// Dovecot 2.3 writes "Login" and names who was refused later in the line than 2.4.
const imapOrPop = /(?:imap|pop3)-login: Info: (?:Login|Logged in): user=<([^>]*)>, port=(\d+), tls=<([^>]*)>/;
const submission = /postfix\/(465|587)\/smtpd\[(\d+)\]: .*client=.*sasl_username=(.*)$/;
const submissionTls = /postfix\/(?:465|587)\/smtpd\[(\d+)\]: .*TLS connection established from \S+: (.*)$/;
const refused = /auth.*\(([^,(]+),127\.0\.0\.1[,)].*: Password mismatch/;

function readSignIns(lines: readonly string[]): readonly SignIn[] {
  const encryptionOf = new Map<string, string>();
  return lines.flatMap((line): SignIn[] => {
    const tls = submissionTls.exec(line);
    if (tls) encryptionOf.set(tls[1] ?? '', tls[2] ?? '');
    const incoming = imapOrPop.exec(line);
    if (incoming)
      return [
        {
          loginName: incoming[1] ?? '',
          port: Number(incoming[2]) as SignIn['port'],
          encryption: incoming[3] ?? '',
        },
      ];
    const sent = submission.exec(line);
    if (!sent) return [];
    const encryption = encryptionOf.get(sent[2] ?? '') ?? '';
    return [{ loginName: sent[3] ?? '', port: Number(sent[1]) as SignIn['port'], encryption }];
  });
}

/**
 * Starts a real mail server for mail.runbox.com: Dovecot and Postfix under one throw-away folder. Needs
 * root and a network of its own (`build/scripts/private-network.mjs`).
 */
export async function startMailService(): Promise<MailService> {
  if (process.env.PRIVATE_NETWORK !== '1')
    throw new Error('Run it with: node build/scripts/private-network.mjs -- ...');
  const folder = mkdtempSync(path.join(tmpdir(), 'mail-'));
  const places = makePlaces(folder);
  const certificate = makeCertificate(folder, 'mail.runbox.com');
  writeConfigurations(places, certificate);
  const dovecotFile = path.join(places.dovecot.folder, 'dovecot.conf');
  const logs = [places.dovecot.log, places.postfix.log];
  for (const log of logs) writeFileSync(log, '');
  const dovecot = new StartedProcess({ command: [dovecotProgram, '-F', '-c', dovecotFile] });
  // Makes the queue's folders. Its own way to start would leave the server behind when it is stopped.
  execFileSync('/usr/sbin/postfix', ['-c', places.postfix.folder, 'check'], { stdio: 'pipe' });
  const postfix = new StartedProcess({ command: [postfixMaster, '-c', places.postfix.folder, '-s'] });
  const forgotten = new Map<string, number>();
  const logLines = () =>
    logs.flatMap((log) =>
      readFileSync(log, 'utf8')
        .slice(forgotten.get(log) ?? 0)
        .split('\n'),
    );
  const mailOf = (owner: MailboxOwner) => path.join(places.mail, homeOf(owner), 'Maildir');
  const maildirOf = (owner: MailboxOwner, name: string) =>
    name === 'INBOX' ? mailOf(owner) : path.join(mailOf(owner), `.${name}`);

  const service: MailService = {
    authority: certificate.authority,
    deliver({ to, subject, body }) {
      const text = `From: Postmaster <postmaster@runbox.com>\r\nTo: <${to.addresses[0]}>\r\nSubject: ${subject}\r\nMessage-ID: <${Date.now()}.${Math.random()}@runbox.com>\r\nDate: ${new Date().toUTCString()}\r\n\r\n${body ?? 'Hello.'}\r\n`;
      execFileSync('doveadm', ['-c', dovecotFile, 'save', '-u', to.loginName, '-m', 'INBOX'], {
        input: text,
      });
    },
    messagesOf: (owner, name) => subjectsIn(maildirOf(owner, name)),
    async waitForMessage(owner, name, subject) {
      const until = Date.now() + 15_000;
      while (!service.messagesOf(owner, name).includes(subject)) {
        if (Date.now() > until)
          throw new Error(
            `No message "${subject}" in ${name} of ${owner.loginName}:\n${logLines().slice(-40).join('\n')}`,
          );
        await pause(25);
      }
    },
    foldersOf: (owner) =>
      listFolder(mailOf(owner))
        .filter((name) => name.startsWith('.'))
        .map((name) => name.slice(1))
        .sort(),
    makeFolder(owner, name) {
      execFileSync('doveadm', ['-c', dovecotFile, 'mailbox', 'create', '-s', '-u', owner.loginName, name]);
    },
    startAfresh() {
      for (const log of logs) forgotten.set(log, readFileSync(log, 'utf8').length);
      for (const owner of mailboxOwners) rmSync(mailOf(owner), { recursive: true, force: true });
    },
    signIns: () => readSignIns(logLines()),
    refusedSignIns: () => logLines().flatMap((line) => refused.exec(line)?.[1] ?? []),
    logLines,
    async stop() {
      await Promise.all([dovecot.stop(), postfix.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    const listens = (port: number) => () => isListening(port);
    for (const port of [993, 995]) await dovecot.waitUntil(listens(port), `listening on ${port}`);
    for (const port of [465, 587]) await postfix.waitUntil(listens(port), `listening on ${port}`);
    return service;
  } catch (error) {
    console.error(logLines().join('\n'));
    await service.stop();
    throw error;
  }
}
