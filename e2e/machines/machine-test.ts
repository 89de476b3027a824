import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { test as base, type Home, homeIn, launchApp } from '../fixtures';
import { disguise, type Machine, type MachineDescription, makeMachine } from './machine';
import { windowsMachine } from './windows';

/** Starts the app as `launchApp` does, on this machine. */
export function launchOn(machine: Machine, home: Home, environment = {}): Promise<ElectronApplication> {
  return launchApp(home, { ...environment, ...machine.environment }, [disguise]);
}

interface MachineFixtures {
  /** What the app takes for the machine it runs on. */
  description: MachineDescription;
  /** Folder of the machine and of the home that Chromium gets. */
  machineFolder: string;
  machine: Machine;
}

/** As `test`, with the app on another system than this one. */
export const test = base.extend<MachineFixtures>({
  description: [windowsMachine(), { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  machineFolder: async ({}, use, { skip }) => {
    skip(process.platform !== 'linux', 'The disguise is one for Linux.');
    const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'machine-')));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  home: async ({ machineFolder }, use) => {
    const folder = path.join(machineFolder, 'this-machine');
    await mkdir(folder);
    await use(homeIn(folder));
  },
  machine: async ({ machineFolder, description }, use) => {
    await use(makeMachine(machineFolder, description));
  },
  app: async ({ home, machine, runbox }, use) => {
    const app = await launchOn(machine, home, runbox.environment);
    await use(app);
    await app.close();
  },
});

export { expect } from '@playwright/test';
