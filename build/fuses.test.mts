import { expect, test } from 'vitest';
import { fuseOptions, fuses } from './fuses.mjs';

test('each of Electron’s nine fuses is decided, with the reason', () => {
  expect(new Set(fuses.map(({ name }) => name)).size).toBe(9);
  for (const { why } of fuses) expect(why.length).toBeGreaterThan(20);
});

test('what is decided is what electron-builder is told', () => {
  for (const { decision, option } of fuses)
    expect(Object.values(option ?? {})).toEqual(decision === 'as shipped' ? [] : [decision === 'on']);
  expect(Object.keys(fuseOptions())).toHaveLength(8);
});
