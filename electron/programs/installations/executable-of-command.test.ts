import { expect, it } from 'vitest';
import { executableOfCommand } from './executable-of-command';

it.each([
  ['"C:\\Program Files\\Mail\\mail.exe" "%1"', 'C:\\Program Files\\Mail\\mail.exe'],
  ['C:\\Program Files\\Mail\\mail.exe -compose "%1"', 'C:\\Program Files\\Mail\\mail.exe'],
  ['C:\\Mail\\MAIL.EXE', 'C:\\Mail\\MAIL.EXE'],
  ['C:\\Mail.exe.old\\mail.exe /x', 'C:\\Mail.exe.old\\mail.exe'],
  ['rundll32 mail.dll,Open %1', null],
  ['""', null],
  ['', null],
  [null, null],
])('the command %j starts %j', (command, executable) => {
  expect(executableOfCommand(command)).toBe(executable);
});
