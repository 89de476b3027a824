import { expect, test } from 'vitest';
import { allRunboxDomains, isRunboxDomain } from './domains';

test('knows the domains that Runbox names, however they are typed', () => {
  for (const domain of ['runbox.com', 'RUNBOX.NO', 'Rbx.Email', 'offshore.rocks', 'runbox.co', 'xobnur.uk'])
    expect(isRunboxDomain(domain), domain).toBe(true);
});

test('takes no other domain for one of Runbox', () => {
  for (const domain of ['runbox.con', 'mail.runbox.com', 'example.org', 'toString', '', 'runbox.com.example'])
    expect(isRunboxDomain(domain), domain).toBe(false);
});

test('lists each domain once, in lower case', () => {
  expect(new Set(allRunboxDomains).size).toBe(36);
  expect(allRunboxDomains.length).toBe(36);
  expect(allRunboxDomains.filter((domain) => !/^[a-z0-9.]+\.[a-z]+$/.test(domain))).toEqual([]);
});
