import { randomUUID } from 'node:crypto';
import type { Rectangle } from 'electron';
import { Chromium } from './chromium';
import { chromiumArguments } from './chromium-arguments';
import { type AppManifest, StandInApp } from './standin-app';
import { StandInContents } from './standin-contents';
import { StandInIpc } from './standin-ipc';
import { StandInSession } from './standin-session';
import type { StandInWindow, WindowHost } from './standin-window';
import { say } from './strict';

export interface HostOptions {
  readonly manifest: AppManifest;
  /** Chromium's. */
  readonly executable: string;
  /** Of the command line, for Chromium. */
  readonly switches: readonly string[];
  readonly headless: boolean;
}

/** What the person's machine is like, as Chromium sees it. */
export interface Surroundings {
  readonly dark: boolean;
  readonly workArea: Rectangle;
}

interface AttachedTarget {
  readonly sessionId: string;
  readonly targetInfo: { readonly targetId: string; readonly type: string; readonly url: string };
}

interface PausedRequest {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: { readonly url: string; readonly method: string };
}

const askForSurroundings = `({
  dark: matchMedia('(prefers-color-scheme: dark)').matches,
  workArea: { x: screen.availLeft, y: screen.availTop, width: screen.availWidth, height: screen.availHeight },
})`;

function report(error: Error): void {
  say(error.message);
}

/** The app's life in its Chromium: one window, which is there from the start, and every request that it makes. */
export class StandInHost implements WindowHost {
  readonly app: StandInApp;
  readonly session = new StandInSession();
  readonly ipc = new StandInIpc();
  readonly options: HostOptions;
  contents: StandInContents | null = null;
  window: StandInWindow | null = null;
  surroundings: Surroundings = { dark: false, workArea: { x: 0, y: 0, width: 0, height: 0 } };
  readonly #secret = randomUUID();

  constructor(options: HostOptions) {
    this.options = options;
    this.app = new StandInApp(options.manifest, options.switches, () => {
      this.window?.close();
      return this.window === null;
    });
  }

  /** Starts Chromium with the window that the app is going to have, and then tells the app that it is ready. */
  boot(): void {
    // For an app that does not ask for it by itself.
    if (!this.app.requestSingleInstanceLock()) throw new Error('This app is running already.');
    const { executable, headless } = this.options;
    const { forChromium } = this.app.folder;
    const args = chromiumArguments(forChromium, headless, this.app.switches);
    const chromium = new Chromium(executable, args, forChromium);
    this.app.showsIn(chromium);
    chromium.on('Target.attachedToTarget', (target) => this.#attached(chromium, target).catch(report));
    chromium.on('Fetch.requestPaused', (request) => this.#paused(chromium, request).catch(report));
    chromium.on('Target.detachedFromTarget', ({ targetId }: { targetId: string }) => {
      if (targetId === this.contents?.targetId) this.window?.gone();
    });
    const everything = { patterns: [{ urlPattern: '*' }] };
    const beforeItRuns = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    chromium.send('Fetch.enable', everything).catch(report);
    // Granting none refuses all, without asking the person.
    chromium.send('Browser.grantPermissions', { permissions: [] }).catch(report);
    chromium.send('Target.setAutoAttach', beforeItRuns).catch(report);
  }

  windowOpened(window: StandInWindow): void {
    this.window = window;
    this.app.emit('web-contents-created', {}, window.webContents);
  }

  windowClosed(): void {
    this.window = null;
    this.app.windowClosed();
  }

  async #attached(chromium: Chromium, { sessionId, targetInfo }: AttachedTarget): Promise<void> {
    const { type, targetId, url } = targetInfo;
    if (type === 'page' && this.contents === null) await this.#firstPage(chromium, targetId, sessionId);
    else if (type === 'page' && !url.startsWith('devtools://'))
      await chromium.send('Target.closeTarget', { targetId });
    else await chromium.send('Runtime.runIfWaitingForDebugger', {}, sessionId);
  }

  async #firstPage(chromium: Chromium, targetId: string, sessionId: string): Promise<void> {
    const { session, ipc } = this;
    const contents = new StandInContents({
      chromium,
      targetId,
      sessionId,
      session,
      ipc,
      secret: this.#secret,
    });
    this.contents = contents;
    for (const domain of ['Page.enable', 'Runtime.enable', 'Inspector.enable']) contents.tell(domain);
    contents.tell('Page.setLifecycleEventsEnabled', { enabled: true });
    contents.tell('Runtime.runIfWaitingForDebugger');
    this.surroundings = await contents.evaluate<Surroundings>(askForSurroundings);
    this.app.becomeReady();
  }

  async #paused(chromium: Chromium, paused: PausedRequest): Promise<void> {
    const { requestId, frameId, resourceType, request } = paused;
    const url = this.session.fromChromium(request.url);
    const isMainFrame = frameId === this.contents?.targetId;
    if (resourceType === 'Document' && !this.contents?.mayNavigate(url, isMainFrame))
      await chromium.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    else await this.session.answer(chromium, paused);
  }
}
