import type { Socket } from 'node:net';
import type { ProbeStage, ProbeTrouble } from '../../contract/network';
import { ok, type Result, refuse } from '../../contract/result';
import { printableLine } from './printable-line';
import { codeOf, troubleOfSocket } from './socket-trouble';

/** Longest line in octets, without its line break. Mail servers keep to 512 (RFC 5321) and to 8192 for IMAP at most. */
const mostLineBytes = 2048;
const mostReplyLines = 100;
const mostReplyBytes = 65_536;
/** Everything that a server may send on one connection: bounds the memory. */
const mostBytes = 262_144;
/** How long the other side has to answer a goodbye. */
const goodbyeMilliseconds = 1000;
const lineFeed = 10;

export interface LineOptions {
  /** Milliseconds for a line or a reply, unless a call says otherwise. */
  readonly reply: number;
  /** Which stage a trouble belongs to. */
  readonly stage: () => ProbeStage;
}

/**
 * Reads and writes lines. Bounded in memory and in time. Problems: `silent`, `closed`, `reset`, and
 * `wrong-protocol` for lines or replies longer than a mail server's. After a problem the connection is gone.
 */
export class LineConnection {
  readonly #socket: Socket;
  readonly #options: LineOptions;
  #lines: string[] = [];
  #partial: Buffer = Buffer.alloc(0);
  #received = 0;
  #ended: ProbeTrouble | null = null;
  #wake: (() => void) | null = null;

  constructor(socket: Socket, options: LineOptions) {
    this.#socket = socket;
    this.#options = options;
    socket
      .on('data', this.#onData)
      .on('end', this.#onEnd)
      .on('close', this.#onEnd)
      .on('error', this.#onError);
    if (socket.destroyed) this.#onEnd();
  }

  /** The next line, without its line break. */
  async readLine(within: number = this.#options.reply): Promise<Result<string, ProbeTrouble>> {
    if (this.#lines.length === 0 && this.#ended === null && !(await this.#hearsSomething(within)))
      this.#end({ kind: 'silent', stage: this.#options.stage() });
    const line = this.#lines.shift();
    if (line !== undefined) return ok(line);
    return refuse(this.#ended ?? { kind: 'closed', stage: this.#options.stage() });
  }

  /** Lines up to and with the first one that `isLast` accepts; at most 100 lines and 64 KiB, `within` milliseconds in all. */
  async readReply(
    isLast: (line: string) => boolean,
    within: number = this.#options.reply,
  ): Promise<Result<readonly string[], ProbeTrouble>> {
    const deadline = performance.now() + within;
    const lines: string[] = [];
    let length = 0;
    while (lines.length < mostReplyLines && length < mostReplyBytes) {
      const line = await this.readLine(Math.max(0, deadline - performance.now()));
      if (!line.ok) return line;
      lines.push(line.value);
      length += line.value.length;
      if (isLast(line.value)) return ok(lines);
    }
    return refuse(this.#end(wrongProtocol(lines[0] ?? '')));
  }

  /** Sends the text as it is; the caller ends it with CR LF. */
  write(text: string): void {
    if (this.#ended === null && this.#socket.writable) this.#socket.write(text);
  }

  /** Whether bytes have come that nobody has read. */
  hasUnread(): boolean {
    return this.#lines.length > 0 || this.#partial.length > 0;
  }

  /** Stops reading, so that the socket can be used otherwise. */
  release(): void {
    const socket = this.#socket;
    socket
      .off('data', this.#onData)
      .off('end', this.#onEnd)
      .off('close', this.#onEnd)
      .off('error', this.#onError);
    socket.pause();
  }

  /** Says the goodbye, hangs up politely, and after a second in any case. */
  close(goodbye = ''): void {
    const socket = this.#socket;
    if (this.#ended === null && socket.writable) socket.end(goodbye);
    const timer = setTimeout(() => socket.destroy(), goodbyeMilliseconds).unref();
    socket.once('close', () => clearTimeout(timer));
    if (socket.destroyed) clearTimeout(timer);
  }

  #hearsSomething(within: number): Promise<boolean> {
    return new Promise((settle) => {
      const answer = (heard: boolean) => {
        clearTimeout(timer);
        this.#wake = null;
        settle(heard);
      };
      const timer = setTimeout(() => answer(false), within);
      this.#wake = () => answer(true);
    });
  }

  #end(trouble: ProbeTrouble): ProbeTrouble {
    this.#ended ??= trouble;
    this.#socket.destroy();
    this.#wake?.();
    return this.#ended;
  }

  readonly #onData = (chunk: Buffer): void => {
    if (this.#ended !== null) return;
    this.#received += chunk.length;
    let rest = Buffer.concat([this.#partial, chunk]);
    for (let end = rest.indexOf(lineFeed); end !== -1 && end <= mostLineBytes; end = rest.indexOf(lineFeed)) {
      this.#lines.push(rest.toString('utf8', 0, end).replace(/\r$/, ''));
      rest = rest.subarray(end + 1);
    }
    this.#partial = Buffer.from(rest);
    const tooMuch = this.#received > mostBytes || rest.length > mostLineBytes;
    if (tooMuch) this.#end(wrongProtocol(this.#lines[0] ?? rest.toString('utf8', 0, mostLineBytes)));
    else if (this.#lines.length > 0) this.#wake?.();
  };

  readonly #onEnd = (): void => {
    this.#end({ kind: 'closed', stage: this.#options.stage() });
  };

  readonly #onError = (error: Error): void => {
    const stage = this.#options.stage();
    // An alert of the other side ends an encrypted connection as orderly as hanging up does.
    const hungUp = codeOf(error).startsWith('ERR_SSL_');
    this.#end(hungUp ? { kind: 'closed', stage } : troubleOfSocket(error, stage));
  };
}

function wrongProtocol(heard: string): ProbeTrouble {
  return { kind: 'wrong-protocol', greeting: printableLine(heard) };
}
