import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebContents } from 'electron';
import { assertSafe } from './assert-safe';
import { preventable } from './preventable';
import type { StandInContents } from './standin-contents';
import { strict } from './strict';

export interface WindowHost {
  /** The page that Chromium has opened already; null before the app is ready. */
  readonly contents: StandInContents | null;
  windowOpened(window: StandInWindow): void;
  windowClosed(): void;
}

type ShownState = 'normal' | 'minimized' | 'maximized';

interface ChromiumBounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly windowState: ShownState;
}

/** Electron's `BrowserWindow`, of which there is one: the window that Chromium was started with. */
export class StandInWindow extends EventEmitter {
  readonly id = 1;
  readonly webContents: WebContents;
  readonly #contents: StandInContents;
  readonly #host: WindowHost;
  #state: ShownState = 'normal';
  #bounds: Rectangle;
  #visible = false;

  constructor(host: WindowHost, options: BrowserWindowConstructorOptions) {
    super();
    assertSafe(options);
    if (host.contents === null) throw new Error('Cannot create BrowserWindow before app is ready');
    this.#host = host;
    this.#contents = host.contents;
    this.webContents = strict('webContents', host.contents) as unknown as WebContents;
    const { x = 0, y = 0, width = 800, height = 600, backgroundColor = '#ffffff' } = options;
    this.#bounds = { x, y, width, height };
    void this.#place({ ...(options.x !== undefined && { left: x, top: y }), width, height });
    const paint = `document.documentElement.style.background = ${JSON.stringify(backgroundColor)}`;
    this.#contents.tell('Runtime.evaluate', { expression: paint });
    this.#contents.prepare(options.webPreferences?.preload);
    this.#contents.once('first-paint', () => {
      this.#visible = true;
      this.emit('ready-to-show');
    });
    host.windowOpened(this);
  }

  loadURL: BrowserWindow['loadURL'] = (url) => this.#contents.load(url);
  /** Chromium shows its windows from the start. */
  show: BrowserWindow['show'] = () => {};
  focus: BrowserWindow['focus'] = () => this.#contents.tell('Page.bringToFront');
  isVisible: BrowserWindow['isVisible'] = () => this.#visible;
  isDestroyed: BrowserWindow['isDestroyed'] = () => this.#contents.isDestroyed();
  isMinimized: BrowserWindow['isMinimized'] = () => this.#state === 'minimized';
  isMaximized: BrowserWindow['isMaximized'] = () => this.#state === 'maximized';
  minimize: BrowserWindow['minimize'] = () => void this.#place({ windowState: 'minimized' });
  maximize: BrowserWindow['maximize'] = () => void this.#place({ windowState: 'maximized' });
  restore: BrowserWindow['restore'] = () => void this.#place({ windowState: 'normal' });

  setBounds: BrowserWindow['setBounds'] = ({ x: left, y: top, width, height }) =>
    void this.#place({ left, top, width, height });

  /** The place that the page told of last; a maximised or minimised window remembers the one before. */
  getNormalBounds: BrowserWindow['getNormalBounds'] = () => {
    if (this.#state === 'normal') this.#bounds = this.#contents.place ?? this.#bounds;
    return this.#bounds;
  };

  close: BrowserWindow['close'] = () => {
    if (this.isDestroyed()) return;
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return;
    this.#contents.tell('Page.close');
    this.#end();
  };

  /** The person closed it, or the page did. */
  gone(): void {
    if (this.isDestroyed()) return;
    this.emit('close', preventable({}));
    this.#end();
  }

  #end(): void {
    this.#contents.destroyed();
    this.emit('closed');
    this.#host.windowClosed();
  }

  async #place(
    bounds: { readonly [Key in keyof ChromiumBounds]?: ChromiumBounds[Key] | undefined },
  ): Promise<void> {
    const { windowState = 'normal' } = bounds;
    this.getNormalBounds();
    this.#state = windowState;
    try {
      const { windowId } = await this.#contents.protocol<{ windowId: number }>('Browser.getWindowForTarget');
      this.#contents.tell('Browser.setWindowBounds', { windowId, bounds });
    } catch {
      // It is just being closed.
    }
  }
}
