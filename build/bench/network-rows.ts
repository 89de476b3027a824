import type { EndpointReport } from '../../electron/contract/network';
import type { Endpoint } from '../../electron/sign-in/connection/open-encrypted';
import { probeEndpoint } from '../../electron/sign-in/network-check/probe-endpoint';
import { probeNetwork } from '../../electron/sign-in/network-check/probe-network';
import { compare, timed } from './compare';
import { authority, startDelayedServers } from './delayed-servers';
import type { Row } from './row';
import { startSilentAddress } from './silent-address';

const peer = 'one after another';
const rounds = 5;
const aliveOnly = ['127.0.0.1'];

/** What Thunderbird's account setup allows itself, by its own source (comm-central, `guessConfig` and `FindConfig`). */
export const thunderbirdTimeouts =
  'Thunderbird by its source: guess n starts after n x 100 ms; 10 s and 2 s of guard each; Exchange is awaited for up to 10 s.';

/** The probe of all four servers over slow links and past dead ones, beside the same probes one after another. */
export async function networkRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const roundTrip of [20, 50, 150]) rows.push(...(await openRows(roundTrip)));
  return [...rows, ...(await blackHoleRows()), await deadAddressRow()];
}

/** The first verdict is the first report of an endpoint, complete with its capabilities. */
async function openRows(roundTrip: number): Promise<readonly Row[]> {
  const { endpoints, stop } = await startDelayedServers(roundTrip);
  const times = await compare(
    {
      all: () => timed(() => probeAll(endpoints)),
      allInTurn: () => timed(() => probeInTurn(endpoints)),
      first: async () => (await probeAll(endpoints))[0] ?? Number.NaN,
      firstInTurn: () => timed(() => probeInTurn(endpoints.slice(0, 1))),
    },
    rounds,
  );
  await stop();
  const at = `round trip ${roundTrip} ms`;
  const row = { peer, unit: 'ms' } as const;
  return [
    { ...row, what: `all servers, ${at}`, ours: times.all, peers: times.allInTurn, goal: 6 * roundTrip + 40 },
    {
      ...row,
      what: `first server, ${at}`,
      ours: times.first,
      peers: times.firstInTurn,
      goal: 3 * roundTrip + 30,
    },
  ];
}

async function blackHoleRows(): Promise<readonly Row[]> {
  const { endpoints, stop } = await startDelayedServers(50);
  const hole = await startSilentAddress('127.0.0.1', [0]);
  const port = hole.ports[0] ?? 0;
  const holed = endpoints.map((endpoint) => (endpoint.id === 'pop3' ? { ...endpoint, port } : endpoint));
  const times = await compare(
    {
      all: () => timed(() => probeAll(holed, aliveOnly, 1)),
      allInTurn: () => timed(() => probeInTurn(holed, aliveOnly, 1)),
      // The last but one: everybody but the silent one.
      others: async () => (await probeAll(holed, aliveOnly, 1)).at(-2) ?? Number.NaN,
      othersInTurn: async () => (await probeInTurn(holed, aliveOnly, 1)).at(-1) ?? Number.NaN,
    },
    2,
  );
  await Promise.all([stop(), hole.stop()]);
  const row = { peer, unit: 'ms' } as const;
  return [
    { ...row, what: 'one server silent, verdict', ours: times.all, peers: times.allInTurn, goal: 3000 },
    {
      ...row,
      what: 'one server silent, the others',
      ours: times.others,
      peers: times.othersInTurn,
      goal: 340,
    },
  ];
}

/** What it costs more than without the dead address; the same servers in the same run. */
async function deadAddressRow(): Promise<Row> {
  const { endpoints, stop } = await startDelayedServers(50);
  const dead = await startSilentAddress(
    '::1',
    endpoints.map(({ port }) => port),
  );
  const both = ['::1', ...aliveOnly];
  const times = await compare(
    {
      alive: () => timed(() => probeAll(endpoints)),
      dead: () => timed(() => probeAll(endpoints, both)),
      aliveInTurn: () => timed(() => probeInTurn(endpoints)),
      deadInTurn: () => timed(() => probeInTurn(endpoints, both)),
    },
    rounds,
  );
  await Promise.all([stop(), dead.stop()]);
  const cost = (slow = Number.NaN, fast = Number.NaN) => slow - fast;
  const ours = cost(times.dead, times.alive);
  return {
    what: 'a dead IPv6 costs',
    ours,
    peer,
    peers: cost(times.deadInTurn, times.aliveInTurn),
    unit: 'ms',
    goal: 260,
  };
}

/** When each report came, in milliseconds, in the order they came. Throws unless so many servers were in trouble. */
async function probeAll(
  endpoints: readonly Endpoint[],
  addresses: readonly string[] = aliveOnly,
  troubled = 0,
): Promise<readonly number[]> {
  const started = performance.now();
  const came: number[] = [];
  const { endpoints: reports } = await probeNetwork({ ...partsFor(addresses), endpoints }, () =>
    came.push(performance.now() - started),
  );
  demandTroubles(reports, troubled);
  return came;
}

async function probeInTurn(
  endpoints: readonly Endpoint[],
  addresses: readonly string[] = aliveOnly,
  troubled = 0,
): Promise<readonly number[]> {
  const started = performance.now();
  const came: number[] = [];
  const reports: EndpointReport[] = [];
  for (const endpoint of endpoints) {
    reports.push(await probeEndpoint(endpoint, partsFor(addresses)));
    came.push(performance.now() - started);
  }
  demandTroubles(reports, troubled);
  return came;
}

function partsFor(addresses: readonly string[]) {
  return { trust: { ca: [authority] }, resolve: async () => addresses, isOnline: () => true };
}

// A probe that gave up early would look fast.
function demandTroubles(reports: readonly EndpointReport[], expected: number): void {
  const troubles = reports.flatMap(({ trouble }) => (trouble === null ? [] : [JSON.stringify(trouble)]));
  if (troubles.length !== expected) throw new Error(`Unexpected troubles: ${troubles.join(', ') || 'none'}`);
}
