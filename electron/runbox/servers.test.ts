import { expect, test } from 'vitest';
import { isRunboxHost, outdatedHosts, servers } from './servers';

test('has the servers of the settings page, each of them encrypted', () => {
  const host = 'mail.runbox.com';
  expect(servers).toEqual({
    imap: { host, port: 993, encryption: 'implicit-tls' },
    pop3: { host, port: 995, encryption: 'implicit-tls' },
    submission: {
      465: { host, port: 465, encryption: 'implicit-tls' },
      587: { host, port: 587, encryption: 'starttls' },
    },
  });
});

test('recognises an account at Runbox by its server, also by an outdated name', () => {
  for (const host of ['mail.runbox.com', 'Secure.Runbox.com', ...outdatedHosts])
    expect(isRunboxHost(host), host).toBe(true);
  for (const host of ['mail.example.org', 'runbox.com.example.org', 'mail.runbox.com.example.org', ''])
    expect(isRunboxHost(host), host).toBe(false);
});

test('never sets up an outdated name', () => {
  expect(outdatedHosts).not.toContain(servers.imap.host);
});
