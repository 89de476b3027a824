import { expect, test } from 'vitest';
import { findChromium, type Machine } from './find-chromium';

function machine(
  platform: Machine['platform'],
  environment: Machine['environment'],
  ...programs: string[]
): Machine {
  return { platform, environment, isProgram: (file) => programs.includes(file) };
}

test('finds Chromium before Chrome, and Chrome before Edge, on Linux', () => {
  const environment = { PATH: '/usr/local/bin:/usr/bin' };
  const [edge, chrome, chromium] = [
    '/usr/bin/microsoft-edge',
    '/usr/local/bin/google-chrome',
    '/usr/bin/chromium',
  ];
  expect(findChromium(machine('linux', environment, edge))).toEqual({ name: 'Edge', executable: edge });
  expect(findChromium(machine('linux', environment, edge, chrome))?.executable).toBe(chrome);
  expect(findChromium(machine('linux', environment, edge, chrome, chromium))?.executable).toBe(chromium);
});

test('finds applications on a Mac, for everybody or for one person', () => {
  const executable = '/Users/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const found = findChromium(machine('darwin', { PATH: '/usr/bin', HOME: '/Users/ann' }, executable));
  expect(found).toEqual({ name: 'Chrome', executable });
});

test('finds Edge, which every Windows has', () => {
  const executable = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const environment = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(findChromium(machine('win32', environment, executable))).toEqual({ name: 'Edge', executable });
});

test('a browser that is named is taken, or nothing', () => {
  const environment = { PATH: '/usr/bin', ELECTRON_STANDIN_CHROMIUM: '/opt/mine' };
  expect(findChromium(machine('linux', environment, '/opt/mine', '/usr/bin/chromium'))?.executable).toBe(
    '/opt/mine',
  );
  expect(findChromium(machine('linux', environment, '/usr/bin/chromium'))).toBeNull();
});

test('says so when there is none', () => {
  expect(findChromium(machine('linux', {}))).toBeNull();
});
