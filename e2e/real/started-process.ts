import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface StartOptions {
  readonly command: readonly [string, ...string[]];
  readonly environment?: NodeJS.ProcessEnv;
  readonly folder?: string;
  /** Milliseconds that the process gets to end in order before it is killed. */
  readonly patience?: number;
}

/** A process that ends with this one, however this one ends. */
export class StartedProcess {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #patience: number;
  #output = '';

  constructor({ command, environment, folder, patience }: StartOptions) {
    this.name = command[0];
    this.#patience = patience ?? 5000;
    // The kernel kills it as soon as this process is gone.
    this.#child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', ...command], {
      env: environment ?? process.env,
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    for (const stream of this.#child.stdio)
      stream?.on('data', (bytes: Buffer) => {
        this.#output += bytes.toString('utf8');
      });
  }

  /** What it wrote to standard output, standard error and descriptor 3 so far. */
  get output(): string {
    return this.#output;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Asks `isReady` until it says so; throws with the output when the process ends or time is up. */
  async waitUntil(isReady: () => boolean | Promise<boolean>, what: string, limit = 30_000): Promise<void> {
    const until = Date.now() + limit;
    while (!(await isReady())) {
      if (this.hasEnded) throw new Error(`${this.name} ended before ${what}:\n${this.#output.slice(-4000)}`);
      if (Date.now() > until) throw new Error(`${this.name}: not yet ${what}:\n${this.#output.slice(-4000)}`);
      await pause(25);
    }
  }

  async waitForEnd(limit: number): Promise<boolean> {
    if (this.hasEnded) return true;
    const ended = once(this.#child, 'exit').then(() => true);
    return Promise.race([ended, pause(limit, false, { ref: false })]);
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    if (await this.waitForEnd(this.#patience)) return;
    this.#child.kill('SIGKILL');
    await this.waitForEnd(this.#patience);
  }
}

/** Whether something listens on this port of the loopback address. */
export async function isListening(port: number): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
