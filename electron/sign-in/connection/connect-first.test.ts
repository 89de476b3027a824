import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectFirst } from './connect-first';
import { findClosedPort } from './hostile-server.fixture';

let server: Server;
let port: number;

beforeEach(async () => {
  server = createServer((socket) => socket.resume().on('error', () => undefined));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});

afterEach(() => {
  server.close();
});

test.each([
  ['an IPv6 address that is refused', ['::1', '127.0.0.1']],
  ['addresses that are refused', ['127.0.0.2', '127.0.0.3', '127.0.0.1']],
])('gets past %s', async (_, addresses) => {
  const connected = await connectFirst(addresses, port, { within: 60_000 });
  if (!connected.ok) throw new Error(connected.problem.kind);
  expect(connected.value.remoteAddress).toBe('127.0.0.1');
  connected.value.destroy();
});

test('tells the most telling of several troubles', async () => {
  const closed = await findClosedPort();
  expect(await connectFirst(['::1', '127.0.0.1'], closed, { within: 60_000 })).toEqual({
    ok: false,
    problem: { kind: 'refused' },
  });
});

test('has no way to no address', async () => {
  expect(await connectFirst([], port, { within: 60_000 })).toEqual({
    ok: false,
    problem: { kind: 'unreachable' },
  });
});

test('connects to nobody when it was called off before', async () => {
  const signal = AbortSignal.abort();
  expect(await connectFirst(['127.0.0.1'], port, { within: 60_000, signal })).toEqual({
    ok: false,
    problem: { kind: 'closed', stage: 'connecting' },
  });
});
