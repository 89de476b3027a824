import type { Account, Encryption, IncomingServer } from '../../electron/contract/account';
import { servers } from '../../electron/runbox/servers';
import type { Line, Meaning, Move, ProgramForm, Section, ValueName } from './program-form';

/** One line as a person does it: what stands in the form, and what goes there. */
export interface FilledLine {
  /** The same for the same line of the same program, whatever the account. */
  readonly key: string;
  readonly meaning: Meaning;
  readonly label: string | null;
  readonly how: 'type' | 'choose' | 'tick' | 'untick' | 'leave-empty' | 'password';
  /** What is typed or chosen; null where nothing is. */
  readonly text: string | null;
  /** What older versions call it. */
  readonly olderText: string | null;
  readonly ifAsked: boolean;
}

export interface FilledSection {
  readonly heading: string | null;
  readonly part: Section['part'];
  readonly before: readonly Move[];
  readonly lines: readonly FilledLine[];
  readonly after: readonly Move[];
}

export interface FilledForm {
  /** IMAP although POP was asked for: the program knows no other. */
  readonly imapInstead: boolean;
  readonly sections: readonly FilledSection[];
}

/** The form of a program with the account in it. A password is never part of it. */
export function formFor(program: ProgramForm, account: Account): FilledForm {
  const imapInstead = account.incoming.protocol === 'pop3' && program.protocols.pop3 === null;
  const incoming: IncomingServer = imapInstead ? { protocol: 'imap', ...servers.imap } : account.incoming;
  const filling = { program, account: { ...account, incoming } };
  const sections = program.sections.map((section, place) => ({
    ...section,
    lines: section.lines
      .map((line, number) => ({ line, key: `${program.id}/${place}/${number}` }))
      .filter(({ line }) => line.only === undefined || line.only === incoming.protocol)
      .map(({ line, key }) => fill(line, key, filling)),
  }));
  return { imapInstead, sections: sections.filter(hasSomethingToDo) };
}

function hasSomethingToDo({ lines, after }: FilledSection): boolean {
  return lines.length > 0 || after.length > 0;
}

interface Filling {
  readonly program: ProgramForm;
  readonly account: Account;
}

function fill(line: Line, key: string, filling: Filling): FilledLine {
  const label = line.label?.replace('{protocol}', protocolName(filling)) ?? null;
  return { key, label, olderText: null, ifAsked: line.ifAsked === true, ...entryOf(line, filling) };
}

type Entry = Pick<FilledLine, 'meaning' | 'how' | 'text'> & Partial<Pick<FilledLine, 'olderText'>>;

function entryOf(line: Line, filling: Filling): Entry {
  switch (line.kind) {
    case 'value':
      return { meaning: line.value, how: 'type', text: settingOf(line.value, filling.account) };
    case 'protocol':
      return { meaning: 'protocol', how: 'choose', text: protocolName(filling) };
    case 'encryption':
      return encryptionEntry(line.of, filling);
    case 'encryption-box':
      return { meaning: `${line.of}-encryption`, how: 'tick', text: null };
    case 'choose':
      return { meaning: 'authentication', how: 'choose', text: line.option };
    case 'password':
      return { meaning: 'password', how: 'password', text: null };
    case 'keep-on-server': {
      const { incoming } = filling.account;
      const keeps = incoming.protocol === 'imap' || incoming.keepOnServer;
      return { meaning: 'keep-on-server', how: keeps === line.removes ? 'untick' : 'tick', text: null };
    }
    default:
      return { meaning: 'other', how: line.kind, text: null };
  }
}

function encryptionEntry(of: 'incoming' | 'submission', { program, account }: Filling): Entry {
  const used: Encryption = account[of].encryption;
  const meaning = `${of}-encryption` as const;
  if (program.encryption === null) return { meaning, how: 'tick', text: null };
  return {
    meaning,
    how: 'choose',
    text: program.encryption[used],
    olderText: program.olderEncryption?.[used] ?? null,
  };
}

function protocolName({ program, account }: Filling): string {
  return (account.incoming.protocol === 'imap' ? program.protocols.imap : program.protocols.pop3) ?? '';
}

/** As it is typed. */
export function settingOf(name: ValueName, { fullName, address, loginName, ...server }: Account): string {
  const { incoming, submission } = server;
  const values: Readonly<Record<ValueName, string>> = {
    'full-name': fullName,
    address,
    'login-name': loginName,
    'incoming-host': incoming.host,
    'incoming-port': String(incoming.port),
    'incoming-host-and-port': `${incoming.host}:${incoming.port}`,
    'submission-host': submission.host,
    'submission-port': String(submission.port),
    'submission-host-and-port': `${submission.host}:${submission.port}`,
  };
  return values[name];
}
