import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { driveC, readRegistry, runInWine, windowsPath } from '../../build/wine.mjs';
import { writeRegistryExport } from '../../electron/formats/registry-export';
import {
  accountsKey,
  binaryText,
  imapAccount,
  microsoft365,
  outlookKey,
} from '../../electron/programs/outlook/machines.fixture';
import { MemoryRegistry, type RegistryContents } from '../../electron/system/memory-registry';
import type { RegistryHive } from '../../electron/system/registry';
import { readRegistryBranch } from '../../electron/system/registry-branch';
import { keepToItself } from './keep-to-itself.mjs';
import { forgetSetups, keepFile, outlook, ownFolder, pathOnC, runTerminal } from './windows-machine.mjs';

const account = ['--address', 'ada@runbox.com', '--name', 'Ada Example', '--program', 'classic-outlook'];
const office = path.dirname(outlook);
const handedOver = path.join(ownFolder, 'handed-over');

/** What Outlook was given, and what it makes of it; see outlook-double.c. */
const seen = path.join(office, 'seen.prf');
const result = path.join(office, 'account.reg');

async function writeRegistryFile(file: string, contents: RegistryContents): Promise<void> {
  const registry = new MemoryRegistry();
  registry.add(contents);
  const branches = Object.keys(contents).map((whole) => {
    const [hive = '', ...names] = whole.split('\\');
    const place = { hive: hive as RegistryHive, path: names.join('\\') };
    return readRegistryBranch(async (key) => registry.read(key), place);
  });
  const keys = (await Promise.all(branches)).flatMap((branch) => branch ?? []);
  writeFileSync(file, writeRegistryExport(keys) ?? '');
}

function importRegistryFile(file: string): void {
  expect(runInWine(['reg', 'import', windowsPath(file)]).status).toBe(0);
}

beforeEach(async () => {
  forgetSetups();
  const installed = path.join(driveC, 'installed.reg');
  await writeRegistryFile(installed, microsoft365);
  importRegistryFile(installed);
});

afterEach(() => {
  for (const key of [...Object.keys(microsoft365), outlookKey]) runInWine(['reg', 'delete', key, '/f']);
  for (const file of [seen, result]) rmSync(file, { force: true });
});

/** Its own note of the file that it has still to read is among what it stores. */
async function letOutlookStore(): Promise<void> {
  const stored = imapAccount({
    'Account Name': binaryText('ada@runbox.com'),
    'Display Name': binaryText('Ada Example'),
    Email: binaryText('ada@runbox.com'),
    'IMAP User': binaryText('ada'),
  });
  await writeRegistryFile(result, {
    [`${outlookKey}\\Profiles\\Runbox\\${accountsKey}\\00000002`]: stored,
    [`${outlookKey}\\Setup`]: { ImportPRF: pathOnC(path.join(handedOver, 'runbox-outlook.prf')) },
  });
}

test('Outlook is found where it and Windows say that it is installed', () => {
  const { status, output } = runTerminal('programs');
  expect(status).toBe(0);
  expect(output).toContain(
    'Outlook (classic) 16.0.17932.20130, installed on this computer: C:\\Program Files\\Microsoft Office\\root\\Office16',
  );
});

test('Outlook is handed the account, and what it made of it is read back', async () => {
  await letOutlookStore();
  expect(runTerminal('apply', ...account, '--yes')).toMatchObject({ status: 0 });
  expect(readFileSync(seen, 'latin1')).toContain('IMAPServer=mail.runbox.com');
  expect(readRegistry(outlookKey)).toContain('IMAP Server');
});

test('nothing of handing over stays behind, in the folder or in the registry', async () => {
  await letOutlookStore();
  expect(runTerminal('apply', ...account, '--yes')).toMatchObject({ status: 0 });
  expect(existsSync(handedOver) ? readdirSync(handedOver) : []).toEqual([]);
  expect(readRegistry(`${outlookKey}\\Setup`)).not.toContain('ImportPRF');
});

test('the copy of Outlook’s settings brings them back through Windows’ own import', async () => {
  runInWine(['reg', 'add', outlookKey, '/v', 'Font', '/d', 'Ærø "Sans" \\ 12', '/f']);
  const before = readRegistry(outlookKey);
  await letOutlookStore();
  expect(runTerminal('apply', ...account, '--yes')).toMatchObject({ status: 0 });
  runInWine(['reg', 'delete', outlookKey, '/f']);
  const [copy = ''] = readdirSync(ownFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('outlook-before.reg'),
  );
  importRegistryFile(path.join(ownFolder, copy));
  expect(readRegistry(outlookKey)).toBe(before);
});

test('an Outlook that runs is left alone', async () => {
  await letOutlookStore();
  const running = path.join(driveC, 'elsewhere', 'OUTLOOK.EXE');
  mkdirSync(path.dirname(running), { recursive: true });
  copyFileSync(keepFile, running);
  const close = await keepToItself(path.join(driveC, 'elsewhere', 'mailbox'), running);
  const { status, output } = runTerminal('apply', ...account, '--yes', '--json');
  await close();
  expect(status).toBe(1);
  expect(output).toContain('program-running');
  expect(existsSync(seen)).toBe(false);
});
