import type { WebPreferences } from 'electron';
import { expect, test } from 'vitest';
import { assertSafe } from './assert-safe';

test.each<WebPreferences>([
  { nodeIntegration: true },
  { nodeIntegrationInWorker: true },
  { contextIsolation: false },
  { sandbox: false },
  { webSecurity: false },
  { allowRunningInsecureContent: true },
  { experimentalFeatures: true },
  { enableBlinkFeatures: 'CSSVariables' },
  { enableBlinkFeatures: '' },
  { webviewTag: true },
  { navigateOnDragDrop: true },
])('no window opens with %o', (webPreferences) => {
  expect(() => assertSafe({ webPreferences })).toThrow(Object.keys(webPreferences)[0]);
});

test('a window with the safe choices opens, and so does one that leaves them to Electron', () => {
  expect(() => assertSafe({})).not.toThrow();
  expect(() =>
    assertSafe({
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
    }),
  ).not.toThrow();
});
