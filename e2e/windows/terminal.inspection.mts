import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { keepToItself } from './keep-to-itself.mjs';
import {
  installThunderbird,
  makeProfile,
  ownFolder,
  preferences,
  profileFolder,
  runTerminal,
  thunderbirdFolder,
} from './windows-machine.mjs';

const account = ['--address', 'ada@runbox.com', '--name', 'Ada Økland', '--program', 'thunderbird'];

beforeEach(installThunderbird);

test('Thunderbird and its profile are found where Windows keeps them', () => {
  makeProfile();
  const { status, output } = runTerminal('programs');
  expect(status).toBe(0);
  expect(output).toContain(
    'Thunderbird 153.0, installed on this computer: C:\\Program Files\\Mozilla Thunderbird',
  );
  expect(output).toMatch(
    /default-release +opens by default +C:\\users\\.*\\Thunderbird\\Profiles\\abc\.default-release/,
  );
});

test('a plan writes nothing', () => {
  makeProfile();
  const before = readFileSync(preferences, 'utf8');
  expect(runTerminal('plan', ...account)).toMatchObject({ status: 0 });
  expect(readFileSync(preferences, 'utf8')).toBe(before);
  expect(existsSync(ownFolder)).toBe(false);
});

test('an account is added with the line ends of Windows, and taken back byte for byte', () => {
  makeProfile();
  const before = readFileSync(preferences);
  expect(runTerminal('apply', ...account, '--yes')).toMatchObject({ status: 0 });
  const after = readFileSync(preferences, 'utf8');
  expect(after).toContain('user_pref("mail.smtpserver.smtp1.hostname", "mail.runbox.com");\r\n');
  expect(after).toContain('Ada Økland');
  expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  expect(readdirSync(ownFolder)).toContain('reports');
  expect(runTerminal('undo', '--yes')).toMatchObject({ status: 0 });
  expect(readFileSync(preferences).equals(before)).toBe(true);
});

test('a profile is made for the installation when Thunderbird was never started', () => {
  expect(runTerminal('apply', ...account, '--yes')).toMatchObject({ status: 0 });
  const list = readFileSync(path.join(thunderbirdFolder, 'profiles.ini'), 'utf8');
  expect(list).toContain('[InstallD78BF5DD33499EC2]');
  const [name = ''] = readdirSync(path.join(thunderbirdFolder, 'Profiles'));
  const made = readFileSync(path.join(thunderbirdFolder, 'Profiles', name, 'prefs.js'), 'utf8');
  expect(made).toContain('mail.runbox.com');
  expect(runTerminal('undo', '--yes')).toMatchObject({ status: 0 });
  expect(existsSync(path.join(thunderbirdFolder, 'Profiles', name))).toBe(false);
});

test('a Thunderbird that runs is left alone, and the way is free once it is closed', async () => {
  makeProfile();
  const before = readFileSync(preferences);
  const close = await keepToItself(path.join(profileFolder, 'parent.lock'));
  const { status, output } = runTerminal('apply', ...account, '--yes', '--json');
  expect(status).toBe(1);
  expect(output).toContain('program-running');
  expect(readFileSync(preferences).equals(before)).toBe(true);
  await close();
  expect(runTerminal('apply', ...account, '--yes')).toMatchObject({ status: 0 });
});

test('a file that another program keeps to itself stays as it was, and is named', async () => {
  makeProfile();
  const before = readFileSync(preferences);
  const close = await keepToItself(preferences);
  const { status, output } = runTerminal('apply', ...account, '--yes', '--json');
  await close();
  expect(status).toBe(1);
  expect(output).toContain('prefs.js');
  expect(readFileSync(preferences).equals(before)).toBe(true);
});
