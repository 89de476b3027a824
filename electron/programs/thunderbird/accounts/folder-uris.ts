import type { SettingMeaning } from '../../../contract/plan';

/** Settings of an identity that name a folder, and the one beside each that says how it was picked. */
export const folderSettings: readonly {
  readonly key: string;
  readonly pickerKey: string;
  /** "0": the usual folder of the account; "1": this very folder. */
  readonly picker: '0' | '1';
  /** The name at Runbox, which has fixed folders. */
  readonly folder: string;
  readonly meaning: SettingMeaning;
}[] = [
  {
    key: 'fcc_folder',
    pickerKey: 'fcc_folder_picker_mode',
    picker: '0',
    folder: 'Sent',
    meaning: 'sent-folder',
  },
  {
    key: 'draft_folder',
    pickerKey: 'drafts_folder_picker_mode',
    picker: '0',
    folder: 'Drafts',
    meaning: 'drafts-folder',
  },
  {
    key: 'stationery_folder',
    pickerKey: 'tmpl_folder_picker_mode',
    picker: '0',
    folder: 'Templates',
    meaning: 'templates-folder',
  },
  {
    key: 'archive_folder',
    pickerKey: 'archives_folder_picker_mode',
    picker: '1',
    folder: 'Archive',
    meaning: 'archive-folder',
  },
];

export interface FolderUri {
  readonly scheme: string;
  /** Decoded. */
  readonly userName: string;
  readonly host: string;
  /** As written, with its slash; empty for the server itself. */
  readonly path: string;
}

/**
 * The server's own address in Thunderbird: IMAP escapes all but letters, digits and `*-._`, POP what
 * encodeURIComponent escapes (seen with Thunderbird 153). A `%` in a login name becomes `%25`.
 */
export function serverUri(type: string, userName: string, host: string): string {
  return type === 'imap'
    ? `imap://${escapeAllBut(/[A-Za-z0-9*\-._]/, userName)}@${host}`
    : `mailbox://${escapeAllBut(/[A-Za-z0-9\-_.!~*'()]/, userName)}@${host}`;
}

/** Null for what is not the address of a mail folder. */
export function parseFolderUri(uri: string): FolderUri | null {
  const [, scheme, userName, host, path] = /^([a-z]+):\/\/([^@/]*)@([^/]*)(.*)$/s.exec(uri) ?? [];
  if (scheme === undefined || userName === undefined || host === undefined || path === undefined) return null;
  return { scheme, userName: unescaped(userName), host: unescaped(host).toLowerCase(), path };
}

function escapeAllBut(kept: RegExp, text: string): string {
  const escaped = [...Buffer.from(text, 'utf8')].map((byte) => {
    const character = String.fromCharCode(byte);
    return kept.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return escaped.join('');
}

/** Old versions wrote some addresses unescaped; those stay as they are. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
