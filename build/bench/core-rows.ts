import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { adapters } from '../../electron/programs/all-programs';
import { findDefaultMailProgram } from '../../electron/programs/default-mail-program';
import { readAccount } from '../../electron/runbox/account';
import { createSetup } from '../../electron/setup/create-setup';
import { createNodeSystem } from '../../electron/system/node-system';
import { compare, timed } from './compare';
import type { Row } from './row';

const PROFILES = 50;
const LARGE = 5 * 1024 * 1024;

/** Finding, planning, applying and undoing on real files, beside plain reads and writes of the same bytes. */
export async function coreRows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mail-setup-bench-'));
  try {
    return [
      ...(await findingRows(path.join(folder, 'many'))),
      ...(await writingRows(path.join(folder, 'large'))),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeHome(home: string, profiles: number, prefs: string): void {
  const root = path.join(home, '.thunderbird');
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const list = Array.from({ length: profiles }, (_, number) => {
    const name = `profile${number}`;
    mkdirSync(path.join(root, name), { mode: 0o700 });
    writeFileSync(path.join(root, name, 'prefs.js'), prefs, { mode: 0o600 });
    writeFileSync(path.join(root, name, 'compatibility.ini'), '[Compatibility]\n');
    return `[Profile${number}]\nName=${name}\nIsRelative=1\nPath=${name}\n${number === 0 ? 'Default=1\n' : ''}`;
  });
  writeFileSync(
    path.join(root, 'profiles.ini'),
    `${list.join('\n')}\n[General]\nStartWithLastProfile=1\nVersion=2\n`,
  );
}

function setupIn(home: string) {
  const system = createNodeSystem({ environment: { HOME: home, PATH: process.env.PATH } });
  const dataFolder = path.join(home, 'data');
  return {
    system,
    dataFolder,
    setup: createSetup({ system, adapters, findDefaultMailProgram, dataFolder, now: () => Date.now() }),
  };
}

async function findingRows(home: string): Promise<readonly Row[]> {
  const prefs = Array.from(
    { length: 200 },
    (_, n) => `user_pref("some.setting.number${n}", "value ${n}");\n`,
  ).join('');
  makeHome(home, PROFILES, prefs);
  const { setup } = setupIn(home);
  const times = await compare(
    {
      ours: () => timed(() => setup.findPrograms()),
      'reading the same files': () => timed(() => readAll(home)),
    },
    15,
  );
  return [
    {
      what: `find programs, ${PROFILES} profiles`,
      ours: times.ours,
      peer: 'reading the same files',
      peers: times['reading the same files'],
      unit: 'ms',
      goal: 60,
    },
  ];
}

async function readAll(home: string): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  const root = path.join(home, '.thunderbird');
  for (let number = 0; number < PROFILES; number += 1)
    await readFile(path.join(root, `profile${number}`, 'prefs.js'));
}

async function writingRows(home: string): Promise<readonly Row[]> {
  const line = (n: number) => `user_pref("some.setting.number${n}", "a value of ordinary length ${n}");\n`;
  let prefs = '';
  for (let n = 0; prefs.length < LARGE; n += 1) prefs += line(n);
  makeHome(home, 1, prefs);
  const { setup } = setupIn(home);
  const found = await setup.findPrograms();
  const program = found.ok ? found.value[0] : undefined;
  const profile = program?.profiles.find(({ state }) => state === 'existing');
  const account = readAccount({
    fullName: 'Ada',
    address: 'ada@runbox.com',
    login: { from: 'address' },
    protocol: 'imap',
    keepOnServer: true,
    submissionPort: 465,
  });
  if (!program || !profile || !account.ok) throw new Error('Thunderbird has to be installed for this');
  const request = {
    account: account.value,
    choices: [{ program: program.id, profile: profile.id }],
    password: null,
  };
  const plan = async () => {
    const planned = await setup.planSetup(request);
    if (!planned.ok) throw new Error(planned.problem.kind);
    return planned.value;
  };
  const copy = path.join(home, 'copy');
  const { readFile } = await import('node:fs/promises');
  const reading = 'reading the file';
  const writing = 'fs.writeFile of the file';
  const times = await compare(
    {
      plan: () => timed(plan),
      [reading]: () => timed(() => readFile(path.join(home, '.thunderbird/profile0/prefs.js'))),
      apply: async () => {
        const planned = await plan();
        return timed(() => setup.applyPlan(planned, () => {}));
      },
      undo: () => timed(() => setup.undoSetup(null, () => {})),
      [writing]: () => timed(() => writeFile(copy, prefs)),
    },
    9,
  );
  return [
    { what: 'plan, prefs.js of 5 MB', ours: times.plan, peer: reading, peers: times[reading], unit: 'ms' },
    { what: 'apply, prefs.js of 5 MB', ours: times.apply, peer: writing, peers: times[writing], unit: 'ms' },
    { what: 'undo, prefs.js of 5 MB', ours: times.undo, peer: writing, peers: times[writing], unit: 'ms' },
  ];
}
