import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as readPropertyList } from 'plist';
import { expect, test } from 'vitest';
import { parse as readYaml } from 'yaml';
import type { Account, AccountAnswers } from '../../contract/account';
import { readAccount } from '../../runbox/account';
import { type AppleDevice, appleMailProfile } from './apple-mail-profile';
import { appleProfileIdentifier, stableUuid } from './profile-identity';

interface KeyRule {
  readonly key: string;
  readonly type: string;
  readonly presence: string;
  readonly rangelist?: readonly unknown[];
}

function rulesIn(file: string): readonly KeyRule[] {
  const text = readFileSync(path.join(import.meta.dirname, 'fixtures/apple-schema', `${file}.yaml`), 'utf8');
  return (readYaml(text) as { payloadkeys: readonly KeyRule[] }).payloadkeys;
}

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  '<string>': (value) => typeof value === 'string',
  '<integer>': Number.isInteger,
  '<boolean>': (value) => typeof value === 'boolean',
  '<array>': Array.isArray,
};

function breaches(payload: Readonly<Record<string, unknown>>, rules: readonly KeyRule[]): string[] {
  const missing = rules.filter(({ key, presence }) => presence === 'required' && !(key in payload));
  const wrong = Object.entries(payload).filter(([key, value]) => {
    const rule = rules.find((candidate) => candidate.key === key);
    if (rule === undefined || !types[rule.type]?.(value)) return true;
    return rule.rangelist !== undefined && !rule.rangelist.includes(value);
  });
  return [...missing.map(({ key }) => `missing ${key}`), ...wrong.map(([key]) => `wrong ${key}`)];
}

const anna: AccountAnswers = {
  fullName: 'Anna Example',
  address: 'anna@example.org',
  login: { from: 'address' },
  protocol: 'imap',
  keepOnServer: true,
  submissionPort: 465,
};

function accountFor(changed: Partial<AccountAnswers>): Account {
  const account = readAccount({ ...anna, ...changed });
  if (!account.ok) throw new Error(account.problem.kind);
  return account.value;
}

function profileOf(account: Account, device: AppleDevice = 'mac') {
  const text = Buffer.from(appleMailProfile(account, device).bytes).toString('utf8');
  const profile = readPropertyList(text) as Record<string, unknown>;
  const [mail] = profile.PayloadContent as [Record<string, unknown>];
  return { text, profile, mail };
}

const accounts: Readonly<Record<string, Account>> = {
  'an own domain': accountFor({}),
  'an address at Runbox': accountFor({ address: 'anna@runbox.com' }),
  POP: accountFor({ protocol: 'pop3' }),
  'port 587': accountFor({ submissionPort: 587 }),
  'a name full of markup': { ...accountFor({}), fullName: `"A" & <b>'B'</b> ]]> 😀` },
};

test.each(Object.entries(accounts))('the profile for %s holds what Apple describes', (_name, account) => {
  const { profile, mail } = profileOf(account);
  const common = rulesIn('CommonPayloadKeys');
  expect(breaches(profile, [...common, ...rulesIn('TopLevel')])).toEqual([]);
  expect(breaches(mail, [...common, ...rulesIn('com.apple.mail.managed')])).toEqual([]);
  expect(mail).toMatchObject({
    EmailAccountName: account.fullName,
    EmailAddress: account.address,
    IncomingMailServerUsername: account.loginName,
    IncomingMailServerPortNumber: account.incoming.port,
    IncomingMailServerUseSSL: true,
    OutgoingMailServerUsername: account.loginName,
    OutgoingMailServerPortNumber: account.submission.port,
    OutgoingMailServerUseSSL: true,
  });
});

test('an own domain signs in with the percent sign', () => {
  expect(profileOf(accountFor({})).mail.IncomingMailServerUsername).toBe('anna%example.org');
});

test('no key holds a password', () => {
  const { text } = profileOf(accountFor({}));
  expect(text).not.toMatch(/<key>(Incoming|Outgoing)Password<\/key>/);
});

test('installing it again updates the account, and POP takes the place of IMAP', () => {
  const imap = profileOf(accountFor({}));
  const pop = profileOf(accountFor({ protocol: 'pop3', fullName: 'Other' }));
  expect(profileOf(accountFor({})).text).toBe(imap.text);
  expect(pop.profile.PayloadIdentifier).toBe(imap.profile.PayloadIdentifier);
  expect(pop.profile.PayloadUUID).toBe(imap.profile.PayloadUUID);
  expect(pop.mail.PayloadIdentifier).not.toBe(imap.mail.PayloadIdentifier);
  expect(pop.mail.PayloadUUID).not.toBe(imap.mail.PayloadUUID);
});

test('addresses that look alike keep profiles of their own', () => {
  expect(appleProfileIdentifier('anna.k@runbox.com')).not.toBe(appleProfileIdentifier('anna-k@runbox.com'));
  expect(appleProfileIdentifier('Anna@runbox.com')).toBe(appleProfileIdentifier('anna@runbox.com'));
});

test('the UUID is the one that RFC 9562 gives as its example', () => {
  expect(stableUuid('www.example.com')).toBe('2ED6657D-E927-568B-95E1-2665A8AEA6A2');
});

test('names the device that it is for, so that nobody is asked which one is meant', () => {
  const devices = ['mac', 'phone'] as const;
  const targets = devices.map((device) => profileOf(accountFor({}), device).profile.TargetDeviceType);
  expect(targets).toEqual([5, 1]);
});
