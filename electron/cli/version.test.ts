import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { version } from './version';

test('tells the version of the package', () => {
  const file = path.resolve(import.meta.dirname, '../../package.json');
  expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe(version);
});
