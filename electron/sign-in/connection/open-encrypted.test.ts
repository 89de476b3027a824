import { describe, expect, test } from 'vitest';
import type { EndpointId } from '../../contract/network';
import type { HostileServer, ServerStep } from './hostile-server.fixture';
import type { OpenOptions } from './open-encrypted';
import { good, host, openAt, serve } from './open-server.fixture';

let server: HostileServer;
const welcome: readonly ServerStep[] = [
  { do: 'encrypt', with: good },
  { do: 'say', bytes: '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] Dovecot ready.\r\n' },
];
const offer: readonly ServerStep[] = [
  { do: 'say', bytes: '220 mail.runbox.com ESMTP\r\n' },
  { do: 'hear', text: 'EHLO [127.0.0.1]\r\n' },
  { do: 'say', bytes: '250-mail.runbox.com\r\n250-SIZE 1\r\n250 STARTTLS\r\n' },
  { do: 'hear', text: 'STARTTLS\r\n' },
];

async function open(id: EndpointId, script: readonly ServerStep[], options: OpenOptions = {}) {
  server = await serve(script);
  return openAt(id, server.port, options);
}

describe('tells what a server is and can do', () => {
  test('IMAP that greets with its capabilities', async () => {
    const opened = await open('imap', [...welcome, { do: 'hear', text: 'LOGOUT' }]);
    if (!opened.ok) throw new Error(opened.problem.trouble.kind);
    expect(opened.value.seen).toMatchObject({
      addresses: ['127.0.0.1'],
      connectedTo: '127.0.0.1',
      stage: 'finished',
      greeting: '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] Dovecot ready.',
      capabilities: ['IMAP4REV1', 'AUTH=PLAIN'],
      encryption: {
        version: 'TLSv1.3',
        certificate: { names: [host], issuerName: 'Test authority', chain: [host, 'Test authority'] },
      },
    });
    expect(Object.keys(opened.value.seen.milliseconds)).toEqual([
      'resolving',
      'connecting',
      'encrypting',
      'greeting',
      'finished',
    ]);
    opened.value.close();
  });

  test('IMAP that has to be asked, over TLS 1.2', async () => {
    const opened = await open('imap', [
      { do: 'encrypt', with: good, version: 'TLSv1.2' },
      { do: 'say', bytes: '* OK hello\r\n' },
      { do: 'hear', text: 'a CAPABILITY\r\n' },
      { do: 'say', bytes: '* CAPABILITY IMAP4rev1 IDLE\r\na OK done\r\n' },
    ]);
    expect(opened).toMatchObject({
      ok: true,
      value: { seen: { capabilities: ['IMAP4REV1', 'IDLE'], encryption: { version: 'TLSv1.2' } } },
    });
  });

  test.each([
    ['that lists them', '+OK\r\nUSER\r\nSASL PLAIN\r\n.\r\n', ['USER', 'SASL PLAIN']],
    ['that does not know the question', '-ERR what\r\n', []],
  ])('POP %s', async (_, reply, capabilities) => {
    const opened = await open('pop3', [
      { do: 'encrypt', with: good },
      { do: 'say', bytes: '+OK ready\r\n' },
      { do: 'hear', text: 'CAPA\r\n' },
      { do: 'say', bytes: reply },
    ]);
    expect(opened).toMatchObject({ ok: true, value: { seen: { capabilities } } });
  });

  test('submission with implicit TLS', async () => {
    const opened = await open('submission-465', [
      { do: 'encrypt', with: good },
      { do: 'say', bytes: '220-one\r\n220 two\r\n' },
      { do: 'hear', text: 'EHLO [127.0.0.1]\r\n' },
      { do: 'say', bytes: '250-x\r\n250 AUTH PLAIN LOGIN\r\n' },
    ]);
    expect(opened).toMatchObject({
      ok: true,
      value: { seen: { greeting: '220-one', capabilities: ['AUTH PLAIN LOGIN'] } },
    });
  });

  test('submission with STARTTLS: forgets what was promised in the clear', async () => {
    const opened = await open('submission-587', [
      ...offer,
      { do: 'say', bytes: '220 go ahead\r\n' },
      { do: 'encrypt', with: good },
      { do: 'hear', text: 'EHLO [127.0.0.1]\r\n' },
      { do: 'say', bytes: '250-x\r\n250 AUTH PLAIN\r\n' },
    ]);
    expect(opened).toMatchObject({ ok: true, value: { seen: { capabilities: ['AUTH PLAIN'] } } });
    expect(server.clear).toEqual(['EHLO [127.0.0.1]\r\nSTARTTLS\r\n']);
  });
});

describe('can be called off', () => {
  const never = () => new Promise<never>(() => undefined);
  test('while the name is looked up', async () => {
    const control = new AbortController();
    const opening = openAt('imap', 1, { resolve: never, signal: control.signal });
    control.abort();
    expect(await opening).toMatchObject({ problem: { trouble: { kind: 'closed', stage: 'resolving' } } });
  });

  test('while it is encrypted', async () => {
    const control = new AbortController();
    server = await serve([]);
    const opening = openAt('imap', server.port, {
      resolve: async () => {
        setTimeout(() => control.abort(), 50);
        return ['127.0.0.1'];
      },
      signal: control.signal,
    });
    expect(await opening).toMatchObject({ problem: { trouble: { kind: 'closed' } } });
  });

  test('when it is open', async () => {
    const control = new AbortController();
    const opened = await open('imap', welcome, { signal: control.signal });
    if (!opened.ok) throw new Error(opened.problem.trouble.kind);
    const reading = opened.value.readLine();
    control.abort();
    expect(await reading).toEqual({ ok: false, problem: { kind: 'closed', stage: 'finished' } });
  });
});

describe('a connection that is open', () => {
  test('carries a conversation, and says goodbye', async () => {
    const opened = await open('imap', [
      ...welcome,
      { do: 'hear', text: 'b NOOP\r\n' },
      { do: 'say', bytes: '* 1 EXISTS\r\nb OK\r\nrest' },
      { do: 'hear', text: 'z LOGOUT\r\n' },
      { do: 'close' },
    ]);
    if (!opened.ok) throw new Error(opened.problem.trouble.kind);
    opened.value.write('b NOOP\r\n');
    expect(await opened.value.readReply((line) => line.startsWith('b '))).toEqual({
      ok: true,
      value: ['* 1 EXISTS', 'b OK'],
    });
    opened.value.close();
    expect(await opened.value.readLine()).toEqual({
      ok: false,
      problem: { kind: 'closed', stage: 'finished' },
    });
    expect(server.encrypted).toEqual(['b NOOP\r\nz LOGOUT\r\n']);
  });

  test('ends when a server floods it', async () => {
    const opened = await open('imap', [...welcome, { do: 'flood', bytes: `${'a'.repeat(998)}\r\n` }]);
    if (!opened.ok) throw new Error(opened.problem.trouble.kind);
    const reply = await opened.value.readReply((line) => line === 'never');
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'wrong-protocol' } });
  });
});
