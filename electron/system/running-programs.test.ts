import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { isInPaths, isInTaskList, isRunning, isRunningOnLinux } from './running-programs';

describe('the list of tasks of Windows', () => {
  const row = (name: string, processNumber: number, session: number) =>
    `"${name}","${processNumber}","Console","${session}","12,345 K"\r\n`;
  const us = row('Runbox Mail Setup.exe', 4711, 1);

  it('names a program whatever the case', () => {
    const list = `\r\n${row('System', 4, 0)}${us}${row('OUTLOOK.EXE', 815, 1)}`;
    expect(isInTaskList('Outlook.exe', list, 4711)).toBe(true);
    expect(isInTaskList('olk.exe', list, 4711)).toBe(false);
    expect(isInTaskList('LOOK.EXE', list, 4711)).toBe(false);
  });

  it('shows programs of somebody else who is signed in as well', () => {
    expect(isInTaskList('OUTLOOK.EXE', us + row('OUTLOOK.EXE', 815, 2), 4711)).toBe(false);
  });

  it('is not believed when we are not in it', () => {
    for (const list of ['', 'INFO: No tasks are running.\r\n', row('explorer.exe', 12, 1)])
      expect(isInTaskList('OUTLOOK.EXE', list, 4711)).toBe(true);
  });

  it('is read with other thousands and names', () => {
    const list =
      '"Runbox Mail Setup.exe","4711","RDP-Tcp#0","3","98\u00a0304 k"\n"olk.exe","9","","3","1 k"\n';
    expect(isInTaskList('olk.exe', list, 4711)).toBe(true);
    expect(isInTaskList('OUTLOOK.EXE', list, 4711)).toBe(false);
  });
});

test('the list of processes of macOS names a program by its path', () => {
  const list = [
    '/sbin/launchd',
    '/Applications/Microsoft Outlook.app/Contents/MacOS/Microsoft Outlook',
    '-zsh',
    '',
  ].join('\n');
  expect(isInPaths('Microsoft Outlook', list)).toBe(true);
  expect(isInPaths('launchd', list)).toBe(true);
  expect(isInPaths('Outlook', list)).toBe(false);
  expect(isInPaths('Mail', list)).toBe(false);
});

test('where the system cannot be asked, a program counts as running', async () => {
  const environment = { SystemRoot: '/no/such/folder' };
  expect(await isRunning('OUTLOOK.EXE', { platform: 'win32', environment })).toBe(true);
});

describe('the processes of Linux', () => {
  let processes: string;
  beforeEach(async () => {
    processes = await mkdtemp(path.join(tmpdir(), 'processes-'));
  });
  afterEach(() => rm(processes, { recursive: true }));

  async function addProcess(
    number: number,
    name: string,
    executable: string | null,
    user: number | undefined,
  ) {
    const folder = path.join(processes, String(number));
    await mkdir(folder);
    await writeFile(path.join(folder, 'status'), `Name:\t${name}\nUmask:\t0022\nUid:\t${user}\t0\t0\t0\n`);
    if (executable !== null) await symlink(executable, path.join(folder, 'exe'));
  }
  const ourselves = process.getuid?.();

  it('are known by their executable', async () => {
    await addProcess(7, 'Web Content', '/usr/lib/thunderbird/thunderbird-bin', ourselves);
    await addProcess(8, 'updated', '/opt/a program (deleted)', ourselves);
    expect(await isRunningOnLinux('thunderbird-bin', processes)).toBe(true);
    expect(await isRunningOnLinux('a program', processes)).toBe(true);
    for (const name of ['thunderbird', 'Web Content', 'updated'])
      expect(await isRunningOnLinux(name, processes)).toBe(false);
  });

  it('are known by their name where the executable may not be seen', async () => {
    await addProcess(7, 'a-program-with-', null, ourselves);
    expect(await isRunningOnLinux('a-program-with-a-long-name', processes)).toBe(true);
    expect(await isRunningOnLinux('a-program', processes)).toBe(false);
  });

  it('of somebody else do not count', async () => {
    await addProcess(7, 'thunderbird', '/usr/bin/thunderbird', 54321);
    expect(await isRunningOnLinux('thunderbird', processes)).toBe(false);
  });

  it('can end while they are looked at', async () => {
    await mkdir(path.join(processes, '7'));
    await writeFile(path.join(processes, 'version'), '');
    expect(await isRunningOnLinux('thunderbird', processes)).toBe(false);
  });

  it('that cannot be listed count as running', async () => {
    expect(await isRunningOnLinux('thunderbird', path.join(processes, 'none'))).toBe(true);
  });
});
