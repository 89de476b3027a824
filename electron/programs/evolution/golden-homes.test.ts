import path from 'node:path';
import { tellingCommands } from '../../setup/tell-running';
import { type Files, type GoldenCase, testGoldenHomes } from '../golden-homes.fixture';
import { evolutionAdapter } from './evolution-adapter';

const fixtures = path.join(import.meta.dirname, 'fixtures');
const asFlatpak: Files = { '/var/lib/flatpak/app/org.gnome.Evolution/current/active/metadata': '' };

const cases: readonly GoldenCase[] = [
  {
    name: 'never-started',
    promise: 'makes the folder and the account where Evolution was never started',
    effect: 'add',
  },
  {
    name: 'pop-own-domain',
    promise: 'adds a POP account beside what is there, for an own domain and port 587',
    fullName: ' Ådne "A" \\ O’Neil',
    address: 'ada@okoye.example',
    loginName: 'ada%okoye.example',
    protocol: 'pop3',
    keepOnServer: false,
    port: 587,
    effect: 'add',
  },
  {
    name: 'flatpak',
    promise: 'writes where the Flatpak looks',
    installed: asFlatpak,
    effect: 'add',
    notes: [{ kind: 'program-will-ask-password' }, { kind: 'shown-after', what: 'signing-in' }],
  },
  {
    name: 'new-port',
    promise: 'corrects the port of its own account and keeps what the person chose',
    port: 587,
    effect: 'update',
  },
  {
    name: 'imap-to-pop',
    promise: 'turns its own IMAP account into a POP account instead of adding a second one',
    protocol: 'pop3',
    effect: 'update',
  },
  {
    name: 'pop-to-imap',
    promise: 'turns its own POP account into an IMAP account',
    effect: 'update',
  },
];

testGoldenHomes(
  {
    adapter: evolutionAdapter,
    fixtures,
    asPackage: { '/usr/bin/evolution': '' },
    notes: [{ kind: 'program-will-ask-password' }, { kind: 'shown-after', what: 'looking-again' }],
    startedFor: ({ installed }) =>
      installed === asFlatpak ? [] : [tellingCommands['evolution-data-server']],
  },
  cases,
);
