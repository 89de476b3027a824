import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeMailExchangers, ownerOf } from './judge-mail-exchangers';
import { mailExchangerOwners } from './mail-exchanger-owners';

const to = (...exchanges: readonly string[]) =>
  judgeMailExchangers(exchanges.map((exchange, place) => ({ exchange, priority: place * 10 })));

describe('where mail for a domain goes', () => {
  test('to Runbox, however the host is written', () => {
    expect(to('MX.runbox.com.')).toEqual({ kind: 'runbox', hosts: ['mx.runbox.com'] });
  });

  test.each([
    ['aspmx.l.google.com', 'Google'],
    ['smtp.google.com', 'Google'],
    ['example-org.mail.protection.outlook.com', 'Microsoft 365'],
    ['mail.protonmail.ch', 'Proton Mail'],
    ['in1-smtp.messagingengine.com', 'Fastmail'],
  ])('%s is a mailbox at %s', (host, name) => {
    expect(to(host)).toEqual({ kind: 'another-provider', name, hosts: [host] });
  });

  test.each([
    ['eu-smtp-inbound-1.mimecast.com', 'Mimecast'],
    ['mxa-00112233.gslb.pphosted.com', 'Proofpoint'],
    ['mx1-us1.ppe-hosted.com', 'Proofpoint'],
    ['d1.ess.barracudanetworks.com', 'Barracuda'],
    ['mx1.spamtitan.com', 'SpamTitan'],
    ['mail.mailroute.net', 'MailRoute'],
  ])('%s is the filter of %s', (host, name) => {
    expect(to(host)).toEqual({ kind: 'through-a-filter', name, hosts: [host] });
  });

  test('to nobody we know, who is shown by the host', () => {
    expect(to('mail.example.net')).toEqual({
      kind: 'another-provider',
      name: null,
      hosts: ['mail.example.net'],
    });
  });

  test.each(['runbox.com.example.net', 'mx.notrunbox.com', 'mx-runbox.com', 'runbox.com'])(
    '%s only looks like Runbox',
    (host) => {
      expect(to(host).kind).toBe('another-provider');
    },
  );

  test('the host that mail is sent to first decides', () => {
    expect(to('mail.mailroute.net', 'mx.runbox.com')).toMatchObject({ kind: 'through-a-filter' });
    expect(to('mx.runbox.com', 'mail.mailroute.net')).toMatchObject({ kind: 'runbox' });
    const unordered = [
      { exchange: 'mx.runbox.com', priority: 20 },
      { exchange: 'mail.example.net', priority: 5 },
    ];
    expect(judgeMailExchangers(unordered)).toEqual({
      kind: 'another-provider',
      name: null,
      hosts: ['mail.example.net', 'mx.runbox.com'],
    });
  });

  test('to nobody, when the domain says so or says nothing', () => {
    expect(to('')).toEqual({ kind: 'null-mx' });
    expect(to('.')).toEqual({ kind: 'null-mx' });
    expect(to()).toEqual({ kind: 'no-mail-exchangers' });
  });
});

test('whatever the name service answers, what is shown is short and printable', () => {
  const record = fc.record({
    exchange: fc.string({ unit: 'binary', maxLength: 400 }),
    priority: fc.integer(),
  });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 60 }), (records) => {
      const verdict = judgeMailExchangers(records);
      const hosts = 'hosts' in verdict ? verdict.hosts : [];
      expect(hosts.length).toBeLessThanOrEqual(10);
      for (const host of hosts) {
        expect(host.length).toBeLessThanOrEqual(253);
        expect(host).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
    }),
  );
});

test('a flood of records is answered quickly with ten hosts', () => {
  const records = Array.from({ length: 20_000 }, (_, priority) => ({
    exchange: `${priority}.example`,
    priority,
  }));
  expect(judgeMailExchangers(records)).toMatchObject({ hosts: { length: 10 } });
});

test('every owner is found by its own domains, and none of them is Runbox', () => {
  for (const owner of mailExchangerOwners)
    for (const domain of owner.domains) expect(ownerOf(`mx1.${domain}`)).toBe(owner);
  expect(ownerOf('mx.runbox.com')).toBeNull();
});
