import { createHash } from 'node:crypto';
import type { AbsolutePath } from '../../contract/problems';
import type { LinuxSigns } from '../installations/linux-installations';

export const name = 'Evolution';

export const signs: LinuxSigns = {
  executables: ['evolution'],
  folders: [],
  flatpakIds: ['org.gnome.Evolution'],
  snapNames: [],
};

/** In the folder for settings. Accounts, calendars and address books lie here as one `.source` file each. */
export const sourcesFolder = 'evolution/sources';
export const sourceEnding = '.source';

/** In the folder for caches; in it one folder for each account, named after its id. */
export const mailFolder = 'evolution/mail';

/** The three files that are one account; each is named after its unique id. */
export interface SourceIds {
  readonly account: string;
  readonly identity: string;
  readonly transport: string;
}

/** The same for an address every time. They are part of folder addresses and of names in the keyring. */
export function sourceIdsFor(address: string): SourceIds {
  const readable = address
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  const account = `runbox-${readable}-${createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 10)}`;
  return { account, identity: `${account}-identity`, transport: `${account}-transport` };
}

export interface SourcePlaces {
  readonly pathOf: (id: string) => AbsolutePath;
  /** Copies of what is at Runbox; POP mail goes to the folders on this computer that all accounts share. */
  readonly mailFolder: AbsolutePath;
}
