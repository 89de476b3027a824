import { expect, test } from 'vitest';
import { addressOf, diagnosisHelp, helpLinks } from './help-links';

test('opens pages of Runbox and Thunderbird only, encrypted', () => {
  for (const link of Object.values(helpLinks)) {
    const { protocol, hostname, href } = new URL(link);
    expect(protocol).toBe('https:');
    expect(['help.runbox.com', 'www.thunderbird.net']).toContain(hostname);
    expect(href).toBe(link);
  }
});

test('leads to the publisher for downloads, and to Runbox as long as there is none', () => {
  expect(addressOf('download', 'https://example.org/')).toBe('https://example.org/');
  expect(addressOf('download', null)).toBe(helpLinks['server-settings']);
  expect(addressOf('support', 'https://example.org/')).toBe(helpLinks.support);
});

test('leads on from every diagnosis that the person can do something about in webmail', () => {
  const without = Object.entries(diagnosisHelp).filter(([, links]) => links.length === 0);
  expect(without.map(([kind]) => kind)).toEqual(['accepted', 'wait', 'not-reached', 'server-trouble']);
});
