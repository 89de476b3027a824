import type { IpcRenderer } from 'electron';
import {
  channelOf,
  type EventName,
  type RequestName,
  type WizardApi,
  wizardIpc,
} from '../contract/wizard-ipc';

type Ipc = Pick<IpcRenderer, 'invoke' | 'on' | 'off'>;

function requestOver(ipc: Ipc, name: RequestName): (argument: unknown) => Promise<unknown> {
  return (argument) => ipc.invoke(channelOf(name), argument);
}

function subscriptionOver(ipc: Ipc, name: EventName): (listener: (payload: unknown) => void) => () => void {
  return (listener) => {
    // The event object stays here: it would hand the page the whole of `ipcRenderer`.
    const forward = (_event: unknown, payload: unknown) => listener(payload);
    ipc.on(channelOf(name), forward);
    return () => {
      ipc.off(channelOf(name), forward);
    };
  };
}

/** One function a request and one subscription an event, as the contract names them. */
export function createWizardBridge(ipc: Ipc): WizardApi {
  const members = Object.entries(wizardIpc).map(([name, { direction }]) =>
    direction === 'request'
      ? [name, requestOver(ipc, name as RequestName)]
      : [`on${name.charAt(0).toUpperCase()}${name.slice(1)}`, subscriptionOver(ipc, name as EventName)],
  );
  return Object.freeze(Object.fromEntries(members));
}
