import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dataFolder } from '../../electron/setup/data-folder';
import type { SystemReader } from '../../electron/system/system';
import manifest from '../../package.json';
import { publisher } from '../publisher.mjs';
import {
  awaitEndOfWine,
  endWine,
  norwegianEnvironment,
  personFolder,
  readRegistry,
  roaming,
  runInWine,
  startInWine,
  windowsPath,
} from '../wine.mjs';
import { answerQuestions, appFolders, packages, packedFolder } from './packed-files.mjs';

const application = path.join(personFolder, 'AppData', 'Local', 'Programs', 'runbox-mail-setup');
const menuEntry = path.join(roaming, 'Microsoft/Windows/Start Menu/Programs', `${manifest.productName}.lnk`);

/** Where the app keeps its backups, by its own account. */
function folderOfApp(): string {
  const machine = {
    platform: 'win32',
    paths: path.posix,
    environment: { APPDATA: roaming },
    homeFolder: null,
  };
  const folder = dataFolder(machine as unknown as SystemReader);
  if (!folder.ok) throw new Error('There is no such folder.');
  return folder.value;
}

const ownFiles = ['backups/1/prefs.js', 'journal.json'].map((file) => path.join(folderOfApp(), file));
const mailFiles = ['Thunderbird/profiles.ini', 'Thunderbird/Profiles/a.default/Mail/Local Folders/Inbox'].map(
  (file) => path.join(roaming, file),
);
const outlook = 'HKCU\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Outlook';
const windowsKeys = 'Software\\Microsoft\\Windows\\CurrentVersion';
const startedProgram = path.join(packedFolder, 'started-program.txt');

/** What the doubles of NSIS's plug-ins need; see test-doubles/nsis/plug-ins.c. */
const doublesEnvironment = {
  SEVEN_ZIP: windowsPath(path.join(path.dirname(answerQuestions), '7z.exe')),
  STARTED_PROGRAM: windowsPath(startedProgram),
};

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
}

/** Every file of the person; what an installer unpacks for itself and Windows clears away later does not count. */
const filesOfPerson = () => filesIn(personFolder).filter((file) => !file.includes('/Temp/'));

function install(...args: string[]): void {
  expect(runInWine([packages.exe, ...args], doublesEnvironment).status).toBe(0);
}

const button = { ok: '1', cancel: '2', yes: '6', no: '7' };

/** Runs a program while somebody presses one button after the other. */
async function runAndAnswer(command: string[], buttons: string[], language = {}) {
  const person = startInWine([answerQuestions, ...buttons], language);
  const { status } = runInWine(command, { ...doublesEnvironment, ...language });
  const { status: answered, output } = await person;
  expect(answered).toBe(0);
  return { status, questions: output.replaceAll('\r', '').split('\f').slice(0, -1) };
}

const uninstaller = path.join(application, 'Uninstall Runbox Mail Setup.exe');
const sure = 'Are you sure you want to uninstall Runbox Mail Setup?';

/** The uninstaller goes on when it has already returned, and what it deletes last is in the registry. */
async function awaitUninstalled(): Promise<void> {
  const gone = () => {
    const software = readRegistry('HKCU\\Software');
    expect(software).toContain('Wine');
    expect(software).not.toContain(manifest.productName);
  };
  await vi.waitFor(gone, { timeout: 60_000, interval: 100 });
}

async function uninstall(...buttons: string[]): Promise<string[]> {
  const { questions } = await runAndAnswer([uninstaller], buttons);
  await awaitUninstalled();
  return questions;
}

async function uninstallSilently(): Promise<void> {
  expect(runInWine([uninstaller, '/S']).status).toBe(0);
  await awaitUninstalled();
}

function put(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, path.basename(file));
}

beforeEach(() => {
  for (const file of [...ownFiles, ...mailFiles]) put(file);
  runInWine(['reg', 'add', outlook, '/v', 'Account', '/d', 'ada', '/f']);
});

// A question that nobody answered would be answered in the next test.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') endWine();
  if (existsSync(uninstaller)) await uninstallSilently();
  rmSync(startedProgram, { force: true });
});

/** Holds after whatever the installer and the uninstaller did. */
function expectMailUntouched(): void {
  for (const file of mailFiles) expect(readFileSync(file, 'utf8')).toBe(path.basename(file));
  expect(readRegistry(outlook)).toContain('ada');
}

