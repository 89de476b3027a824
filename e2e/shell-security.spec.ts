import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { WizardApi } from '../electron/contract/wizard-ipc';
import { expect, test } from './fixtures';
import { root } from './host';

declare global {
  interface Window {
    readonly wizard: WizardApi;
  }
  // In the page or the main process, where a spec collects what happened.
  var seen: unknown[];
}

/** The bridge as an attacker in the page has it: without types. */
type UntypedBridge = Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;

function callBridge(page: Page, name: string, ...args: unknown[]): Promise<unknown> {
  return page.evaluate(([name, args]) => (window.wizard as unknown as UntypedBridge)[name]?.(...args), [
    name,
    args,
  ] as const);
}

test('the page has the bridge, frozen, and nothing of Node', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.wizard).sort(),
    frozen: Object.isFrozen(window.wizard),
    replaced: Reflect.set(window, 'wizard', null) && window.wizard === null,
    reachable: [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      'electron',
      'ipcRenderer',
      'standin',
      'standinSend',
      'standinReceive',
    ].filter((name) => name in window),
  }));
  expect(seen).toEqual({
    bridge: [
      'applyPlan',
      'askForApproval',
      'checkAppleProfile',
      'checkSignIn',
      'copyText',
      'countReports',
      'describeApp',
      'describeMachine',
      'findMailExchangers',
      'findPrograms',
      'forgetPassword',
      'handOverPhoneProfile',
      'keepPassword',
      'listReports',
      'onApprovalReady',
      'onApproved',
      'onEndpointProbed',
      'onProgress',
      'openAccounts',
      'openHelp',
      'openProgram',
      'planSetup',
      'probeNetwork',
      'readLicences',
      'removeReports',
      'undoSetup',
    ],
    frozen: true,
    replaced: false,
    reachable: [],
  });
});

test('the policy stops scripts and contents that are not the wizard’s own files', async ({ page }) => {
  await page.evaluate(async () => {
    globalThis.seen = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      if (!globalThis.seen.includes(effectiveDirective)) globalThis.seen.push(effectiveDirective);
    });
    const add = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
    };
    const attempts = [
      () => add('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAAC' }),
      () => add('iframe', { src: 'https://example.invalid/' }),
      () => add('link', { rel: 'stylesheet', href: 'https://example.invalid/a.css' }),
      () => add('p', { style: 'color: red' }),
      () => fetch('https://example.invalid/'),
      () => {
        const script = document.createElement('script');
        script.append('window.ran = true');
        document.body.append(script);
      },
      () => {
        document.createElement('p').innerHTML = '<img src="x" onerror="window.ran = true">';
      },
    ];
    // In a task of its own, because what a spec evaluates may itself evaluate more.
    setTimeout(() => new Function('window.ran = true')());
    for (const attempt of attempts)
      await Promise.resolve()
        .then(attempt)
        .catch(() => {});
  });
  const stopped = () => page.evaluate(() => globalThis.seen.toSorted());
  await expect
    .poll(stopped)
    .toEqual(
      expect.arrayContaining([
        'connect-src',
        'frame-src',
        'img-src',
        'require-trusted-types-for',
        'style-src-attr',
        'style-src-elem',
      ]),
    );
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

/** A server on this machine that welcomes every page and counts its visitors. */
async function welcomingServer() {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('welcome');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { visits, address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

test('the page reaches no server, not even without its policy', async ({ app, page }) => {
  const server = await welcomingServer();
  const client = await app.context().newCDPSession(page);
  await client.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  const withoutPolicy = await page.evaluate(() => {
    document.body.setAttribute('style', 'opacity: 0.5');
    return getComputedStyle(document.body).opacity;
  });
  const reached = await page.evaluate(
    (address) =>
      fetch(address).then(
        ({ ok }) => ok,
        () => false,
      ),
    server.address,
  );
  server.close();
  expect([withoutPolicy, reached, server.visits]).toEqual(['0.5', false, []]);
});

/** Notes each attempt of the page to go elsewhere, and whether the app stopped it. */
async function watchNavigation(app: ElectronApplication): Promise<() => Promise<unknown[]>> {
  await app.evaluate(({ BrowserWindow }) => {
    globalThis.seen = [];
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) => {
      globalThis.seen.push([event.url, event.defaultPrevented]);
    });
  });
  return () => app.evaluate(() => globalThis.seen);
}

test('the page cannot be led elsewhere', async ({ app, page }) => {
  const attempts = await watchNavigation(app);
  const here = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.invalid/elsewhere';
  });
  await expect.poll(attempts).toEqual([['https://example.invalid/elsewhere', true]]);
  expect(page.url()).toBe(here);
  expect(await callBridge(page, 'listReports')).toMatchObject({ ok: true });
});

