import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindowConstructorOptions, CustomScheme } from 'electron';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { approvalChannel, approvalReadyChannel } from '../contract/approval';
import { channelOf } from '../contract/wizard-ipc';
import { wizardPage } from './own-page';
import { requestNames } from './serve-wizard-api';

/** What the app does with Electron, in the order in which it does it. */
const done = vi.hoisted(() => [] as string[]);
const made = vi.hoisted(() => ({
  app: null as EventEmitter | null,
  windows: [] as BrowserWindowConstructorOptions[],
  sessions: [] as { name: string; options: unknown; locks: string[]; handled: string[] }[],
  schemes: [] as CustomScheme[],
  channels: [] as string[],
  userData: '',
}));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    enableSandbox: () => done.push('sandbox'),
    requestSingleInstanceLock: () => true,
    whenReady: async () => void done.push('ready'),
    getPath: () => made.userData,
    getVersion: () => '0.0.0',
    quit: () => done.push('quit'),
  });
  made.app = app;
  class BrowserWindow extends EventEmitter {
    readonly webContents = new EventEmitter();
    constructor(options: BrowserWindowConstructorOptions) {
      super();
      made.windows.push(options);
      done.push('window');
    }
    loadURL = async (url: string) => void done.push(`load ${url}`);
    isDestroyed = () => false;
  }
  const fromPartition = (name: string, options: unknown) => {
    const made_ = { name, options, locks: [] as string[], handled: [] as string[] };
    made.sessions.push(made_);
    const lock = (which: string) => () => made_.locks.push(which);
    return {
      made: made_,
      setPermissionRequestHandler: lock('permission request'),
      setPermissionCheckHandler: lock('permission check'),
      setDevicePermissionHandler: lock('device'),
      webRequest: { onBeforeRequest: lock('requests') },
      protocol: { handle: (scheme: string) => made_.handled.push(scheme) },
    };
  };
  const workArea = { x: 0, y: 0, width: 1440, height: 900 };
  return {
    app,
    BrowserWindow,
    clipboard: { writeText: async () => {} },
    dialog: { showSaveDialog: async () => ({ canceled: true }) },
    ipcMain: { handle: (channel: string) => made.channels.push(channel) },
    Menu: { setApplicationMenu: () => {}, buildFromTemplate: () => ({}) },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {
      registerSchemesAsPrivileged: (schemes: CustomScheme[]) => {
        made.schemes.push(...schemes);
        done.push('schemes');
      },
    },
    screen: { getPrimaryDisplay: () => ({ id: 1, workArea }), getAllDisplays: () => [{ id: 1, workArea }] },
    session: { fromPartition },
    shell: { openExternal: async () => {} },
  };
});

beforeAll(async () => {
  made.userData = mkdtempSync(path.join(os.tmpdir(), 'wizard-started-'));
  // The build writes them.
  vi.stubGlobal('BUILD_DAY', null);
  vi.stubGlobal('DOWNLOAD_PAGE', null);
  await import('./index');
  await vi.waitFor(() => expect(done).toContain(`load ${wizardPage}`));
});
afterAll(() => {
  process.removeAllListeners('uncaughtExceptionMonitor');
  vi.unstubAllGlobals();
  rmSync(made.userData, { recursive: true, force: true });
});

test('every process is in a sandbox and the scheme is known before anything is shown', () => {
  expect(done.slice(0, 3)).toEqual(['sandbox', 'schemes', 'ready']);
  expect(made.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
});

test('the one window is in a session in memory, which is locked and serves our own scheme only', () => {
  expect(made.sessions).toHaveLength(1);
  const [session] = made.sessions;
  expect(session).toEqual({
    name: 'wizard',
    options: { cache: false },
    locks: ['permission request', 'permission check', 'device', 'requests'],
    handled: ['app'],
  });
  expect(session?.name.startsWith('persist:')).toBe(false);
  expect(made.windows).toHaveLength(1);
  expect(made.windows[0]?.webPreferences?.session).toMatchObject({ made: session });
});

test('whatever contents come to be, they are locked', () => {
  let opener = () => ({ action: 'allow' });
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof opener) => {
      opener = handler;
    },
  });
  made.app?.emit('web-contents-created', {}, contents);
  expect(opener()).toEqual({ action: 'deny' });
  let prevented = 0;
  const event = { url: 'https://example.com/', isMainFrame: true, preventDefault: () => (prevented += 1) };
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])
    contents.emit(name, event);
  expect(prevented).toBe(4);
});

test('the main process listens to the requests of the contract, to the button and to nothing else', () => {
  const channels = [...requestNames.map(channelOf), approvalReadyChannel, approvalChannel];
  expect(made.channels.toSorted()).toEqual(channels.toSorted());
});

test('a packaged app has no developer tools', () => {
  expect(made.windows[0]?.webPreferences?.devTools).toBe(false);
});
