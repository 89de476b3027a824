import type { WizardApi } from '../../electron/contract/wizard-ipc';

declare global {
  interface Window {
    /** Set by the preload script before the page is loaded. */
    readonly wizard: WizardApi;
  }
}

/** The one place where the page meets the bridge to the main process. */
export function findWizardApi(): WizardApi {
  return window.wizard;
}
