import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { _electron } from '@playwright/test';
import { electronHost } from '../../e2e/host';
import { compare } from './compare';
import type { Row } from './row';

/** How long until a person can type, how much the page loads, and what the main process costs. */
export async function windowRows(): Promise<readonly Row[]> {
  return [...(await startRows()), bundleRow(), await mainLoadRow()];
}

/** The least that any window in the same host can be: one static page over the same kind of protocol. */
const staticApp = `
const { app, BrowserWindow, protocol } = require('electron');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  protocol.handle('app', () => new Response('<!doctype html><title>Static</title><h1>Static</h1><input aria-label="Name">', { headers: { 'content-type': 'text/html' } }));
  new BrowserWindow({ width: 860, height: 680 }).loadURL('app://static/index.html');
});
app.on('window-all-closed', () => app.quit());
`;

async function startRows(): Promise<readonly Row[]> {
  electronHost();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mail-setup-bench-'));
  const peer = path.join(folder, 'static');
  mkdirSync(peer);
  writeFileSync(path.join(peer, 'main.js'), staticApp);
  writeFileSync(path.join(peer, 'package.json'), JSON.stringify({ name: 'static', main: 'main.js' }));
  const environment = {
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: path.join(folder, 'config'),
  } as Record<string, string>;
  const start = async (app: string) => {
    const started = performance.now();
    const electron = await _electron.launch({ args: [app], env: environment });
    const page = await electron.firstWindow();
    await page.getByRole('textbox').first().waitFor();
    const took = performance.now() - started;
    await electron.close();
    return took;
  };
  try {
    const times = await compare({ ours: () => start('.'), static: () => start(peer) }, 7);
    return [
      {
        what: 'start to first question',
        ours: times.ours,
        peer: 'static page, same host',
        peers: times.static,
        unit: 'ms',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bundleRow(): Row {
  const assets = path.resolve('out/renderer/assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const bytes = scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(path.join(assets, name)), { level: 9 }).length,
    0,
  );
  const react = gzipSync(
    readFileSync(path.resolve('node_modules/react-dom/cjs/react-dom-client.production.js')),
    { level: 9 },
  ).length;
  return {
    what: 'page scripts, gzip',
    ours: bytes / 1000,
    peer: 'react-dom alone, not minified',
    peers: react / 1000,
    unit: 'kB',
    goal: 110,
  };
}

/** Loads the compiled main process on a made-up Electron in a process of its own. */
async function mainLoadRow(): Promise<Row> {
  const probe = (file: string) => `
    const Module = require('node:module');
    const any = () => new Proxy(function () {}, { get: (_, key) => key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : any(), apply: () => any(), construct: () => any() });
    const load = Module._load;
    Module._load = function (name, ...rest) { return name === 'electron' ? any() : load.call(this, name, ...rest); };
    const started = performance.now();
    require(${JSON.stringify(path.resolve(file))});
    console.log(performance.now() - started);
    process.exit(0);`;
  const load = async (file: string) =>
    Number(
      spawnSync(process.execPath, ['-e', probe(file)], { encoding: 'utf8' })
        .stdout.trim()
        .split('\n')
        .at(-1),
    );
  const empty = path.join(mkdtempSync(path.join(os.tmpdir(), 'mail-setup-bench-')), 'empty.js');
  writeFileSync(empty, '');
  try {
    const times = await compare({ ours: () => load('out/main.js'), empty: () => load(empty) }, 11);
    return {
      what: 'main process, loading',
      ours: times.ours,
      peer: 'an empty file',
      peers: times.empty,
      unit: 'ms',
      goal: 25,
    };
  } finally {
    rmSync(path.dirname(empty), { recursive: true, force: true });
  }
}
