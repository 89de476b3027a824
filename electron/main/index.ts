import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, nativeTheme, protocol, screen, session, shell } from 'electron';
import { channelOf } from '../contract/wizard-ipc';
import { adapters } from '../programs/all-programs';
import { readAccount } from '../runbox/account';
import { helpLinks } from '../runbox/help-links';
import { createSetup } from '../setup/create-setup';
import { dataFolder } from '../setup/data-folder';
import type { Setup } from '../setup/setup';
import { createNodeSystem } from '../system/node-system';
import { openLog } from './log';
import { menuTemplate } from './menu';
import { wizardScheme } from './own-page';
import { refusingSetup } from './refusing-setup';
import { lockContents, lockSession } from './security';
import { pageServer } from './serve-page';
import { serveWizardApi } from './serve-wizard-api';
import { startProgram } from './start-program';
import { bringToFront, openWindow, reviveOnce } from './window';
import { createWizard } from './wizard-handlers';

function realSetup(): Setup {
  const system = createNodeSystem();
  const folder = dataFolder(system);
  return folder.ok
    ? createSetup({ system, adapters, dataFolder: folder.value, now: Date.now })
    : refusingSetup(folder.problem);
}

function applyMenu(): void {
  const template = menuTemplate(process.platform);
  Menu.setApplicationMenu(template && Menu.buildFromTemplate(template));
}

function start(): void {
  const userData = app.getPath('userData');
  const log = openLog(path.join(userData, 'logs'));
  let window: BrowserWindow | null = null;

  const wizard = createWizard({
    setup: realSetup(),
    readAccount,
    startProgram,
    openHelp: (link) => shell.openExternal(helpLinks[link]),
    sendProgress: (progress) => window?.webContents.send(channelOf('progress'), progress),
  });

  function open(): void {
    const wizardSession = session.fromPartition('wizard', { cache: false });
    lockSession(wizardSession);
    wizardSession.protocol.handle(wizardScheme, pageServer(path.join(__dirname, 'renderer'), readFile));
    const { id } = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter((display) => display.id !== id);
    window = openWindow({
      BrowserWindow,
      session: wizardSession,
      preload: path.join(__dirname, 'preload.js'),
      placementFile: path.join(userData, 'window.json'),
      workAreas: [screen.getPrimaryDisplay().workArea, ...others.map(({ workArea }) => workArea)],
      dark: nativeTheme.shouldUseDarkColors,
      developing: !app.isPackaged,
    });
    window.on('closed', () => {
      window = null;
    });
    reviveOnce(
      window,
      () => log.note('page-crashed'),
      () => app.quit(),
    );
  }

  process.on('uncaughtExceptionMonitor', (error) => void log.surprise('main', error));
  log.note('started');
  applyMenu();
  serveWizardApi({
    handle: (channel, listener) => ipcMain.handle(channel, listener),
    handlers: wizard.handlers,
    log,
  });

  app.on('second-instance', () => window && bringToFront(window));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    const writing = wizard.writing();
    if (writing === null) {
      wizard.forgetAll();
      log.note('ended');
      return;
    }
    event.preventDefault();
    void writing.then(() => app.quit());
  });
  void app.whenReady().then(open);
}

app.enableSandbox();
app.on('web-contents-created', (_event, contents) => lockContents(contents));
protocol.registerSchemesAsPrivileged([
  { scheme: wizardScheme, privileges: { standard: true, secure: true } },
]);
if (app.requestSingleInstanceLock()) start();
else app.quit();
