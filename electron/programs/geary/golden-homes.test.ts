import path from 'node:path';
import { type Files, type GoldenCase, testGoldenHomes } from '../golden-homes.fixture';
import { gearyAdapter } from './geary-adapter';

const fixtures = path.join(import.meta.dirname, 'fixtures');
const asFlatpak: Files = { '/var/lib/flatpak/app/org.gnome.Geary/current/active/metadata': '' };

const cases: readonly GoldenCase[] = [
  { name: 'never-started', promise: 'makes the first account where Geary was never started', effect: 'add' },
  {
    name: 'beside-others',
    promise: 'takes a number that no account and no mail of a removed account has',
    fullName: 'Okoye, Ada; "the \\ 1st"',
    address: 'ada@okoye.example',
    loginName: 'ada%okoye.example',
    port: 587,
    effect: 'add',
  },
  { name: 'flatpak', promise: 'writes where the Flatpak looks', installed: asFlatpak, effect: 'add' },
  {
    name: 'new-port',
    promise: 'corrects the port of its own account and keeps what the person chose',
    port: 587,
    effect: 'update',
  },
];

testGoldenHomes(
  {
    adapter: gearyAdapter,
    fixtures,
    asPackage: { '/usr/bin/geary': '' },
    notes: [{ kind: 'program-will-ask-password' }, { kind: 'shown-after', what: 'quitting' }],
    startedFor: () => [],
  },
  cases,
);
