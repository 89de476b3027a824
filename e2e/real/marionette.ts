import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

class MarionetteError extends Error {
  readonly kind: string;

  constructor(kind: string, message: string) {
    super(`${kind}: ${message}`);
    this.kind = kind;
  }
}

type Answer = [type: number, id: number, error: { error: string; message: string } | null, result: unknown];

/**
 * Mozilla's remote protocol, version 3: `LENGTH:[type, id, name or error, parameters or result]`, the
 * length in bytes.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received: Buffer = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => {
      this.#received = Buffer.concat([this.#received, bytes]);
      while (this.#takeMessage());
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#refuseAll());
  }

  /** Null as long as nobody listens on its port. */
  static async connect(port: number): Promise<Marionette | null> {
    const socket = connect({ host: '127.0.0.1', port });
    try {
      await once(socket, 'connect');
      return new Marionette(socket);
    } catch {
      socket.destroy();
      return null;
    }
  }

  send(name: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const message = Buffer.from(JSON.stringify([0, id, name, parameters]));
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) {
        reject(new Error(`${name}: Thunderbird is gone`));
        return;
      }
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    });
  }

  /**
   * Runs an action of `inside-thunderbird/driver.mjs`. It runs there as a job that is asked for: a dialog that
   * opens meanwhile would break off a script that is waited for.
   */
  async call(name: string, parameters: unknown, limit = 60_000): Promise<unknown> {
    this.#lastId += 1;
    const job = this.#lastId;
    const until = Date.now() + limit;
    await this.#script('begin', [job, name, parameters]);
    for (;;) {
      const answer = await this.#script('result', [job]);
      if (typeof answer === 'string') {
        const { value, error } = JSON.parse(answer) as { value?: unknown; error?: string };
        if (error !== undefined) throw new Error(`In Thunderbird, ${name}: ${error}`);
        return value;
      }
      if (Date.now() > until) throw new Error(`In Thunderbird, ${name}: no end after ${limit / 1000} s`);
      await pause(50);
    }
  }

  close(): void {
    this.#socket.destroy();
  }

  async #script(step: 'begin' | 'result', parameters: readonly unknown[]): Promise<unknown> {
    const script = `return Cu.getGlobalForObject(Services).mailDriver.${step}(...arguments) ?? null;`;
    try {
      const answer = await this.send('WebDriver:ExecuteScript', { script, args: parameters });
      return (answer as { value: unknown } | null)?.value ?? null;
    } catch (error) {
      // A dialog is open; the one who waits for it deals with it.
      if (error instanceof MarionetteError && error.kind === 'unexpected alert open') return null;
      throw error;
    }
  }

  #takeMessage(): boolean {
    const colon = this.#received.indexOf(':');
    if (colon < 0) return false;
    const start = colon + 1;
    const end = start + Number(this.#received.subarray(0, colon).toString('latin1'));
    if (this.#received.length < end) return false;
    const message: unknown = JSON.parse(this.#received.subarray(start, end).toString('utf8'));
    this.#received = this.#received.subarray(end);
    if (Array.isArray(message)) this.#settle(message as Answer);
    return true;
  }

  #settle([, id, error, result]: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new MarionetteError(error.error, error.message));
    else waiting?.resolve(result);
  }

  #refuseAll(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('Thunderbird closed the connection'));
    this.#waiting.clear();
  }
}
