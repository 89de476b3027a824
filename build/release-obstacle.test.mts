import { expect, test } from 'vitest';
import { releaseObstacle } from './release-obstacle.mjs';

const ready = { version: '1.2.3', tag: 'v1.2.3', publisherDecided: true };

test('nothing is released before it is clear who publishes it', () => {
  expect(releaseObstacle({ ...ready, publisherDecided: false })).toContain('who publishes');
});

test('nothing is released under another version than its own', () => {
  expect(releaseObstacle({ ...ready, tag: 'v1.2.4' })).toContain('v1.2.4');
  expect(releaseObstacle({ ...ready, tag: undefined })).toContain('missing');
});

test('otherwise nothing stands in the way', () => {
  expect(releaseObstacle(ready)).toBeNull();
});
