import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { FromPreload, ToPreload } from './messages';
import { pack, unpack } from './plain-json';
import { strict } from './strict';

type Listener = Parameters<IpcMain['handle']>[1];

/** Electron's `ipcMain`, as far as the app uses it. */
export class StandInIpc {
  readonly #listeners = new Map<string, Listener>();

  readonly ipcMain = strict('ipcMain', {
    handle: (channel: string, listener: Listener) => {
      if (this.#listeners.has(channel))
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      this.#listeners.set(channel, listener);
    },
  } satisfies Partial<IpcMain>);

  /** Rejected calls arrive with the words that Electron uses for them. */
  async answer(
    { id, channel, args }: Extract<FromPreload, { type: 'invoke' }>,
    event: IpcMainInvokeEvent,
  ): Promise<ToPreload> {
    try {
      const listener = this.#listeners.get(channel);
      if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
      const value: unknown = await listener(event, ...args.map(unpack));
      return { type: 'answer', id, value: pack(value, `${channel} answer`) };
    } catch (error) {
      return { type: 'refusal', id, text: `Error invoking remote method '${channel}': ${error}` };
    }
  }
}
