import os from 'node:os';
import { expect, test } from 'vitest';
import { describeMachine } from './describe-machine';

test('the machine is told apart from others of its kind by nothing', () => {
  const facts = describeMachine('1.2.3');
  expect(Object.keys(facts)).toEqual(['appVersion', 'platform', 'release', 'architecture']);
  expect(facts).toMatchObject({ appVersion: '1.2.3', platform: process.platform, release: os.release() });
});
