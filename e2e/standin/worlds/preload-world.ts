// Runs before the page's own scripts, in an isolated world: gives the app's compiled preload what a
// sandboxed preload has in Electron.
import type { ContextBridge, IpcRenderer, IpcRendererEvent } from 'electron';
import type { FromPreload, ToPreload } from '../messages';
import { pack, unpack } from '../plain-json';
import { openBridgePort } from './bridge-port';

type Listener = (event: IpcRendererEvent, ...args: unknown[]) => void;

declare const standin: {
  readonly secret: string;
  readonly process: object;
  readonly runPreload: (
    require: (name: string) => unknown,
    process: object,
    exports: object,
    module: object,
  ) => void;
};

declare global {
  // Both exist in this world only.
  var standinSend: (message: string) => void;
  var standinReceive: (message: ToPreload) => void;
}

function openIpc() {
  const waiting = new Map<number, PromiseWithSettlers>();
  const listeners = new Map<string, Set<Listener>>();
  const send = globalThis.standinSend;
  let requests = 0;

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
      new Promise<unknown>((resolve, reject) => {
        const parcels = args.map((arg, index) => pack(arg, `${channel} argument ${index}`));
        requests += 1;
        waiting.set(requests, { resolve, reject });
        const message: FromPreload = { type: 'invoke', id: requests, channel, args: parcels };
        send(JSON.stringify(message));
      }),
    on: (channel: string, listener: Listener): IpcRenderer => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer as IpcRenderer;
    },
    off: (channel: string, listener: Listener): IpcRenderer => {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer as IpcRenderer;
    },
  } satisfies Partial<IpcRenderer>;

  globalThis.standinReceive = (message) => {
    if (message.type === 'event') {
      const event = { sender: ipcRenderer } as unknown as IpcRendererEvent;
      for (const listener of listeners.get(message.channel) ?? [])
        listener(event, ...message.args.map(unpack));
      return;
    }
    const request = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'answer') request?.resolve(unpack(message.value));
    else request?.reject(new Error(message.text));
  };
  return ipcRenderer;
}

interface PromiseWithSettlers {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

function reportPlace(): void {
  const { screenX: x, screenY: y, outerWidth: width, outerHeight: height } = window;
  const message: FromPreload = { type: 'place', place: { x, y, width, height } };
  globalThis.standinSend(JSON.stringify(message));
}

const port = openBridgePort(standin.secret, 'preload', 'page');
const contextBridge = {
  exposeInMainWorld: (key: string, api: unknown) => port.expose(key, api),
} satisfies Partial<ContextBridge>;
const electron = { contextBridge, ipcRenderer: openIpc() };
const require = (name: string) => {
  if (name === 'electron' || name === 'electron/renderer') return electron;
  throw new Error(`module not found: ${name}`);
};
if (window === window.top)
  for (const event of ['load', 'resize', 'pagehide']) window.addEventListener(event, reportPlace);
standin.runPreload(require, standin.process, {}, { exports: {} });
