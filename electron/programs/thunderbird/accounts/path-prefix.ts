import type { SettingValue } from '../../../contract/plan';

/**
 * Runbox's servers of before 2015 had all folders in INBOX; today's must not be told so
 * (help.runbox.com/moving-to-the-new-imap-pop-services).
 */
export function isPathPrefix(value: SettingValue | null): boolean {
  return /^"?INBOX[./]?"?$/i.test(String(value ?? ''));
}

/** The settings that an IMAP server's prefix can stand in. */
export function pathPrefixKeys(server: string): readonly string[] {
  return [`mail.server.${server}.server_sub_directory`, `mail.server.${server}.namespace.personal`];
}
