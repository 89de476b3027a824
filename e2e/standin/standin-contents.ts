import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import type { Chromium } from './chromium';
import type { FromPreload, Place, ToPreload } from './messages';
import { pack } from './plain-json';
import { preventable } from './preventable';
import type { StandInIpc } from './standin-ipc';
import type { StandInSession } from './standin-session';
import { say } from './strict';

export interface ContentsParts {
  readonly chromium: Chromium;
  readonly targetId: string;
  readonly sessionId: string;
  readonly session: StandInSession;
  readonly ipc: StandInIpc;
  /** Known to the two ends of the bridge only. */
  readonly secret: string;
}

const preloadWorld = 'electron-preload';

interface ExecutionContext {
  readonly id: number;
  readonly name: string;
  readonly auxData: { readonly frameId: string };
}

function frameAt(url: string, parent: WebFrameMain | null): WebFrameMain {
  const address = URL.canParse(url) ? new URL(url) : null;
  const frame = { url, origin: `${address?.protocol}//${address?.host}`, parent };
  return frame satisfies Partial<WebFrameMain> as unknown as WebFrameMain;
}

function scriptWith(file: string, constants: object, preload = ''): string {
  const script = readFileSync(path.join(__dirname, file), 'utf8');
  const run = `runPreload: (require, process, exports, module) => {${preload}\n}`;
  return `((standin) => {${script}\n})({ ...${JSON.stringify(constants)}, ${run} })`;
}

/** Electron's `webContents` of the one window: the page, its preload, and what they say to each other. */
export class StandInContents extends EventEmitter {
  readonly targetId: string;
  /** Where the window is, as far as its page knows. */
  place: Place | null = null;
  #parts: ContentsParts;
  #url = '';
  #loading = '';
  /** Where the preload runs, by frame. */
  readonly #preloadContexts = new Map<string, number>();
  readonly #frameUrls = new Map<string, string>();
  #destroyed = false;

  constructor(parts: ContentsParts) {
    super();
    this.#parts = parts;
    this.targetId = parts.targetId;
    this.#listen();
  }

  get mainFrame(): WebFrameMain {
    return frameAt(this.#url, null);
  }

  get #preloadContext(): number | null {
    return this.#preloadContexts.get(this.targetId) ?? null;
  }

  /** Denying is all that the stand-in can do, so the handler is not asked. */
  setWindowOpenHandler: WebContents['setWindowOpenHandler'] = () => {};
  isDestroyed: WebContents['isDestroyed'] = () => this.#destroyed;
  getURL: WebContents['getURL'] = () => this.#url;

  send: WebContents['send'] = (channel, ...args) => {
    const parcels = args.map((arg, index) => pack(arg, `${channel} argument ${index}`));
    this.#deliver({ type: 'event', channel, args: parcels });
  };

  protocol<Answer>(method: string, params: object = {}): Promise<Answer> {
    return this.#parts.chromium.send<Answer>(method, params, this.#parts.sessionId);
  }

  /** For what needs no answer. A page that is just going away takes no more commands, which is no news. */
  tell(method: string, params: object = {}): void {
    this.protocol(method, params).catch(() => {});
  }

  async evaluate<Value>(expression: string): Promise<Value> {
    const evaluated = this.protocol<{ result: { value: Value } }>('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    return (await evaluated).result.value;
  }

  /** What the page has before its own scripts run: a bridge, and the preload in a world of its own. */
  prepare(preload: string | undefined): void {
    const { secret } = this.#parts;
    const { platform, arch, versions } = process;
    const sandboxed = { type: 'renderer', sandboxed: true, contextIsolated: true, platform, arch, versions };
    const isolated = { secret, process: sandboxed };
    const add = (source: string, worldName?: string) =>
      this.tell('Page.addScriptToEvaluateOnNewDocument', { source, ...(worldName && { worldName }) });
    this.tell('Runtime.addBinding', { name: 'standinSend', executionContextName: preloadWorld });
    add(scriptWith('page-world.js', { secret }));
    add(scriptWith('preload-world.js', isolated, preload && readFileSync(preload, 'utf8')), preloadWorld);
  }

  async load(url: string): Promise<void> {
    const loaded = new Promise<unknown>((resolve) => this.once('did-finish-load', resolve));
    this.#loading = url;
    const address = this.#parts.session.toChromium(url);
    // In the start page's stead: a page with one behind it might not close its window, as it may in Electron.
    if (this.#preloadContext === null)
      this.tell('Runtime.evaluate', { expression: `location.replace(${JSON.stringify(address)})` });
    else this.tell('Page.navigate', { url: address });
    await loaded;
  }

  /** Asks the app, as Electron does for navigations that the page began itself. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && url === this.#loading) {
      this.#loading = '';
      return true;
    }
    const event = preventable({ url, isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  destroyed(): void {
    this.#destroyed = true;
    this.emit('destroyed');
  }

  #listen(): void {
    const { chromium, sessionId, session } = this.#parts;
    const on = <Params>(event: string, listener: (params: Params) => void) =>
      chromium.on(`${sessionId}/${event}`, listener);
    on<{ name: string; payload: string; executionContextId: number }>('Runtime.bindingCalled', (call) => {
      for (const [frame, context] of this.#preloadContexts)
        if (call.executionContextId === context) this.#receive(JSON.parse(call.payload), frame);
    });
    on<{ context: ExecutionContext }>('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === preloadWorld) this.#preloadContexts.set(context.auxData.frameId, context.id);
    });
    on<{ frameId: string }>('Page.frameDetached', ({ frameId }) => {
      this.#preloadContexts.delete(frameId);
    });
    on<{ frame: { id: string; url: string; parentId?: string } }>('Page.frameNavigated', ({ frame }) => {
      const url = session.fromChromium(frame.url);
      this.#frameUrls.set(frame.id, url);
      if (frame.parentId === undefined) this.#url = url;
    });
    on('Page.loadEventFired', () => {
      this.emit('did-finish-load');
    });
    on<{ name: string }>('Page.lifecycleEvent', ({ name }) => {
      if (name === 'firstPaint' && this.#preloadContext !== null) this.emit('first-paint');
    });
    on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
    on('Page.javascriptDialogOpening', () => {
      say('a page dialog was dismissed');
      this.tell('Page.handleJavaScriptDialog', { accept: false });
    });
  }

  #receive(message: FromPreload, frame: string): void {
    if (message.type === 'place') {
      this.place = message.place;
      return;
    }
    const event = { sender: this as unknown, senderFrame: this.#frame(frame) } as IpcMainInvokeEvent;
    void this.#parts.ipc.answer(message, event).then((answer) => this.#deliver(answer, frame));
  }

  #frame(id: string): WebFrameMain {
    return id === this.targetId ? this.mainFrame : frameAt(this.#frameUrls.get(id) ?? '', this.mainFrame);
  }

  /** To the page itself, or to another frame of it. */
  #deliver(message: ToPreload, frame = this.targetId): void {
    const contextId = this.#preloadContexts.get(frame);
    if (contextId === undefined || this.#destroyed) return;
    const expression = `standinReceive(${JSON.stringify(message)})`;
    this.tell('Runtime.evaluate', { expression, contextId });
  }
}
