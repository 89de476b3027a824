import path from 'node:path';
import { expect, test } from 'vitest';
import { pathOnDrive } from './windows-folder';

const system = { environment: { ProgramFiles: 'C:\\Program Files', Share: '\\\\server' }, paths: path.win32 };

test.each([
  ['"C:\\Mail\\mail.exe"', 'C:\\Mail\\mail.exe'],
  ['%programfiles%\\Mail\\', 'C:\\Program Files\\Mail'],
  ['d:/Mail/../mail.exe', 'd:\\mail.exe'],
])('a path on a drive is read as Windows reads it: %s', (text, read) => {
  expect(pathOnDrive(text, system)).toBe(read);
});

test.each([
  '\\\\server\\mail\\mail.exe',
  '//server/mail/mail.exe',
  '%Share%\\mail.exe',
  '\\\\?\\UNC\\server\\mail.exe',
  '\\mail.exe',
  'mail.exe',
  'C:mail.exe',
  '',
])('nothing is looked for on a server, or where nobody can tell where it is: %s', (text) => {
  expect(pathOnDrive(text, system)).toBeNull();
});
