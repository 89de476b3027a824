import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  type Session,
  ShareMenu,
  screen,
  session,
  shell,
} from 'electron';
import { version } from '../cli/version';
import type { AbsolutePath } from '../contract/problems';
import { channelOf, type EventName } from '../contract/wizard-ipc';
import { adapters } from '../programs/all-programs';
import { findDefaultMailProgram } from '../programs/default-mail-program';
import { createThrowAwayFiles, type ThrowAwayFiles } from '../programs/throw-away-files';
import { readAccount } from '../runbox/account';
import { addressOf } from '../runbox/help-links';
import { createSetup } from '../setup/create-setup';
import { dataFolder, throwAwayFolder } from '../setup/data-folder';
import { openEncrypted } from '../sign-in/connection/open-encrypted';
import { findMailExchangers } from '../sign-in/mail-exchangers/find-mail-exchangers';
import { probeNetwork } from '../sign-in/network-check/probe-network';
import { createSignIn } from '../sign-in/sign-in';
import { describeMachine } from '../system/describe-machine';
import { createNodeSystem } from '../system/node-system';
import type { System } from '../system/system';
import { type AppleProfileHandlers, appleProfileHandlers } from './apple-profile-handlers';
import { askPerson } from './ask-person';
import { readBuildFacts } from './build-facts';
import { describeApp } from './describe-app';
import { findInstalledProfile } from './installed-profiles';
import { type Log, openLog } from './log';
import { menuTemplate } from './menu';
import { wizardScheme } from './own-page';
import { refusingSetup } from './refusing-setup';
import { lockContents, lockSession } from './security';
import { serveApproval } from './serve-approval';
import { pageServer } from './serve-page';
import { type ApiParts, serveWizardApi } from './serve-wizard-api';
import { bringToFront, openWindow, reviveOnce } from './window';
import type { Area } from './window-placement';
import { createWizard, type Wizard } from './wizard-handlers';

type DataFolder = ReturnType<typeof dataFolder>;
type Send = (event: EventName, payload: unknown) => void;

/** Kept in memory only, so nothing of a run is found in Chromium's own folders later. */
function wizardSession(): Session {
  const wizardSession = session.fromPartition('wizard', { cache: false });
  lockSession(wizardSession);
  wizardSession.protocol.handle(wizardScheme, pageServer(path.join(__dirname, 'renderer'), readFile));
  return wizardSession;
}

function workAreas(): [Area, ...Area[]] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main.workArea, ...others.map(({ workArea }) => workArea)];
}

function applyMenu(): void {
  const template = menuTemplate(process.platform);
  Menu.setApplicationMenu(template && Menu.buildFromTemplate(template));
}

function openWizardWindow(userData: AbsolutePath, log: Log): BrowserWindow {
  const window = openWindow({
    BrowserWindow,
    session: wizardSession(),
    preload: path.join(__dirname, 'preload.js'),
    placementFile: path.join(userData, 'window.json'),
    workAreas: workAreas(),
    dark: nativeTheme.shouldUseDarkColors,
    developing: !app.isPackaged,
  });
  reviveOnce(
    window,
    () => log.note('page-crashed'),
    () => app.quit(),
  );
  app.on('second-instance', () => {
    if (!window.isDestroyed()) bringToFront(window);
  });
  return window;
}

function appleProfileFor(
  window: BrowserWindow,
  system: System,
  files: ThrowAwayFiles | null,
): AppleProfileHandlers {
  return appleProfileHandlers({
    system,
    files,
    readAccount,
    openShareSheet: (file) => new ShareMenu({ filePaths: [file] }).popup({ window }),
    chooseSavePlace: async (fileName) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: fileName });
      return canceled ? null : filePath;
    },
    findInstalled: (identifier) => findInstalledProfile(identifier),
  });
}

function wizardFor(
  window: BrowserWindow,
  system: System,
  folder: DataFolder,
  files: ThrowAwayFiles | null,
  send: Send,
): Wizard {
  const build = readBuildFacts();
  return createWizard({
    setup: folder.ok
      ? createSetup({ system, adapters, findDefaultMailProgram, dataFolder: folder.value, now: Date.now })
      : refusingSetup(folder.problem),
    readAccount,
    startProgram: system.start,
    openHelp: (link) => shell.openExternal(addressOf(link, build.downloadPage)),
    copyText: (text) => clipboard.writeText(text),
    sendApproved: (approval) => send('approved', approval),
    askPerson: (question) => askPerson(window, dialog, question),
    sendProgress: (progress) => send('progress', progress),
    probeNetwork: (onEndpoint) => probeNetwork({}, onEndpoint),
    sendEndpoint: (report) => send('endpointProbed', report),
    findMailExchangers: (address) => findMailExchangers(address),
    machine: describeMachine(version),
    describeApp: () =>
      describeApp({ version, build, backupFolder: folder.ok ? folder.value : null, now: Date.now }),
    readLicences: () => readFile(path.join(__dirname, 'licences.txt'), 'utf8'),
    signIn: createSignIn({ open: openEncrypted }),
    appleProfile: appleProfileFor(window, system, files),
  });
}

function openWizard(): void {
  const userData = app.getPath('userData');
  const log = openLog(path.join(userData, 'logs'));
  log.note('started');
  process.on('uncaughtExceptionMonitor', (error) => void log.surprise('main', error));
  applyMenu();
  const window = openWizardWindow(userData, log);
  const send: Send = (event, payload) => {
    if (!window.isDestroyed()) window.webContents.send(channelOf(event), payload);
  };
  const system = createNodeSystem();
  const folder = dataFolder(system);
  const files = folder.ok ? createThrowAwayFiles(system, throwAwayFolder(system, folder.value)) : null;
  void files?.clear();
  const wizard = wizardFor(window, system, folder, files, send);
  const handle: ApiParts['handle'] = (channel, listener) => ipcMain.handle(channel, listener);
  serveWizardApi({ handle, handlers: wizard.handlers, log });
  serveApproval({
    handle,
    log,
    onReady: (approval) => send('approvalReady', approval),
    onApproved: wizard.approve,
  });
  endOnQuit(wizard, files, log);
}

/** What is being written is finished first, and what was handed over is cleared away. */
function endOnQuit(wizard: Wizard, files: ThrowAwayFiles | null, log: Log): void {
  let cleared = files === null;
  app.on('will-quit', (event) => {
    const writing = wizard.writing();
    if (writing !== null) {
      event.preventDefault();
      void writing.then(() => app.quit());
      return;
    }
    if (!cleared) {
      cleared = true;
      event.preventDefault();
      void files?.clear().finally(() => app.quit());
      return;
    }
    wizard.forgetAll();
    log.note('ended');
  });
}

app.enableSandbox();
app.on('web-contents-created', (_event, contents) => lockContents(contents));
app.on('window-all-closed', () => app.quit());
protocol.registerSchemesAsPrivileged([
  { scheme: wizardScheme, privileges: { standard: true, secure: true } },
]);
if (app.requestSingleInstanceLock()) void app.whenReady().then(openWizard);
else app.quit();
