import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { test as base, expect } from './fixtures';
import { usedHome, usedProfile } from './profile-home';
import { Wizard } from './wizard';

const nobodysBusiness = 'nobody’s business';

const test = base.extend({
  homeFiles: {
    ...usedHome,
    '.ssh/id_ed25519': nobodysBusiness,
    '.bashrc': nobodysBusiness,
    '.mozilla/firefox/x.default/logins.json': nobodysBusiness,
    '.config/autostart/other.desktop': nobodysBusiness,
    'Downloads/evil/journal.jsonl': nobodysBusiness,
    '.local/share/other/reports/evil/journal.jsonl': nobodysBusiness,
  },
});

/** Every file and folder of the home with its rights and, for files, its bytes; but for `except`. */
function homeNow(home: string, except: readonly string[]): Readonly<Record<string, string>> {
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' }).sort();
  const seen = names.filter((name) => !except.some((one) => name === one || name.startsWith(`${one}/`)));
  return Object.fromEntries(
    seen.map((name) => {
      const file = path.join(home, name);
      const { mode } = statSync(file);
      return [name, `${mode.toString(8)} ${statSync(file).isFile() ? readFileSync(file, 'latin1') : ''}`];
    }),
  );
}

/** From here on the main process notes what it starts and opens instead of doing it. */
async function noteDeeds(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const deeds: string[] = [];
    Object.assign(globalThis, { deeds });
    shell.openExternal = async (url) => void deeds.push(`open ${url}`);
    const children = process.getBuiltinModule('node:child_process');
    for (const name of [
      'spawn',
      'spawnSync',
      'exec',
      'execSync',
      'execFile',
      'execFileSync',
      'fork',
    ] as const)
      Object.assign(children, {
        [name]: (...args: unknown[]) => {
          deeds.push(`${name} ${JSON.stringify(args.slice(0, 2))}`);
          throw new Error('nothing is started in this test');
        },
      });
  });
  return () => app.evaluate(() => (globalThis as unknown as { deeds: string[] }).deeds);
}

/** Runs in the page, as whatever script got in: everything that the bridge has, with everything that might lead out. */
async function sendEverything(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const bridge = window.wizard as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    const answers = {
      fullName: 'Ada',
      address: 'ada@runbox.com',
      login: { from: 'address' },
      protocol: 'imap',
      keepOnServer: true,
      submissionPort: 465,
    };
    const places = [
      '../../../Downloads/evil',
      '../../other/reports/evil',
      '~/.ssh/id_ed25519',
      '/etc/passwd',
      '/bin/sh',
      'sh -c "touch ~/touched"',
      'file:///etc/passwd',
      'https://example.invalid/',
      'javascript:alert(1)',
      'C:\\Windows\\System32\\cmd.exe',
      '\\\\host\\share',
      'a\0b',
      '__proto__',
      'constructor',
      '',
      'x'.repeat(100_000),
    ];
    const choice = (program: unknown, profile: unknown) => ({
      answers,
      choices: [{ program, profile }],
      savePassword: true,
    });
    const values: unknown[] = [
      undefined,
      null,
      0,
      true,
      [],
      {},
      ...places,
      ...places.map((one) => [one]),
      ...places.map((one) => ({ path: one, launch: [one], id: one })),
      ...places.map((one) => choice(one, one)),
      ...places.map((one) => choice('thunderbird', one)),
      ...places.map((one) => ({ ...answers, address: one })),
      ...places.map((one) => ({ ...choice('thunderbird', 'x'), path: one })),
      JSON.parse('{"__proto__":{"launch":["/bin/sh"]}}'),
      Array(1000).fill(answers),
    ];
    const requests = Object.keys(bridge).filter((name) => !name.startsWith('on'));
    const sent = requests.flatMap((name) => values.map((value) => [name, value] as const));
    // The same order in every run, though no sensible one.
    const order = (index: number) => (index * 7919) % 104_729;
    const shuffled = sent.map((one, index) => [order(index), one] as const).sort(([a], [b]) => a - b);
    const outcomes: string[] = [];
    for (const [, [name, value]] of shuffled)
      await bridge[name]?.(value).then(
        (answer) => outcomes.push(JSON.stringify(answer)),
        () => outcomes.push('threw'),
      );
    return outcomes;
  });
}

test('a page that was taken over learns, writes, starts and opens nothing of its own choice', async ({
  app,
  home,
  page,
}) => {
  const ours = [path.relative(home.folder, home.userData), '.local/share/runbox-mail-setup'];
  for (const folder of ['.local/share', '.config'])
    mkdirSync(path.join(home.folder, folder), { recursive: true });
  const before = homeNow(home.folder, ours);
  const deeds = await noteDeeds(app);
  const outcomes = await sendEverything(page);
  expect(outcomes.length).toBeGreaterThan(1000);
  expect(outcomes).not.toContain('threw');
  expect(outcomes.filter((answer) => answer.includes(nobodysBusiness))).toEqual([]);
  expect(homeNow(home.folder, ours)).toEqual(before);
  expect(await deeds()).toEqual([]);
});

test('with an honest plan in between, only the files of that plan change', async ({ app, home, page }) => {
  const planned = [`${usedProfile}/prefs.js`];
  const ours = [path.relative(home.folder, home.userData), '.local/share/runbox-mail-setup'];
  mkdirSync(path.join(home.folder, '.local/share'), { recursive: true });
  const before = homeNow(home.folder, [...ours, ...planned]);
  const prefs = readFileSync(path.join(home.folder, ...planned), 'utf8');
  const wizard = new Wizard(page);
  await wizard.goToReview('Ada', 'ada@runbox.com');
  await wizard.press('Set up Thunderbird');
  await wizard.isOn('Thunderbird is set up');
  // Only now, because writing a file takes its rights along with a program of the system's.
  const deeds = await noteDeeds(app);
  await sendEverything(page);
  expect(homeNow(home.folder, [...ours, ...planned])).toEqual(before);
  expect(readFileSync(path.join(home.folder, ...planned), 'utf8')).not.toBe(prefs);
  expect(await deeds()).toEqual([]);
});

test('the page embeds nothing', async ({ app, page }) => {
  const embedded = await page.evaluate(async () => {
    const made = ['webview', 'iframe', 'object', 'embed'].map((tag) => {
      const element = document.createElement(tag);
      element.setAttribute('allowpopups', '');
      for (const name of ['src', 'data'])
        try {
          element.setAttribute(name, location.href);
        } catch {
          // The policy on trusted types was faster.
        }
      document.body.append(element);
      return element;
    });
    // By then whatever was going to load has loaded.
    await window.wizard.listReports();
    const isShown = (element: HTMLElement) => {
      const inside = element instanceof HTMLIFrameElement ? element.contentDocument : null;
      return 'getWebContentsId' in element || (inside !== null && inside.querySelector('#root') !== null);
    };
    return made.filter(isShown).map(({ localName }) => localName);
  });
  expect(embedded).toEqual([]);
  expect(app.windows()).toHaveLength(1);
  expect(page.frames().filter((frame) => frame.parentFrame() !== null && frame.url() === page.url())).toEqual(
    [],
  );
});
