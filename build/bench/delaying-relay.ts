import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Relay {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/**
 * Stands between a program and a server on 127.0.0.1 as a network with this round trip (milliseconds) would. Bytes take
 * half of it each way. Loopback connects at once, so the first round trip is made up for: what the program sends leaves
 * one round trip after the connection at the earliest, and the server hears of the connection half a one later. It
 * counts every wait for an answer; it knows no lost packets, no limit of bandwidth, and no name service.
 */
export async function startDelayingRelay(target: number, roundTrip: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (near) => {
    const connected = performance.now() + roundTrip;
    const far = connect({ host: '127.0.0.1', port: target, noDelay: true, allowHalfOpen: true });
    // A server speaks when the connection reaches it: what it says before is held for as long.
    carry(near, far, (now) => Math.max(now, connected) + roundTrip / 2);
    carry(far, near, (now) => Math.max(now, connected + roundTrip / 2) + roundTrip / 2);
    for (const socket of [near, far]) sockets.add(socket.on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

function carry(from: Socket, to: Socket, arrival: (now: number) => number): void {
  const waiting: { readonly at: number; readonly deliver: () => void }[] = [];
  // One timer, never early, keeps the order; timers of their own could overtake each other.
  const deliverDue = () => {
    while (waiting[0] !== undefined && waiting[0].at <= performance.now()) waiting.shift()?.deliver();
    if (waiting[0] !== undefined) setTimeout(deliverDue, waiting[0].at - performance.now());
  };
  const send = (deliver: () => void) => {
    if (waiting.push({ at: arrival(performance.now()), deliver }) === 1) deliverDue();
  };
  from.on('data', (bytes) => send(() => to.writable && to.write(bytes)));
  from.on('end', () => send(() => to.end()));
  from.on('error', () => to.destroy());
}
