import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { EndpointId } from '../../contract/network';
import {
  findClosedPort,
  type HostileServer,
  hear,
  type ServerStep,
  say,
  startHostileServer,
} from '../connection/hostile-server.fixture';
import type { Endpoint } from '../connection/open-encrypted';
import { authority, encrypt, host } from '../connection/open-server.fixture';
import { probeNetwork } from './probe-network';

const capable = [hear('EHLO'), say('250-x\r\n250 AUTH PLAIN\r\n')];
const scripts: Readonly<Record<EndpointId, readonly ServerStep[]>> = {
  imap: [encrypt, say('* OK [CAPABILITY IMAP4rev1]\r\n'), hear('LOGOUT'), { do: 'close' }],
  pop3: [encrypt, say('+OK\r\n'), hear('CAPA'), say('+OK\r\nUSER\r\n.\r\n'), hear('QUIT'), { do: 'close' }],
  'submission-465': [encrypt, say('220 hi\r\n'), ...capable, hear('QUIT'), { do: 'close' }],
  'submission-587': [
    say('220 hi\r\n'),
    hear('EHLO'),
    say('250-x\r\n250 STARTTLS\r\n'),
    hear('STARTTLS'),
    say('220 go\r\n'),
    encrypt,
    ...capable,
    hear('QUIT'),
    { do: 'close' },
  ],
};
const ids = Object.keys(scripts) as EndpointId[];
const servers: HostileServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function startAll(changed: Partial<typeof scripts> = {}): Promise<Endpoint[]> {
  return Promise.all(
    ids.map(async (id) => {
      const server = await startHostileServer(changed[id] ?? scripts[id]);
      servers.push(server);
      return {
        id,
        host,
        port: server.port,
        encryption: id === 'submission-587' ? 'starttls' : 'implicit-tls',
      };
    }),
  );
}

const parts = {
  trust: { ca: [authority.certificate] },
  resolve: async () => ['127.0.0.1'],
  timeouts: { resolve: 60_000, connect: 60_000, encrypt: 60_000, reply: 60_000 },
};

test('finds all four doors open, and asks for their name once', async () => {
  let asked = 0;
  const told: EndpointId[] = [];
  const resolve = async () => {
    asked += 1;
    return ['127.0.0.1'];
  };
  const endpoints = await startAll();
  const report = await probeNetwork({ ...parts, endpoints, resolve }, ({ endpoint }) => told.push(endpoint));
  expect(report).toMatchObject({ verdict: { kind: 'fine' }, submissionPort: 465 });
  expect(report.endpoints.map(({ endpoint, stage }) => [endpoint, stage])).toEqual(
    ids.map((id) => [id, 'finished']),
  );
  expect(told.toSorted()).toEqual(ids.toSorted());
  expect(asked).toBe(1);
});

test('sends through 587 where 465 is closed', async () => {
  const closed = await findClosedPort();
  const endpoints = (await startAll()).map((endpoint) =>
    endpoint.id === 'submission-465' ? { ...endpoint, port: closed } : endpoint,
  );
  expect(await probeNetwork({ ...parts, endpoints }, () => undefined)).toMatchObject({
    verdict: { kind: 'port-465-blocked' },
    submissionPort: 587,
  });
});

test('stays with 465 where its encryption is broken', async () => {
  const endpoints = await startAll({ 'submission-465': [say('220 hello in the clear\r\n')] });
  expect(await probeNetwork({ ...parts, endpoints }, () => undefined)).toMatchObject({
    verdict: { kind: 'some-ports-blocked', endpoints: ['submission-465'] },
    submissionPort: 465,
  });
});

test('says that there is no network only where nothing was reached', async () => {
  const isOnline = () => false;
  const resolve = () => Promise.reject(Object.assign(new Error(), { code: 'EAI_AGAIN' }));
  const endpoints = await startAll();
  const offline = await probeNetwork({ ...parts, endpoints, resolve, isOnline }, () => undefined);
  expect(offline.verdict).toEqual({ kind: 'no-network' });
  const reached = await probeNetwork({ ...parts, endpoints, isOnline }, () => undefined);
  expect(reached.verdict).toEqual({ kind: 'fine' });
});

test('comes back when it is called off', async () => {
  const control = new AbortController();
  const endpoints = await startAll({ imap: [], pop3: [], 'submission-465': [], 'submission-587': [] });
  const probing = probeNetwork({ ...parts, endpoints, signal: control.signal }, () => undefined);
  control.abort();
  const { endpoints: reports } = await probing;
  expect(reports.map(({ trouble }) => trouble?.kind)).toEqual(['closed', 'closed', 'closed', 'closed']);
});

test('connects to every server before any of them has said a word', async () => {
  const connected = new Set<string>();
  let release: () => void = () => undefined;
  const allHere = new Promise<void>((done) => {
    release = done;
  });
  const doors = await Promise.all(
    ids.map(async (id) => {
      const door = createServer(async (socket) => {
        socket.on('error', () => undefined);
        if (connected.add(id).size === ids.length) release();
        // Whoever waits for one answer before going to the next never gets here.
        await allHere;
        socket.destroy();
      });
      await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
      return { id, door, port: (door.address() as AddressInfo).port };
    }),
  );
  const endpoints = doors.map(({ id, port }): Endpoint => ({ id, host, port, encryption: 'implicit-tls' }));
  await probeNetwork({ ...parts, endpoints }, () => undefined);
  for (const { door } of doors) door.close();
  expect([...connected].toSorted()).toEqual(ids.toSorted());
});

test('tells of three servers before the silent one is given up', async () => {
  const endpoints = await startAll({ pop3: [] });
  const control = new AbortController();
  const told: EndpointId[] = [];
  await probeNetwork({ ...parts, endpoints, signal: control.signal }, ({ endpoint }) => {
    // Nothing but being called off ends the silent one here.
    if (told.push(endpoint) === 3) control.abort();
  });
  expect(told.slice(0, 3)).not.toContain('pop3');
  expect(told).toHaveLength(4);
});
