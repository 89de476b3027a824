import { expect, test } from 'vitest';
import { isOwnFrame, isOwnPage, wizardOrigin, wizardPage } from './own-page';

test('the page and its files are our own', () => {
  expect(isOwnPage(wizardPage)).toBe(true);
  expect(isOwnPage('app://wizard/assets/index.js?x=1#y')).toBe(true);
});

test.each([
  'app://wizard.example/index.html',
  'app://wizard@example/index.html',
  'app://someone@wizard/index.html',
  'app://:secret@wizard/index.html',
  'app://wizard:81/index.html',
  'apps://wizard/index.html',
  'https://wizard/index.html',
  'file:///app://wizard/index.html',
  'data:text/html,app://wizard/',
  'app:wizard/index.html',
  'about:blank',
  'wizard',
  '',
])('%s is foreign, however much it looks like ours', (address) => {
  expect(isOwnPage(address)).toBe(false);
});

const own = { url: wizardPage, origin: wizardOrigin, parent: null };

test('only the page itself may send messages', () => {
  expect(isOwnFrame(own)).toBe(true);
  expect(isOwnFrame(null)).toBe(false);
  expect(isOwnFrame({ ...own, parent: own })).toBe(false);
  expect(isOwnFrame({ ...own, url: 'about:blank' })).toBe(false);
  expect(isOwnFrame({ ...own, origin: 'null' })).toBe(false);
  expect(isOwnFrame({ ...own, origin: 'https://wizard' })).toBe(false);
});
