import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Clipboard,
  Display,
  dialog,
  Menu,
  MessageBoxOptions,
  MessageBoxReturnValue,
  NativeTheme,
  SaveDialogOptions,
  SaveDialogReturnValue,
  Screen,
  Shell,
} from 'electron';
import type { StandInHost } from './standin-host';
import { StandInWindow } from './standin-window';
import { say, strict } from './strict';

/** What opens an address, on each system. */
const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['/usr/bin/open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

async function openExternal(url: string): Promise<void> {
  const [opener = '', ...args] = openers[process.platform] ?? ['xdg-open'];
  spawn(opener, [...args, url], { detached: true, stdio: 'ignore' })
    .once('error', () => say('nothing here opens', url))
    .unref();
}

async function onlyTell(url: string): Promise<void> {
  say('would open', url);
}

function browserWindowOf(host: StandInHost) {
  class HostWindow extends StandInWindow {
    constructor(options: BrowserWindowConstructorOptions = {}) {
      super(host, options);
    }
    static getAllWindows(): BrowserWindow[] {
      return host.window === null ? [] : [host.window as unknown as BrowserWindow];
    }
    static fromWebContents(): BrowserWindow | null {
      return host.window as unknown as BrowserWindow | null;
    }
  }
  return strict('BrowserWindow', HostWindow);
}

function screenOf(host: StandInHost) {
  const display = () => strict('display', { id: 1, workArea: host.surroundings.workArea } as Display);
  return strict('screen', {
    getPrimaryDisplay: display,
    getAllDisplays: () => [display()],
  } satisfies Partial<Screen>);
}

/** A clipboard of the app's own; the person's is left alone. */
function ownClipboard() {
  let held = '';
  return strict('clipboard', {
    readText: async () => held,
    writeText: async (text) => {
      held = text;
    },
  } satisfies Partial<Clipboard>);
}

/** As if the person agreed to the name that is proposed, in the home folder. */
async function agreeToSave(...args: unknown[]): Promise<SaveDialogReturnValue> {
  const { defaultPath = '' } = args.at(-1) as SaveDialogOptions;
  return { canceled: false, filePath: path.join(os.homedir(), defaultPath) };
}

/** As if the person closed the dialog; a test that wants another answer puts its own function there. */
async function closeMessageBox(...args: unknown[]): Promise<MessageBoxReturnValue> {
  const { cancelId = 0 } = args.at(-1) as MessageBoxOptions;
  return { response: cancelId, checkboxChecked: false };
}

/** The module that the app gets for `electron`. What is not here throws by name. */
export function standInElectron(host: StandInHost) {
  const { app, ipc, session, options } = host;
  return strict('electron', {
    app: strict('app', app),
    BrowserWindow: browserWindowOf(host),
    clipboard: ownClipboard(),
    dialog: strict('dialog', {
      showSaveDialog: agreeToSave,
      showMessageBox: closeMessageBox,
    } satisfies Pick<typeof dialog, 'showSaveDialog' | 'showMessageBox'>),
    ipcMain: ipc.ipcMain,
    protocol: session.protocol,
    session: strict('session', { fromPartition: () => session.session }),
    screen: screenOf(host),
    shell: strict('shell', {
      openExternal: options.headless ? onlyTell : openExternal,
    } satisfies Partial<Shell>),
    nativeTheme: strict('nativeTheme', {
      get shouldUseDarkColors() {
        return host.surroundings.dark;
      },
    } satisfies Partial<NativeTheme>),
    Menu: strict('Menu', {
      setApplicationMenu: () => {},
      buildFromTemplate: () => ({}) as Menu,
    } satisfies Partial<typeof Menu>),
    // Playwright finds the window of a page by this.
    webContents: strict('webContents', {
      fromDevToolsTargetId: (targetId: string) =>
        host.contents?.targetId === targetId ? host.window?.webContents : undefined,
    }),
  });
}
