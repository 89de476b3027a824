import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageFileOf, pageServer } from './serve-page';

const folder = path.resolve('/somewhere/out/renderer');

function serverWith(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const serve = pageServer(folder, async (file) => {
    asked.push(file);
    const text = files[path.relative(folder, file).split(path.sep).join('/')];
    if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return new TextEncoder().encode(text);
  });
  return { asked, get: (url: string, method = 'GET') => serve({ url, method }) };
}

test('serves the page with a policy that lets nothing in from outside', async () => {
  const { get } = serverWith({ 'index.html': '<p>hello</p>' });
  const response = await get('app://wizard/index.html');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<p>hello</p>');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const policy = (response.headers.get('content-security-policy') ?? '').split('; ');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy.join()).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
});

test('serves files in folders below', async () => {
  const { get } = serverWith({ 'assets/index-Ab_1.js': 'go()' });
  const response = await get('app://wizard/assets/index-Ab_1.js?v=2#top');
  expect([response.status, await response.text()]).toEqual([200, 'go()']);
});

test('a file that is not there is plainly not found, with the same policy', async () => {
  const response = await serverWith({}).get('app://wizard/other.js');
  expect([response.status, await response.text()]).toEqual([404, '']);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test.each([
  'app://wizard/',
  'app://wizard',
  'app://wizard/../main.js',
  'app://wizard/%2e%2e/main.js',
  'app://wizard/..%2fmain.js',
  'app://wizard/%2e%2e%2fmain.js',
  'app://wizard/assets/..%5c..%5cmain.js',
  'app://wizard/assets\\..\\..\\main.js',
  'app://wizard//etc/passwd.html',
  'app://wizard/C:/Windows/win.html',
  'app://wizard/.hidden.html',
  'app://wizard/assets/.git/config.js',
  'app://wizard/index.html%00.js',
  'app://wizard/index.html/',
  'app://wizard/package.json',
  'app://wizard/main.js.map',
  'app://wizard/index',
  'app://wizard/x.constructor',
  'app://other/index.html',
  'app://approval/index.html',
  'app://approval/main.js',
  'app://wizard/approval/index.html',
  'file:///etc/passwd.html',
])('%s is refused before the disk is touched', async (url) => {
  const { asked, get } = serverWith({});
  const response = await get(url);
  expect(response.status).toBe(404);
  // A parser may fold `..` away; what is left must then lie inside the folder.
  for (const file of asked) expect(path.relative(folder, file)).toBe('main.js');
});

test('nothing but reading is offered', async () => {
  const { asked, get } = serverWith({ 'index.html': 'x' });
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD'])
    expect((await get('app://wizard/index.html', method)).status).toBe(404);
  expect(asked).toEqual([]);
});

test('no address at all leads out of the folder', () => {
  const pieces = fc.constantFrom(
    '..',
    '.',
    '%2e',
    '%2f',
    '\\',
    '/',
    '%5c',
    '%00',
    'a',
    'index.html',
    ':',
    '~',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
      const names = pageFileOf(`app://wizard/${parts.join('')}`);
      if (names === null) return;
      const inside = path.relative(folder, path.join(folder, ...names));
      expect(inside.startsWith('..') || path.isAbsolute(inside) || inside === '').toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('the button is shown by the wizard’s page only, and shows nothing itself', async () => {
  const { get } = serverWith({ 'index.html': 'page', 'approval/index.html': 'button' });
  const policyAt = async (url: string) =>
    ((await get(url)).headers.get('content-security-policy') ?? '').split('; ');
  const ofButton = await policyAt('app://approval/approval/index.html?id=1');
  expect(ofButton).toEqual(expect.arrayContaining(["frame-src 'none'", 'frame-ancestors app://wizard']));
  const ofPage = await policyAt('app://wizard/index.html');
  expect(ofPage).toEqual(expect.arrayContaining(['frame-src app://approval', "frame-ancestors 'none'"]));
  expect(await (await get('app://approval/approval/index.html')).text()).toBe('button');
});
