import { expect, test } from 'vitest';
import {
  approvalOrigin,
  approvalPage,
  isApprovalFrame,
  isApprovalPage,
  isOwnFile,
  isOwnFrame,
  isOwnPage,
  wizardOrigin,
  wizardPage,
} from './own-page';

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

test('the page and its button are not taken for each other', () => {
  expect([isOwnPage(approvalPage), isApprovalPage(wizardPage)]).toEqual([false, false]);
  expect([isOwnFile(approvalPage), isOwnFile(wizardPage)]).toEqual([true, true]);
  expect(isApprovalPage(`${approvalPage}?what=apply-plan#x`)).toBe(true);
  for (const address of [
    `${approvalOrigin}/index.html`,
    'app://approval.example/approval/index.html',
    'approval',
    '',
  ])
    expect(isApprovalPage(address)).toBe(false);
});

test('only the button right inside the page says yes', () => {
  const button = { url: approvalPage, origin: approvalOrigin, parent: own };
  expect([isApprovalFrame(button), isOwnFrame(button)]).toEqual([true, false]);
  expect([isApprovalFrame(own), isApprovalFrame(null)]).toEqual([false, false]);
  expect(isApprovalFrame({ ...button, parent: null })).toBe(false);
  expect(isApprovalFrame({ ...button, parent: button })).toBe(false);
  expect(isApprovalFrame({ ...button, origin: wizardOrigin })).toBe(false);
});
