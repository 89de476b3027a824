import { expect, test } from 'vitest';
import { parseCommandLine } from './command-line';

test('takes what `electron .` is started with', () => {
  expect(parseCommandLine(['.'])).toEqual({
    required: [],
    inspectorPort: null,
    switches: [],
    app: '.',
    version: false,
  });
});

test('takes what Playwright starts Electron with', () => {
  const args = [
    '-r',
    '/p/loader.js',
    '--no-sandbox',
    '--inspect=0',
    '--remote-debugging-port=0',
    '/app',
    '--mine',
  ];
  expect(parseCommandLine(args)).toEqual({
    required: ['/p/loader.js'],
    inspectorPort: 0,
    switches: ['--no-sandbox', '--remote-debugging-port=0'],
    app: '/app',
    version: false,
  });
});

test('tells its version', () => {
  expect(parseCommandLine(['--version']).version).toBe(true);
});