function expectOwnFilesKept(): void {
  for (const file of ownFiles) expect(readFileSync(file, 'utf8')).toBe(path.basename(file));
}

function expectUninstalled(): void {
  expect(existsSync(application)).toBe(false);
  expect(existsSync(menuEntry)).toBe(false);
  expectMailUntouched();
}

test('a double click installs the app and starts it, and asks nothing', () => {
  const before = filesOfPerson();
  install();
  const relative = (folder: string) => (file: string) => path.relative(folder, file);
  const brought = filesIn(appFolders.win).map(relative(appFolders.win));
  const files = filesIn(application);
  expect(files.map(relative(application)).sort()).toEqual([...brought, path.basename(uninstaller)].sort());
  for (const file of brought)
    expect(
      readFileSync(path.join(application, file)).equals(readFileSync(path.join(appFolders.win, file))),
    ).toBe(true);
  expect(filesOfPerson().sort()).toEqual([...before, ...files, menuEntry].sort());
  expect(path.win32.basename(readFileSync(startedProgram, 'utf16le'))).toBe(path.basename(menuEntry));
  expectMailUntouched();
});

test('Windows lists it among the apps of this person, and of nobody else', () => {
  install('/S');
  const entry = readRegistry(`HKCU\\${windowsKeys}\\Uninstall`).replace(/ +REG_SZ +/g, ' is ');
  for (const [name, value] of Object.entries({
    DisplayName: manifest.productName,
    DisplayVersion: manifest.version,
    Publisher: manifest.author,
    URLInfoAbout: publisher.homepage,
  }))
    expect(entry).toContain(` ${name} is ${value}\n`);
  const everybody = readRegistry(`HKLM\\${windowsKeys}`);
  expect(everybody).toContain('ProgramFilesDir');
  expect(everybody).not.toContain(manifest.productName);
});

test('a newer version takes the place of the older one, asks nothing and keeps the backups', () => {
  install('/S');
  const old = path.join(application, 'resources', 'of-the-older-version');
  put(old);
  install();
  expect(existsSync(old)).toBe(false);
  expect(existsSync(path.join(application, 'resources', 'app.asar'))).toBe(true);
  expect(existsSync(menuEntry)).toBe(true);
  expectOwnFilesKept();
  expectMailUntouched();
});

test('nothing is uninstalled when the person is not sure', async () => {
  install('/S');
  const before = filesOfPerson();
  const { questions } = await runAndAnswer([uninstaller], [button.cancel]);
  awaitEndOfWine();
  expect(questions).toEqual([sure]);
  expect(filesOfPerson()).toEqual(before);
});

test('backups and reports stay when the person says so', async () => {
  install('/S');
  const questions = await uninstall(button.ok, button.no);
  expect(questions[0]).toBe(sure);
  expect(questions[1]).toContain('delete the backups and reports');
  expectOwnFilesKept();
  expectUninstalled();
});

test('backups and reports go when the person says so, and nothing else of theirs', async () => {
  const before = filesOfPerson();
  install('/S');
  await uninstall(button.ok, button.yes);
  expect(filesOfPerson().sort()).toEqual(before.filter((file) => !ownFiles.includes(file)).sort());
  expectUninstalled();
});

test('the questions are Norwegian where Windows is', async () => {
  install('/S');
  awaitEndOfWine();
  const answers = [button.ok, button.no];
  const { questions } = await runAndAnswer([uninstaller], answers, norwegianEnvironment);
  await awaitUninstalled();
  awaitEndOfWine();
  expect(questions[0]).toBe('Vil du avinstallere Runbox Mail Setup?');
  expect(questions[1]).toContain('Vil du også slette sikkerhetskopiene og rapportene');
});

test('uninstalling silently keeps backups and reports', async () => {
  install('/S');
  await uninstallSilently();
  expectOwnFilesKept();
  expectUninstalled();
});

test('the installer for ARM says on another processor which one to take', async () => {
  const before = filesOfPerson();
  const { status, questions } = await runAndAnswer([packages.exeArm], [button.ok]);
  expect(status).not.toBe(0);
  expect(questions).toHaveLength(1);
  expect(questions[0]).toContain('Take the download with “x64” in its name.');
  expect(filesOfPerson()).toEqual(before);
});
