import { existsSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { test as base, environmentOf, expect } from './fixtures';
import { electronHost, root } from './host';
import { loopbackOnly } from './network/runbox-service';
import { formsBelow, formsIn, formsOf } from './password-forms';
import { thunderbirdFiles } from './profile-home';
import { Wizard } from './wizard';

const password = 'Kanári "7f3d9c" & fjørd?~';
const forms = formsOf(password, 'ada');

interface Crossing {
  readonly to: 'main' | 'page';
  readonly channel: string;
  readonly told: string;
}

const test = base.extend<{ said: { text: string } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  said: async ({}, use) => use({ text: '' }),
  app: async ({ home, runbox, said }, use) => {
    const noteCrossings = path.join(root, 'e2e', 'network', 'note-crossings.cjs');
    const app = await _electron.launch({
      args: ['-r', loopbackOnly, '-r', noteCrossings, root],
      cwd: root,
      env: { ...environmentOf(home), ...runbox.environment },
    });
    for (const stream of [app.process().stdout, app.process().stderr])
      stream?.on('data', (bytes: Buffer) => {
        said.text += bytes.toString();
      });
    await use(app);
    await app.close();
  },
});

async function typePassword(page: Page, choice: string, typed = password): Promise<void> {
  const wizard = new Wizard(page);
  await wizard.choose(choice);
  await page.getByLabel('Runbox password', { exact: true }).focus();
  await page.keyboard.type(typed);
  await expect(page.getByLabel('Runbox password', { exact: true })).toHaveValue(typed);
}

/** All that has a form of the password in it of what crossed between page and main process. */
async function tellingCrossings(app: ElectronApplication): Promise<readonly string[]> {
  const crossings = await app.evaluate(() => Reflect.get(globalThis, 'crossings') as Crossing[]);
  expect(crossings.length).toBeGreaterThan(5);
  return crossings
    .filter(({ channel, told }) => formsIn(`${channel} ${told}`, forms).length > 0)
    .map(({ to, channel }) => `${channel} to ${to}`);
}

/** What the page shows, holds in its fields and keeps. */
function textOfPage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    return JSON.stringify([
      document.documentElement.outerHTML,
      ...fields.flatMap(({ value, defaultValue }) => [value, defaultValue]),
      { ...localStorage },
      { ...sessionStorage },
      await indexedDB.databases(),
      history.state,
      document.cookie,
      window.name,
      location.href,
    ]);
  });
}

/** Every string in the memory of the page's scripts, after what nobody holds was given back. */
async function scriptMemory(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return (JSON.parse(chunks.join('')) as { strings: string[] }).strings;
}

/** The app's process and those that it started: their command lines and environments. */
function processesOf(pid: number): readonly Buffer[] {
  if (process.platform !== 'linux') return [];
  try {
    const folder = `/proc/${pid}`;
    const children = readFileSync(`${folder}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    const own = [readFileSync(`${folder}/cmdline`), readFileSync(`${folder}/environ`)];
    return [...own, ...children.flatMap((child) => processesOf(Number(child)))];
  } catch {
    return [];
  }
}

/** Where the stand-in keeps what its Chromium writes; real Electron writes into the home. */
function foldersOf(pid: number | undefined): readonly string[] {
  const folders = readdirSync(os.tmpdir()).map((name) => path.join(os.tmpdir(), name));
  return folders
    .filter((folder) => path.basename(folder).startsWith('electron-standin-'))
    .filter((folder) => existsSync(path.join(folder, 'pid')))
    .filter((folder) => readFileSync(path.join(folder, 'pid'), 'utf8') === `${pid}`);
}

interface Places {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly home: { readonly folder: string };
  readonly said: { readonly text: string };
}

async function expectNowhere({ app, page, home, said }: Places): Promise<void> {
  const processes = processesOf(app.process().pid ?? 0);
  const folders = foldersOf(app.process().pid);
  if (process.platform === 'linux') expect(processes.length).toBeGreaterThan(2);
  expect(folders).toHaveLength(electronHost() === 'Electron' ? 0 : 1);
  expect({
    page: formsIn(await textOfPage(page), forms),
    memory: (await scriptMemory(page)).filter((text) => formsIn(text, forms).length > 0),
    output: formsIn(said.text, forms),
    processes: processes.flatMap((text) => formsIn(text, forms)),
    home: formsBelow(home.folder, forms),
    chromium: folders.flatMap((folder) => formsBelow(folder, forms)),
  }).toEqual({ page: [], memory: [], output: [], processes: [], home: [], chromium: [] });
}

test.describe('a password that is right', () => {
  test.use({ runboxWishes: { passwords: { ada: password } } });

  for (const choice of ['Check my password now', 'Check it and save it in Thunderbird'])
    test(`crosses to the main process once and is nowhere else: ${choice}`, async ({
      app,
      page,
      home,
      said,
      runbox,
    }) => {
      const wizard = new Wizard(page);
      await wizard.goToSignIn('Ada', 'ada@runbox.com');
      await typePassword(page, choice);
      // What is looked for would be found: until it is handed on it is in the field.
      expect(formsIn(await textOfPage(page), forms)).not.toEqual([]);
      expect((await scriptMemory(page)).some((text) => formsIn(text, forms).length > 0)).toBe(true);
      await wizard.continue();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check before anything is changed');
      expect(runbox.signIns).toEqual(['993 ada accepted', '465 ada accepted']);
      await expectNowhere({ app, page, home, said });
      await wizard.press('Set up Thunderbird');
      await wizard.isOn('Thunderbird is set up');
      const saved = Object.keys(thunderbirdFiles(home.folder)).some((name) => name.endsWith('logins.json'));
      expect(saved).toBe(choice.includes('save'));
      await expectNowhere({ app, page, home, said });
      expect(await tellingCrossings(app)).toEqual(['wizard:keepPassword to main']);
    });
});

test('a password that is refused crosses once and is nowhere else, and the field is empty', async ({
  app,
  page,
  home,
  said,
}) => {
  const wizard = new Wizard(page);
  await wizard.goToSignIn('Ada', 'ada@runbox.com');
  await typePassword(page, 'Check it and save it in Thunderbird');
  await wizard.continue();
  await expect(page.getByRole('alert')).toContainText('app password');
  await expectNowhere({ app, page, home, said });
  expect(await tellingCrossings(app)).toEqual(['wizard:keepPassword to main']);
});

test('a password that was typed and then not used never leaves the page', async ({
  app,
  page,
  home,
  said,
}) => {
  const wizard = new Wizard(page);
  await wizard.goToSignIn('Ada', 'ada@runbox.com');
  await typePassword(page, 'Check my password now');
  await wizard.choose('Skip');
  await wizard.continue();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check before anything is changed');
  await expectNowhere({ app, page, home, said });
  expect(await tellingCrossings(app)).toEqual([]);
});
