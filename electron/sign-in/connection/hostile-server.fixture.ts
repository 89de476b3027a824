import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { MadeCertificate } from './certificates.fixture';

type OldVersion = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2';

/** One thing that a server does, in order. What is left out does not happen: the connection just stays open. */
export type ServerStep =
  | { readonly do: 'say'; readonly bytes: string | Buffer }
  /** Says it byte by byte, with so many milliseconds after each. */
  | { readonly do: 'drip'; readonly text: string; readonly pause: number }
  /** Waits until this much has been heard, in the clear or encrypted. */
  | { readonly do: 'hear'; readonly text: string }
  | { readonly do: 'encrypt'; readonly with: MadeCertificate; readonly version?: OldVersion }
  | { readonly do: 'reset' }
  | { readonly do: 'close' }
  /** Sends the bytes over and over until nobody listens. */
  | { readonly do: 'flood'; readonly bytes: string };

export const say = (bytes: string | Buffer): ServerStep => ({ do: 'say', bytes });
export const hear = (text: string): ServerStep => ({ do: 'hear', text });

export interface HostileServer {
  readonly port: number;
  /** Everything that was heard in the clear, per connection; the TLS handshake is not part of it. */
  readonly clear: string[];
  /** Everything that was heard encrypted. */
  readonly encrypted: string[];
  readonly stop: () => Promise<void>;
}

/** A server on 127.0.0.1 that follows its script with every connection. */
export async function startHostileServer(script: readonly ServerStep[]): Promise<HostileServer> {
  const sockets = new Set<Socket>();
  const clear: string[] = [];
  const encrypted: string[] = [];
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    const connection = clear.push('') - 1;
    encrypted.push('');
    new ScriptedConnection(
      socket,
      (text) => {
        clear[connection] += text;
      },
      (text) => {
        encrypted[connection] += text;
      },
    ).follow(script);
  });
  await listen(server);
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  };
  return { port: (server.address() as AddressInfo).port, clear, encrypted, stop };
}

/** A port on 127.0.0.1 that nobody listens on. */
export async function findClosedPort(): Promise<number> {
  const server = createServer();
  await listen(server);
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

function listen(server: Server): Promise<void> {
  return new Promise((done) => server.listen(0, '127.0.0.1', done));
}

/** Stands for the beginning of TLS in a `hear` step. */
export const clientHello = '<client hello>';

class ScriptedConnection {
  #socket: Socket;
  #unheard = '';
  #wake: (() => void) | null = null;
  readonly #raw: Socket;
  readonly #onEncrypted: (text: string) => void;

  constructor(socket: Socket, onClear: (text: string) => void, onEncrypted: (text: string) => void) {
    this.#raw = socket;
    this.#socket = socket;
    this.#onEncrypted = onEncrypted;
    this.#listen(socket, onClear);
  }

  async follow(script: readonly ServerStep[]): Promise<void> {
    for (const step of script) {
      if (this.#raw.destroyed || !(await this.#take(step))) return;
    }
  }

  #listen(socket: Socket, onText: (text: string) => void): void {
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#wake?.());
    socket.on('data', (bytes) => {
      // A client hello is no text, and begins with the record type of handshakes. It is kept for `encrypt`.
      if (bytes[0] === 0x16 && socket === this.#raw) {
        this.#raw.removeAllListeners('data').pause();
        this.#raw.unshift(bytes);
        this.#unheard += clientHello;
        return this.#wake?.();
      }
      onText(bytes.toString('latin1'));
      this.#unheard += bytes.toString('latin1');
      this.#wake?.();
    });
  }

  async #take(step: ServerStep): Promise<boolean> {
    switch (step.do) {
      case 'say':
        return new Promise((done) => this.#socket.write(step.bytes, (error) => done(!error)));
      case 'drip':
        for (const byte of Buffer.from(step.text)) {
          if (!(await this.#take({ do: 'say', bytes: Buffer.of(byte) }))) return false;
          await setTimeout(step.pause);
        }
        return true;
      case 'hear':
        return this.#hear(step.text);
      case 'encrypt':
        return this.#encrypt(step.with, step.version);
      case 'reset':
        this.#raw.resetAndDestroy();
        return false;
      case 'close':
        this.#socket.end();
        return false;
      case 'flood':
        while (!this.#socket.destroyed) await this.#take({ do: 'say', bytes: step.bytes });
        return false;
    }
  }

  async #hear(text: string): Promise<boolean> {
    while (!this.#unheard.includes(text)) {
      if (this.#socket.destroyed) return false;
      await new Promise<void>((heard) => {
        this.#wake = heard;
      });
    }
    this.#unheard = this.#unheard.slice(this.#unheard.indexOf(text) + text.length);
    return true;
  }

  #encrypt({ certificate, key }: MadeCertificate, version?: OldVersion): Promise<boolean> {
    this.#raw.removeAllListeners('data').pause();
    // Level 0 is where OpenSSL 3 still knows TLS 1.0.
    const old =
      version === undefined ? {} : { minVersion: version, maxVersion: version, ciphers: 'ALL:@SECLEVEL=0' };
    const secured = new TLSSocket(this.#raw, {
      isServer: true,
      secureContext: createSecureContext({ cert: certificate, key, ...old }),
    });
    this.#socket = secured;
    this.#listen(secured, this.#onEncrypted);
    return new Promise((done) => {
      secured.once('secure', () => done(true)).once('close', () => done(false));
    });
  }
}
