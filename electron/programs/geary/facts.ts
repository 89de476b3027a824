import type { LinuxSigns } from '../installations/linux-installations';

export const name = 'Geary';

export const signs: LinuxSigns = {
  executables: ['geary'],
  folders: [],
  flatpakIds: ['org.gnome.Geary'],
  snapNames: [],
};

/** In the folders for settings and for data; in it one folder for each account. */
export const ownFolder = 'geary';
export const settingsFile = 'geary.ini';

/** Geary knows `account_01`, and would not take `account_1` for the same. */
export function folderNameOf(number: number): string {
  return `account_${String(number).padStart(2, '0')}`;
}

export function numberOf(folderName: string): number | null {
  const found = /^account_(\d{1,9})$/.exec(folderName)?.[1];
  return found === undefined ? null : Number(found);
}

/** Geary keeps a setting that it does not know. This one tells our accounts from those that the person made. */
export const mark = { key: 'Metadata/made_by', value: 'runbox-mail-setup' } as const;
