import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publisher } from './publisher.mjs';

test('Linux is told the same publisher as the other systems', () => {
  const file = path.join(import.meta.dirname, 'installer', 'runbox-mail-setup.metainfo.xml');
  const metainfo = readFileSync(file, 'utf8');
  expect(metainfo).toContain(`<id>${publisher.appId}</id>`);
  expect(metainfo).toContain(`<url type="homepage">${publisher.homepage}</url>`);
});
