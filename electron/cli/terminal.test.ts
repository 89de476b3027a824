import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { createFakeTerminal } from './fake-terminal.fixture';
import { readPassword } from './read-password';
import { readLine } from './terminal';

async function lineOf(chunks: readonly string[], most = 20): Promise<string> {
  return Buffer.from(await readLine(Readable.from(chunks), most)).toString();
}

test('reads the first line, wherever the input is cut', async () => {
  expect(await lineOf(['sec', 'ret\nmore', 'x'])).toBe('secret');
  expect(await lineOf(['secret'])).toBe('secret');
  expect(await lineOf(['\nsecret'])).toBe('');
  expect(await lineOf([])).toBe('');
});

test('stops reading once the line is too long', async () => {
  const chunks = Array.from({ length: 100 }, () => 'x'.repeat(10));
  expect((await lineOf(chunks)).length).toBe(30);
});

test.each([
  ['secret', 'secret'],
  ['secret\r', 'secret'],
  [' pass word ', ' pass word '],
  ['\uFEFF%&"<>\\$`å', '\uFEFF%&"<>\\$`å'],
  ['x'.repeat(1000), 'x'.repeat(1000)],
])('takes the password as it is: %j', async (input, password) => {
  const read = await readPassword(createFakeTerminal({ input }));
  expect(read.ok && read.value.reveal()).toBe(password);
});

test.each([
  ['none', ''],
  ['only a line end', '\r'],
  ['more than 1,000 bytes', 'å'.repeat(501)],
  ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x41])],
])('does not take %s for a password', async (_, input) => {
  expect(await readPassword(createFakeTerminal({ input }))).toMatchObject({
    ok: false,
    problem: { kind: 'usage' },
  });
});
