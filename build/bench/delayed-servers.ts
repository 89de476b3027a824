import type { EndpointId } from '../../electron/contract/network';
import { makeCertificate } from '../../electron/sign-in/connection/certificates.fixture';
import {
  hear,
  type ServerStep,
  say,
  startHostileServer,
} from '../../electron/sign-in/connection/hostile-server.fixture';
import type { Endpoint } from '../../electron/sign-in/connection/open-encrypted';
import { startDelayingRelay } from './delaying-relay';

const host = 'mail.runbox.com';
const made = makeCertificate({ commonName: 'Bench authority', authority: true });
const encrypt: ServerStep = {
  do: 'encrypt',
  with: makeCertificate({ commonName: host, names: [host] }, made),
};
const bye: readonly ServerStep[] = [hear('QUIT'), { do: 'close' }];
const capable = [hear('EHLO'), say('250-x\r\n250 AUTH PLAIN LOGIN\r\n'), ...bye];

/** IMAP tells what it can do as it greets, as Dovecot does by default; POP has to be asked. */
const scripts: Readonly<Record<EndpointId, readonly ServerStep[]>> = {
  imap: [encrypt, say('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] Hi\r\n'), hear('LOGOUT'), { do: 'close' }],
  pop3: [encrypt, say('+OK\r\n'), hear('CAPA'), say('+OK\r\nUSER\r\n.\r\n'), ...bye],
  'submission-465': [encrypt, say('220 hi\r\n'), ...capable],
  'submission-587': [
    say('220 hi\r\n'),
    hear('EHLO'),
    say('250-x\r\n250 STARTTLS\r\n'),
    hear('STARTTLS'),
    say('220 go\r\n'),
    encrypt,
    ...capable,
  ],
};

export const authority = made.certificate;

export interface DelayedServers {
  readonly endpoints: readonly Endpoint[];
  readonly stop: () => Promise<void>;
}

/** The four servers of a mail provider, each behind a link with this round trip in milliseconds. */
export async function startDelayedServers(roundTrip: number): Promise<DelayedServers> {
  const stops: (() => Promise<void>)[] = [];
  const ids = Object.keys(scripts) as EndpointId[];
  const endpoints = await Promise.all(
    ids.map(async (id): Promise<Endpoint> => {
      const server = await startHostileServer(scripts[id]);
      const relay = await startDelayingRelay(server.port, roundTrip);
      stops.push(relay.stop, server.stop);
      return {
        id,
        host,
        port: relay.port,
        encryption: id === 'submission-587' ? 'starttls' : 'implicit-tls',
      };
    }),
  );
  return { endpoints, stop: async () => void (await Promise.all(stops.map((stop) => stop()))) };
}
