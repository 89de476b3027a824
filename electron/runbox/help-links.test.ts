import { expect, test } from 'vitest';
import { helpLinks } from './help-links';

test('opens pages of Runbox and Thunderbird only, encrypted', () => {
  for (const link of Object.values(helpLinks)) {
    const { protocol, hostname, href } = new URL(link);
    expect(protocol).toBe('https:');
    expect(['help.runbox.com', 'www.thunderbird.net']).toContain(hostname);
    expect(href).toBe(link);
  }
});
