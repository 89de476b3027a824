import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fuses } from '../fuses.mjs';
import { executables } from './packed-files.mjs';
import { fuseWire, readFuses } from './test-doubles/fuse-wire.mjs';

const shipped = readFuses(fuseWire());
const decided = fuses.map(({ decision }, index) => (decision === 'as shipped' ? shipped[index] : decision));

test.each(Object.entries(executables))('the fuses of the app for %s are as they were decided', (_, file) => {
  expect(readFuses(readFileSync(file))).toEqual(decided);
});

test('the decisions are not what Electron ships', () => {
  expect(decided).not.toEqual(shipped);
});
