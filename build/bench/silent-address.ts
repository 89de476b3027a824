import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

/** Listens and then sleeps for good, so that nothing is ever accepted. */
const sleeper = `
const { parentPort, workerData } = require('node:worker_threads');
const { createServer } = require('node:net');
const { host, ports } = workerData;
const listening = ports.map((port) => new Promise((done) => {
  const server = createServer();
  server.listen({ host, port, backlog: 1 }, () => done(server.address().port));
}));
Promise.all(listening).then((taken) => {
  parentPort.postMessage(taken);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});`;

export interface SilentAddress {
  readonly ports: readonly number[];
  readonly stop: () => Promise<void>;
}

/**
 * Ports of a loopback address that never answer, as behind a firewall that drops: their queue is full, and Linux then
 * drops each further SYN. A port of 0 is chosen by the system.
 */
export async function startSilentAddress(host: string, ports: readonly number[]): Promise<SilentAddress> {
  const worker = new Worker(sleeper, { eval: true, workerData: { host, ports } });
  const [taken] = (await once(worker, 'message')) as [number[]];
  const fillers = await Promise.all(taken.flatMap((port) => [fill(host, port), fill(host, port)]));
  const stop = async () => {
    for (const filler of fillers) filler.destroy();
    await worker.terminate();
  };
  return { ports: taken, stop };
}

async function fill(host: string, port: number): Promise<Socket> {
  const socket = connect({ host, port });
  await once(socket, 'connect');
  return socket.on('error', () => undefined);
}
