import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

interface Waiting {
  readonly method: string;
  resolve(result: never): void;
  reject(error: Error): void;
}

interface Received {
  readonly id?: number;
  readonly result?: never;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: never;
  readonly sessionId?: string;
}

/** What Chromium says on its own account and somebody has to hear: the address for Playwright, or no display. */
const worthSaying = /DevTools listening|display/;

function placesIn(folder: string): NodeJS.ProcessEnv {
  const places = { CHROME_CONFIG_HOME: folder, XDG_CACHE_HOME: folder };
  // Sockets need short paths, and a Mac's own place for temporary files is long already.
  return process.platform === 'linux' ? { ...places, TMPDIR: folder } : places;
}

/**
 * A running Chromium, spoken to in the Chrome DevTools Protocol over two pipes: no port is opened. When
 * this process ends, however it ends, the pipes close and Chromium ends too.
 * Emits protocol events by method name, those of a session as `session/Method`, and `exit`.
 */
export class Chromium extends EventEmitter {
  readonly process: ChildProcess;
  #messages = 0;
  #waiting = new Map<number, Waiting>();

  /** Everything that Chromium keeps, beside its profile too, is to be in `folder`. */
  constructor(executable: string, args: readonly string[], folder: string) {
    super();
    this.process = spawn(executable, ['--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...placesIn(folder) },
    });
    this.process.stderr?.on('data', (data: Buffer) => {
      const lines = data
        .toString()
        .split('\n')
        .filter((line) => worthSaying.test(line));
      for (const line of lines) process.stderr.write(`${line}\n`);
    });
    this.process.once('error', (error) => this.emit('exit', error.message));
    this.process.once('exit', (code, signal) => this.emit('exit', code ?? signal));
    // Writing to a Chromium that has just ended is no news: `exit` follows.
    this.#input.on('error', () => {});
    this.#readMessages(this.process.stdio[4] as Readable);
  }

  get hasEnded(): boolean {
    return (
      this.process.exitCode !== null || this.process.signalCode !== null || this.process.pid === undefined
    );
  }

  get #input(): Writable {
    return this.process.stdio[3] as Writable;
  }

  /** Rejects with the protocol's own words. */
  send<Answer = unknown>(method: string, params: object = {}, sessionId?: string): Promise<Answer> {
    this.#messages += 1;
    const id = this.#messages;
    this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { method, resolve, reject }));
  }

  #readMessages(output: Readable): void {
    let parts: Buffer[] = [];
    output.on('data', (data: Buffer) => {
      let rest = data;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        const message = Buffer.concat([...parts, rest.subarray(0, end)]).toString();
        parts = [];
        rest = rest.subarray(end + 1);
        this.#receive(JSON.parse(message));
      }
      parts.push(rest);
    });
  }

  #receive({ id, result, error, method, params, sessionId }: Received): void {
    if (id === undefined) {
      this.emit(sessionId === undefined ? `${method}` : `${sessionId}/${method}`, params);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error !== undefined) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting?.resolve(result as never);
  }
}
