import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createSecureContext, TLSSocket } from 'node:tls';
import {
  type MadeCertificate,
  makeCertificate,
} from '../../electron/sign-in/connection/certificates.fixture';
import { root } from '../host';
import { type Conversation, conversations, type MailPort } from './conversations';

export interface RunboxWishes {
  /** Ports that nobody listens on. */
  readonly closed?: readonly MailPort[];
  /** Ports that take connections and say nothing. */
  readonly silent?: readonly MailPort[];
  /** Passwords by login name. */
  readonly passwords?: Readonly<Record<string, string>>;
  /** Ports that refuse even the right password. */
  readonly switchedOff?: readonly MailPort[];
  /** The organization whose own authority signs the certificate, which then nobody trusts. */
  readonly interceptedBy?: string;
}

export interface RunboxService {
  /** Leads the app's main process here, and nowhere else. */
  readonly environment: Readonly<Record<string, string>>;
  /** `993 ada accepted`, in order. */
  readonly signIns: readonly string[];
  readonly stop: () => Promise<void>;
}

/** A script for Node, before anything of the app. Playwright takes NODE_OPTIONS out, so it is passed as an argument, too. */
export const loopbackOnly = path.join(root, 'e2e', 'network', 'loopback-only.cjs');

/** For an app that finds no network at all. */
export const nothingReached: Readonly<Record<string, string>> = {
  NODE_OPTIONS: `--require=${JSON.stringify(loopbackOnly)}`,
  RUNBOX_PORTS: '{}',
};

/** Mail servers on this machine that the app takes for Runbox's. */
export async function startRunboxService(wishes: RunboxWishes = {}): Promise<RunboxService> {
  const { closed = [], interceptedBy } = wishes;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'authority-'));
  const trusted = makeCertificate({ commonName: 'Test authority', authority: true });
  const stranger = {
    commonName: `${interceptedBy} Root`,
    organization: interceptedBy ?? '',
    authority: true,
  };
  const issuer = interceptedBy === undefined ? trusted : makeCertificate(stranger);
  const certificate = makeCertificate({ commonName: 'mail.runbox.com', names: ['mail.runbox.com'] }, issuer);
  writeFileSync(path.join(folder, 'authority.pem'), trusted.certificate);
  const signIns: string[] = [];
  const stops: (() => Promise<void>)[] = [];
  const ports: Record<string, number> = {};
  for (const port of [993, 995, 465, 587] as const) {
    if (closed.includes(port)) continue;
    const mailPort = await listen(port, certificate, { ...wishes, note: (line) => void signIns.push(line) });
    ports[port] = mailPort.port;
    stops.push(mailPort.stop);
  }
  return {
    environment: {
      ...nothingReached,
      RUNBOX_PORTS: JSON.stringify(ports),
      NODE_EXTRA_CA_CERTS: path.join(folder, 'authority.pem'),
    },
    signIns,
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Wishes = RunboxWishes & { readonly note: (line: string) => void };

async function listen(port: MailPort, certificate: MadeCertificate, wishes: Wishes) {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket.on('error', () => socket.destroy()));
    if (!wishes.silent?.includes(port))
      converse(socket, conversations[port], certificate, decide(port, wishes));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

function decide(port: MailPort, { passwords = {}, switchedOff = [], note }: Wishes) {
  return (response: string): boolean => {
    const [, loginName = '', password] = Buffer.from(response, 'base64').toString('utf8').split('\0');
    const accepted = passwords[loginName] === password && !switchedOff.includes(port);
    note(`${port} ${loginName} ${accepted ? 'accepted' : 'refused'}`);
    return accepted;
  };
}

/** One connection: what the server says first, its answer to each line, and TLS at once or when it is asked for. */
function converse(
  socket: Socket,
  { implicit, greeting, answer }: Conversation,
  certificate: MadeCertificate,
  accepts: (response: string) => boolean,
): void {
  const encrypt = () => {
    socket.removeAllListeners('data').pause();
    const { certificate: cert, key } = certificate;
    const secured = new TLSSocket(socket, {
      isServer: true,
      secureContext: createSecureContext({ cert, key }),
    });
    secured.on('error', () => socket.destroy());
    return secured;
  };
  const serve = (stream: Socket) => {
    let unread = '';
    stream.on('data', (bytes) => {
      unread += bytes.toString('latin1');
      const lines = unread.split('\r\n');
      unread = lines.pop() ?? '';
      for (const line of lines) {
        const reply = answer(line, accepts);
        stream.write(reply.say);
        if (reply.next === 'hang-up') stream.end();
        if (reply.next === 'encrypt') serve(encrypt());
      }
    });
  };
  const stream = implicit ? encrypt() : socket;
  serve(stream);
  stream.write(greeting);
}
