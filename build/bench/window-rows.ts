import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { _electron } from '@playwright/test';
import { rolldown } from 'rolldown';
import { electronHost } from '../../e2e/host';
import { compare } from './compare';
import type { Row } from './row';

/** How long until a person can type, how much the page loads, and what the main process costs. */
export async function windowRows(): Promise<readonly Row[]> {
  return [...(await startRows()), await bundleRow(), await mainLoadRow()];
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

/** What any page with the same libraries would load: the libraries alone, minified as ours are. */
async function bundleRow(): Promise<Row> {
  const assets = path.resolve('out/renderer/assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const ours = scripts.map((name) => readFileSync(path.join(assets, name)));
  const entry = 'libraries';
  const bundle = await rolldown({
    input: entry,
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? path.resolve('renderer/libraries.js') : null),
        load: (id) =>
          id === path.resolve('renderer/libraries.js')
            ? "import { createRoot } from 'react-dom/client'; import { createStore, useStore } from 'zustand'; window.all = [createRoot, createStore, useStore];"
            : null,
      },
    ],
  });
  const { output } = await bundle.generate({ minify: true });
  const gzipped = (code: string | Buffer) => gzipSync(code, { level: 9 }).length / 1000;
  return {
    what: 'page scripts, gzip',
    ours: ours.reduce((sum, code) => sum + gzipped(code), 0),
    peer: 'React and zustand alone',
    peers: gzipped(output[0].code),
    unit: 'kB',
    // The words of two languages and the forms of other programs are a third of it.
    goal: 140,
  };
}

/** Loads the compiled main process on a made-up Electron in a process of its own. */
async function mainLoadRow(): Promise<Row> {
  const probe = (file: string) => `
    const Module = require('node:module');
    const any = () => new Proxy(function () {}, { get: (_, key) => key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : key === 'whenReady' ? () => new Promise(() => {}) : any(), apply: () => any(), construct: () => any() });
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
