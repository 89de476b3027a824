import type { RequestProblem } from '../contract/problems';
import type { FoundProfile } from '../contract/programs';
import { ok, type Result } from '../contract/result';
import type { ProgramAdapter } from '../programs/program-adapter';
import { createSetup } from '../setup/create-setup';
import { fakeAdapter, fakePaths } from '../setup/fake-adapter.fixture';
import type { Setup } from '../setup/setup';
import { createMemorySystem, type MemorySystem } from '../system/memory-system';
import type { CheckParts } from './check-account';
import { createFakeTerminal, type FakeTerminal } from './fake-terminal.fixture';
import { createReportFiles } from './report-file';
import { runCli } from './run-cli';

export const account = ['--address', 'ada@runbox.com', '--name', 'Ada', '--program', 'program'];

export function machine(): MemorySystem {
  return createMemorySystem({ files: { [fakePaths.settings]: 'user_pref("accounts", "a");\n' } });
}

export function setupOn(system: MemorySystem, adapter: ProgramAdapter = fakeAdapter): Setup {
  const dataFolder = '/home/anna/.local/share/runbox-mail-setup';
  return createSetup({
    system,
    adapters: [adapter],
    findDefaultMailProgram: async () => null,
    dataFolder,
    now: () => Date.UTC(2026, 10, 25, 12),
  });
}

interface Run {
  readonly terminal?: FakeTerminal;
  readonly openSetup?: () => Result<Setup, RequestProblem>;
  readonly check?: CheckParts;
}

const noNetwork = () => Promise.reject(new Error('This command has nothing to do with the network'));

/** A check that asks nobody; its report goes to the machine in memory. */
export function checkOn(system: MemorySystem): CheckParts {
  return {
    probeNetwork: noNetwork,
    signIn: { check: noNetwork },
    findMailExchangers: noNetwork,
    machine: { appVersion: '1.2.3', platform: 'linux', release: '6.1', architecture: 'x64' },
    findPrograms: async () => {
      const found = await setupOn(system).findPrograms();
      return found.ok ? found.value : null;
    },
    reportFiles: createReportFiles(system, '/home/anna'),
    now: () => Date.UTC(2026, 10, 25, 12),
  };
}

/** Runs one command line on a machine in memory that has one made-up program. */
export async function run(args: readonly string[], system: MemorySystem, options: Run = {}) {
  const {
    terminal = createFakeTerminal(),
    openSetup = () => ok(setupOn(system)),
    check = checkOn(system),
  } = options;
  const status = await runCli(args, { openSetup, check, terminal, version: '1.2.3' });
  return { status, out: terminal.printed(), err: terminal.printedErrors(), terminal };
}

export async function runJson(args: readonly string[], system: MemorySystem, options: Run = {}) {
  const { status, out, err } = await run([...args, '--json'], system, options);
  return { status, err, answer: JSON.parse(out) };
}

export function adapterWith(profile: Partial<FoundProfile>): ProgramAdapter {
  const detect: ProgramAdapter['detect'] = async (system) => {
    const programs = await fakeAdapter.detect(system);
    return programs.map((program) => ({
      ...program,
      profiles: program.profiles.map((one) => ({ ...one, ...profile })),
    }));
  };
  return { ...fakeAdapter, detect };
}
