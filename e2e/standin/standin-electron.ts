import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Display,
  Menu,
  NativeTheme,
  Screen,
  Shell,
} from 'electron';
import { Chromium } from './chromium';
import { chromiumArguments } from './chromium-arguments';
import { type AppManifest, standInApp } from './standin-app';
import { StandInContents } from './standin-contents';
import { StandInIpc } from './standin-ipc';
import { StandInSession } from './standin-session';
import { StandInWindow, type WindowHost } from './standin-window';
import { say, strict } from './strict';

export interface StandInOptions {
  readonly manifest: AppManifest;
  readonly executable: string;
  /** Of the command line, for Chromium. */
  readonly switches: readonly string[];
  readonly headless: boolean;
}

interface AttachedTarget {
  readonly sessionId: string;
  readonly targetInfo: { readonly targetId: string; readonly type: string; readonly url: string };
}

interface Surroundings {
  readonly dark: boolean;
  readonly workArea: Display['workArea'];
}

const askForSurroundings = `({
  dark: matchMedia('(prefers-color-scheme: dark)').matches,
  workArea: { x: screen.availLeft, y: screen.availTop, width: screen.availWidth, height: screen.availHeight },
})`;

/** The opener of each system for addresses. */
const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['/usr/bin/open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

function openExternal(headless: boolean): Shell['openExternal'] {
  return async (url) => {
    if (headless) return say('would open', url);
    const [opener = '', ...args] = openers[process.platform] ?? ['xdg-open'];
    spawn(opener, [...args, url], { detached: true, stdio: 'ignore' })
      .once('error', () => say('cannot open', url))
      .unref();
  };
}

/** The module that the app gets for `electron`, and the function that starts Chromium and the app's life. */
export function standInElectron({ manifest, executable, switches, headless }: StandInOptions) {
  const session = new StandInSession();
  const ipc = new StandInIpc();
  const secret = randomUUID();
  let contents: StandInContents | null = null;
  let window: StandInWindow | null = null;
  let surroundings: Surroundings = { dark: false, workArea: { x: 0, y: 0, width: 0, height: 0 } };

  const { app, controls } = standInApp(manifest, [...switches], () => {
    window?.close();
    return window === null;
  });

  const host: WindowHost = {
    get contents() {
      return contents;
    },
    windowOpened: (opened) => {
      window = opened;
      app.emit('web-contents-created', {}, opened.webContents);
    },
    windowClosed: () => {
      window = null;
      controls.lastWindowClosed();
    },
  };

  const BrowserWindowOfHost = strict(
    'BrowserWindow',
    class extends StandInWindow {
      static getAllWindows(): BrowserWindow[] {
        return window === null ? [] : [window as unknown as BrowserWindow];
      }
      static fromWebContents(): BrowserWindow | null {
        return window as unknown as BrowserWindow | null;
      }
      constructor(options: BrowserWindowConstructorOptions = {}) {
        super(host, options);
      }
    },
  );

  const display = () => strict('display', { id: 1, workArea: surroundings.workArea } as Display);
  const electron = strict('electron', {
    app: strict('app', app),
    BrowserWindow: BrowserWindowOfHost,
    ipcMain: ipc.ipcMain,
    protocol: session.protocol,
    session: strict('session', { fromPartition: () => session.session }),
    shell: strict('shell', { openExternal: openExternal(headless) } satisfies Partial<Shell>),
    screen: strict('screen', {
      getPrimaryDisplay: display,
      getAllDisplays: () => [display()],
    } satisfies Partial<Screen>),
    nativeTheme: strict('nativeTheme', {
      get shouldUseDarkColors() {
        return surroundings.dark;
      },
    } satisfies Partial<NativeTheme>),
    Menu: strict('Menu', {
      setApplicationMenu: () => {},
      buildFromTemplate: () => ({}) as Menu,
    } satisfies Partial<typeof Menu>),
    // Playwright finds the window of a page by these.
    webContents: strict('webContents', {
      fromDevToolsTargetId: (targetId: string) =>
        contents?.targetId === targetId ? window?.webContents : undefined,
    }),
  });

  async function attached(chromium: Chromium, { sessionId, targetInfo }: AttachedTarget): Promise<void> {
    const { type, targetId, url } = targetInfo;
    if (type === 'page' && contents === null) {
      contents = new StandInContents({ chromium, targetId, sessionId, session, ipc, secret });
      for (const domain of ['Page.enable', 'Runtime.enable', 'Inspector.enable'])
        void contents.protocol(domain);
      void contents.protocol('Page.setLifecycleEventsEnabled', { enabled: true });
      void contents.protocol('Runtime.runIfWaitingForDebugger');
      surroundings = await contents.evaluate<Surroundings>(askForSurroundings);
      controls.becomeReady();
    } else if (type === 'page' && !url.startsWith('devtools://')) {
      await chromium.send('Target.closeTarget', { targetId });
    } else {
      await chromium.send('Runtime.runIfWaitingForDebugger', {}, sessionId);
    }
  }

  interface Paused {
    readonly requestId: string;
    readonly frameId: string;
    readonly resourceType: string;
    readonly request: { readonly url: string; readonly method: string };
  }

  async function paused(chromium: Chromium, event: Paused): Promise<void> {
    const { requestId, frameId, resourceType, request } = event;
    const isMainFrame = frameId === contents?.targetId;
    const isNavigation = resourceType === 'Document';
    if (isNavigation && !contents?.mayNavigate(session.fromChromium(request.url), isMainFrame))
      await chromium.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    else await session.answer(chromium, event);
  }

  /** Starts Chromium with the window that the app is going to have, and then tells the app that it is ready. */
  function boot(): void {
    if (!controls.takeFolder()) {
      say('this app is running already');
      return;
    }
    const { forChromium } = controls.folder;
    const args = chromiumArguments(forChromium, headless, controls.switches);
    const chromium = new Chromium(executable, args, forChromium);
    controls.setChromium(chromium);
    const report = (error: Error) => say(error.message);
    chromium.on(
      'Target.attachedToTarget',
      (event: AttachedTarget) => void attached(chromium, event).catch(report),
    );
    chromium.on('Fetch.requestPaused', (event: Paused) => void paused(chromium, event).catch(report));
    chromium.on('Target.detachedFromTarget', ({ targetId }: { targetId: string }) => {
      if (targetId === contents?.targetId) window?.gone();
    });
    void chromium.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }).catch(report);
    void chromium
      .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
      .catch(report);
  }
  return { electron, boot, quit: app.quit };
}