test('the page opens no second window', async ({ app, page }) => {
  const opened = await page.evaluate(() => window.open('https://example.invalid/') !== null);
  await page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { href: 'https://example.invalid/', target: '_blank' });
    document.body.append(link);
    link.click();
  });
  expect(await callBridge(page, 'listReports')).toMatchObject({ ok: true });
  expect([opened, app.windows().length]).toEqual([false, 1]);
});

test('the page gets no permission', async ({ page }) => {
  const states = await page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    place: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'unavailable'),
      ),
    ),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    ),
    clipboard: await navigator.clipboard.readText().then(
      () => 'granted',
      () => 'denied',
    ),
  }));
  expect(states).toEqual({ notification: 'denied', place: 'denied', camera: 'denied', clipboard: 'denied' });
});

/** Whether the page can load a style sheet from there. */
function loadsStyle(page: Page, href: string): Promise<boolean> {
  return page.evaluate(
    (address) =>
      new Promise<boolean>((resolve) => {
        const link = document.createElement('link');
        Object.assign(link, { rel: 'stylesheet', href: address });
        link.addEventListener('load', () => resolve(true));
        link.addEventListener('error', () => resolve(false));
        document.head.append(link);
      }),
    href,
  );
}

test('nothing outside the page’s folder is served', async ({ page }) => {
  const assets = readdirSync(path.join(root, 'out', 'renderer', 'assets'));
  const style = assets.find((name) => name.endsWith('.css'));
  expect(await loadsStyle(page, `assets/${style}`)).toBe(true);
  for (const detour of [
    '..%2frenderer/',
    '%2e%2e%2frenderer%2f',
    '..%5crenderer%5c',
    'assets%2f..%2f',
    '.%2f',
  ])
    expect(await loadsStyle(page, `${detour}assets/${style}`)).toBe(false);
});

function logOf(userData: string): string {
  return readFileSync(path.join(userData, 'logs', 'wizard.log'), 'utf8');
}

test('requests that the contract does not have are refused, and found in the log', async ({ home, page }) => {
  const refused = {
    ok: false,
    problem: { kind: 'bug', reference: expect.stringMatching(/^[\w]{4}-[\w]{4}$/) },
  };
  const attempts: [string, ...unknown[]][] = [
    ['planSetup', { path: '/etc/passwd' }],
    ['planSetup'],
    ['keepPassword', 7],
    ['applyPlan', { id: 'x' }],
    ['undoSetup', null],
    ['openHelp', 'https://example.invalid/'],
    ['openProgram', ['/bin/sh']],
    ['findPrograms', 'everything'],
  ];
  for (const [name, ...args] of attempts) {
    const answer = await callBridge(page, name, ...args);
    expect([name, answer]).toEqual([name, refused]);
    const { reference } = (answer as { problem: { reference: string } }).problem;
    expect(logOf(home.userData)).toContain(`bug ${reference} in ${name}: ArgumentRefused`);
  }
  expect(await callBridge(page, 'applyPlan', 'no-such-plan')).toEqual({
    ok: false,
    problem: { kind: 'plan-outdated' },
  });
});

test('help opens in the browser, at addresses that the app has fixed', async ({ app, page }) => {
  await app.evaluate(({ shell }) => {
    globalThis.seen = [];
    shell.openExternal = async (url) => {
      globalThis.seen.push(url);
    };
  });
  expect(await callBridge(page, 'openHelp', 'encryption')).toEqual({ ok: true, value: null });
  await callBridge(page, 'openHelp', 'https://example.invalid/');
  const opened = await app.evaluate(() => globalThis.seen);
  expect(opened).toEqual([expect.stringMatching(/^https:\/\/(help\.|docs\.|support\.)?runbox\.com\//)]);
});

test('what the main process tells the page carries no event along', async ({ app, page }) => {
  const heard = () => page.evaluate(() => globalThis.seen);
  await page.evaluate(() => {
    globalThis.seen = [];
    const stop = window.wizard.onProgress((...args: unknown[]) => {
      stop();
      globalThis.seen.push(...args);
    });
  });
  const progress = {
    choice: { program: 'thunderbird', profile: 'p' },
    programName: 'Thunderbird',
    stage: 'writing',
  };
  const tell = (payload: object) =>
    app.evaluate(
      ({ BrowserWindow }, told) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send('wizard:progress', told),
      payload,
    );
  await tell(progress);
  await tell({ ...progress, stage: 'finished' });
  await expect.poll(heard).toEqual([progress]);
});
