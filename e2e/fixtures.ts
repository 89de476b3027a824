import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { root } from './host';
import {
  loopbackOnly,
  nothingReached,
  type RunboxService,
  type RunboxWishes,
  startRunboxService,
} from './network/runbox-service';
import { Wizard } from './wizard';

/** A home that exists for one test only. All that the app knows of the machine's person is in it. */
export interface Home {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Where Electron keeps the app's own files. */
  readonly userData: string;
}

const productName = 'Runbox Mail Setup';

export function homeIn(folder: string): Home {
  const config = path.join(folder, '.config');
  const roaming = path.join(folder, 'AppData', 'Roaming');
  const applicationSupport = path.join(folder, 'Library', 'Application Support');
  const appData = { win32: roaming, darwin: applicationSupport }[process.platform as string] ?? config;
  return {
    folder,
    userData: path.join(appData, productName),
    environment: {
      HOME: folder,
      USERPROFILE: folder,
      APPDATA: roaming,
      LOCALAPPDATA: path.join(folder, 'AppData', 'Local'),
      XDG_CONFIG_HOME: config,
      XDG_DATA_HOME: path.join(folder, '.local', 'share'),
      XDG_STATE_HOME: path.join(folder, '.local', 'state'),
      XDG_CACHE_HOME: path.join(folder, '.cache'),
    },
  };
}

/** This process's environment with another home in it, and with no network. */
export function environmentOf(home: Home): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), ...home.environment, ...nothingReached };
}

/** Starts the built app, as `electron .` does, after the scripts that are required before it. */
export function launchApp(
  home: Home,
  environment: Readonly<Record<string, string>> = {},
  required: readonly string[] = [],
): Promise<ElectronApplication> {
  return _electron.launch({
    args: [...[loopbackOnly, ...required].flatMap((script) => ['-r', script]), root],
    cwd: root,
    env: { ...environmentOf(home), ...environment },
  });
}

/** Starts the built app in another way than `launchApp`: as a person does, with nobody watching. */
export function electronCommand(): readonly [string, ...string[]] {
  const electron: string = createRequire(path.join(root, 'package.json'))('electron');
  const isRoot = process.getuid?.() === 0;
  return [electron, ...(isRoot ? ['--no-sandbox'] : []), root];
}

/** The app's page, once it is the app's page. */
export async function wizardPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForURL(/^(app:\/\/wizard|https:\/\/wizard\.app\.invalid)\/index\.html$/);
  return page;
}

interface WizardFixtures {
  /** What is in the home before the app starts: text by path from the home on, with slashes. */
  homeFiles: Readonly<Record<string, string>>;
  /** Beside the home's own. */
  extraEnvironment: Readonly<Record<string, string>>;
  /** How the mail servers are that the app takes for Runbox's. */
  runboxWishes: RunboxWishes;
  runbox: RunboxService;
  home: Home;
  app: ElectronApplication;
  page: Page;
  wizard: Wizard;
}

async function putFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, ...name.split('/'));
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, text, { mode: 0o600 });
  }
}

export const test = base.extend<WizardFixtures>({
  homeFiles: [{}, { option: true }],
  extraEnvironment: [{}, { option: true }],
  home: async ({ homeFiles }, use) => {
    const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'wizard-home-')));
    await putFiles(folder, homeFiles);
    await use(homeIn(folder));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  runboxWishes: [{}, { option: true }],
  runbox: async ({ runboxWishes }, use) => {
    const runbox = await startRunboxService(runboxWishes);
    await use(runbox);
    await runbox.stop();
  },
  app: async ({ home, runbox, extraEnvironment }, use) => {
    const app = await launchApp(home, { ...runbox.environment, ...extraEnvironment });
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => {
    await use(await wizardPage(app));
  },
  wizard: async ({ page }, use) => {
    await use(new Wizard(page));
  },
});

export { expect } from '@playwright/test';
