import { afterEach, expect, test } from 'vitest';
import { findMailExchangers, resolveFrom } from './find-mail-exchangers';
import { type NameServer, openNameServer, type WireExchanger, wireLabels } from './name-server.fixture';

const opened: NameServer[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

async function verdictFrom(records: readonly WireExchanger[] | null, within = 3_000) {
  const server = await openNameServer(records);
  opened.push(server);
  const found = await findMailExchangers('ada@okoye.example', { resolve: resolveFrom([server.at]), within });
  return { server, verdict: found.ok ? found.value?.verdict : found.problem };
}

const record = (priority: number, name: string) => ({ priority, labels: wireLabels(name) });

test('an answer is understood as it comes over the wire', async () => {
  const { verdict, server } = await verdictFrom([
    record(20, 'mail.example.net'),
    record(10, 'mx.runbox.com'),
  ]);
  expect(verdict).toEqual({ kind: 'runbox', hosts: ['mx.runbox.com', 'mail.example.net'] });
  expect(server.questions).toBe(1);
});

test('a domain that takes no mail says so with an empty host', async () => {
  expect((await verdictFrom([record(0, '')])).verdict).toEqual({ kind: 'null-mx' });
});

test('a name service that says nothing is not waited for', async () => {
  expect((await verdictFrom(null, 30)).verdict).toEqual({ kind: 'unknown', why: 'silent' });
});

test('an answer without records is no answer about mail servers', async () => {
  expect((await verdictFrom([])).verdict).toEqual({ kind: 'no-mail-exchangers' });
});

test.each([
  ['an escape sequence', '\u001b[2J'],
  ['a line end', 'mail\r\nexample'],
  ['bytes that are no UTF-8', '\u00ff\u00fe'],
  ['a zero byte', 'a\u0000b'],
  ['an address as a name', '127\u002e0\u002e0\u002e1'],
])('a host with %s is shown harmlessly, or not at all', async (_what, label) => {
  const { verdict } = await verdictFrom([{ priority: 10, labels: [Buffer.from(label, 'latin1')] }]);
  expect(verdict).not.toHaveProperty('field');
  expect(JSON.stringify(verdict)).not.toMatch(/\\u00[01]|\\[rn]|[\p{Cc}\p{Cf}]/u);
});
