import { readAccounts, readProfileFile } from '../../formats/outlook-profile-reader.fixture';
import type { RegistryContent } from '../../system/memory-registry';
import { createMemorySystem, type MemoryMachine, type MemorySystem } from '../../system/memory-system';
import { accountsKey, binaryText, classOf, outlookKey } from './machines.fixture';

export interface OutlookDouble {
  /** Milliseconds after its start at which the account is there; null: it never is. */
  readonly importsAfter: number | null;
  /** What it makes of the account that it read. */
  readonly change?: (account: Readonly<Record<string, RegistryContent>>) => Record<string, RegistryContent>;
  /** It makes the profile first, and stays there. */
  readonly makesProfileOnly?: boolean;
  /** What it notes of the file that it has still to read, and takes away once it has; null: nothing. */
  readonly notes?: ((file: string) => string) | null;
}

/** Names in the registry by property; the first word of some is that of the protocol. */
const storedNames: Readonly<Record<string, string>> = {
  '0x0002': 'Account Name',
  '0x000B': 'Display Name',
  '0x000C': 'Email',
  '0x0100': '* Server',
  '0x0101': '* User',
  '0x0104': '* Port',
  '0x0105': '* Use SSL',
  '0x0200': 'SMTP Server',
  '0x0201': 'SMTP Port',
  '0x0203': 'SMTP Use Auth',
  '0x020A': 'SMTP Secure Connection',
};

/** A machine on which, once Outlook is started with a profile file, it does as told here. */
export function machineWith(machine: MemoryMachine, double: OutlookDouble): MemorySystem {
  let elapsed = 0;
  const system: MemorySystem = createMemorySystem({
    ...machine,
    onPause: (milliseconds) => {
      elapsed += milliseconds;
      const file = system.started()[0]?.[2];
      if (file !== undefined) act(system, file, double, elapsed);
    },
  });
  return system;
}

function act(system: MemorySystem, file: string, double: OutlookDouble, elapsed: number): void {
  const { importsAfter, makesProfileOnly = false, notes = (path) => path } = double;
  const isFirst = elapsed <= 2_000;
  system.launch('OUTLOOK.EXE');
  if (isFirst && notes !== null)
    system.addToRegistry({ [`${outlookKey}\\Setup`]: { ImportPRF: notes(file) } });
  if (isFirst && makesProfileOnly) system.addToRegistry({ [`${outlookKey}\\Profiles\\Runbox`]: {} });
  if (importsAfter === null || elapsed < importsAfter) return;
  const bytes = system.bytesOf(file);
  if (bytes !== null) system.addToRegistry(importOf(bytes, double));
}

function importOf(bytes: Uint8Array, { change = (account) => ({ ...account }) }: OutlookDouble) {
  const file = readProfileFile(bytes);
  const profile = `${outlookKey}\\Profiles\\${file.get('general')?.get('profilename')}`;
  const accounts = readAccounts(file).map(({ type, properties }, index) => {
    const stored = Object.entries(properties).flatMap(([property, value]) => {
      const name = storedNames[property]?.replace('*', type);
      const content = typeof value === 'string' ? binaryText(value) : value;
      return name === undefined ? [] : [[name, content] as const];
    });
    const clsid = type === 'POP3' ? classOf.pop3 : classOf.imap;
    const place = `${profile}\\${accountsKey}\\0000000${index + 2}`;
    return [place, change({ clsid, ...Object.fromEntries(stored) })] as const;
  });
  const addressBook = { clsid: classOf.service, 'Account Name': binaryText('Outlook Address Book') };
  return { ...Object.fromEntries(accounts), [`${profile}\\${accountsKey}\\00000001`]: addressBook };
}
