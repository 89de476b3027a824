import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { wizardPage } from './own-page';
import { type Area, chooseOpening, keepPlacement, recallPlacement, smallestWindow } from './window-placement';

export interface WindowParts {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly session: Session;
  /** The compiled preload script. */
  readonly preload: string;
  /** Where the window's place is kept from one run to the next. */
  readonly placementFile: string;
  /** What screens leave to windows, the main one first. */
  readonly workAreas: readonly [Area, ...Area[]];
  /** The person prefers dark windows. */
  readonly dark: boolean;
  readonly developing: boolean;
}

/** The page's own `--ground` (`renderer/styles/tokens.css`), so that nothing flashes before the page is painted. */
const background = { light: '#fbfcfc', dark: '#101819' } as const;

/** Opens the wizard's window, hidden until there is something to see in it. */
export function openWindow(parts: WindowParts): BrowserWindow {
  const { BrowserWindow, session, preload, placementFile, workAreas, dark, developing } = parts;
  const { width, height, position, maximized } = chooseOpening(recallPlacement(placementFile), workAreas);
  const window = new BrowserWindow({
    width,
    height,
    ...position,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    backgroundColor: dark ? background.dark : background.light,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // The preload script runs in the button's frame, too. It brings no Node: the frame is in the same sandbox.
      nodeIntegrationInSubFrames: true,
      // Dictionaries would be fetched from the network, and nothing here is prose.
      spellcheck: false,
      devTools: developing,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () =>
    keepPlacement(placementFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  void window.loadURL(wizardPage);
  return window;
}

/** Brings the window to the front, from wherever the person left it. */
export function bringToFront(window: Pick<BrowserWindow, 'isMinimized' | 'restore' | 'focus'>): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** A page that crashes is shown once more from the start; if that does not help, `giveUp` is called. */
export function reviveOnce(window: BrowserWindow, crashed: () => void, giveUp: () => void): void {
  let crashes = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    crashes += 1;
    crashed();
    if (crashes === 1) void window.loadURL(wizardPage);
    else giveUp();
  });
}
