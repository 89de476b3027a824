import type { MenuItemConstructorOptions } from 'electron';

/**
 * macOS copies, pastes and quits by way of the application's menu, so it has the usual one there.
 * Elsewhere a wizard needs none: null.
 */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  return platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] : null;
}
