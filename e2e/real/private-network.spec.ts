import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import { expect } from '@playwright/test';
import { test } from './real-test';
import { isListening } from './started-process';

test('the mail server is on this machine, and nothing can leave it', async ({ mail }) => {
  expect(Object.keys(networkInterfaces())).toEqual(['lo']);
  expect((await lookup('mail.runbox.com')).address).toBe('127.0.0.1');
  for (const port of [993, 995, 465, 587]) expect(await isListening(port)).toBe(true);
  expect(mail.signIns()).toEqual([]);
});
