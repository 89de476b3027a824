import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

/** What turns a protection off. Electron would only warn, or not even that. */
const unsafe: Readonly<Partial<Record<keyof WebPreferences, (value: unknown) => boolean>>> = {
  nodeIntegration: Boolean,
  nodeIntegrationInWorker: Boolean,
  contextIsolation: (value) => value === false,
  sandbox: (value) => value === false,
  webSecurity: (value) => value === false,
  allowRunningInsecureContent: Boolean,
  experimentalFeatures: Boolean,
  enableBlinkFeatures: (value) => value !== undefined,
  webviewTag: Boolean,
  navigateOnDragDrop: Boolean,
};

/** Throws, by its name, at the first preference that makes the page less safe than it is by itself. */
export function assertSafe({ webPreferences = {} }: BrowserWindowConstructorOptions): void {
  for (const [name, isUnsafe] of Object.entries(unsafe))
    if (isUnsafe(webPreferences[name as keyof WebPreferences]))
      throw new Error(`The Electron stand-in shows safe pages only, not with ${name}`);
}
