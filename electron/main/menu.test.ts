import { expect, test } from 'vitest';
import { menuTemplate } from './menu';

test('a Mac copies, pastes and quits by way of the menu', () => {
  expect(menuTemplate('darwin')?.map(({ role }) => role)).toEqual(['appMenu', 'editMenu', 'windowMenu']);
});

test('elsewhere there is no menu', () => {
  expect([menuTemplate('linux'), menuTemplate('win32')]).toEqual([null, null]);
});
