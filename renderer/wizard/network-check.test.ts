import { expect, test } from 'vitest';
import type { EndpointReport } from '../../electron/contract/network';
import { closedEndpoint, openEndpoint } from './example-checks.fixture';
import { endpointsFor, linkStates } from './network-check';

function stoppedAt(stage: EndpointReport['stage']): EndpointReport {
  return { ...closedEndpoint('imap', { kind: 'closed', stage }), stage };
}

test.each([
  ['resolving', ['broken', 'not-tried', 'not-tried']],
  ['connecting', ['broken', 'not-tried', 'not-tried']],
  ['encrypting', ['works', 'broken', 'not-tried']],
  ['greeting', ['works', 'works', 'broken']],
  ['finished', ['works', 'works', 'broken']],
] as const)('a probe that stopped while %s has the links %j', (stage, states) => {
  expect(Object.values(linkStates(stoppedAt(stage), true))).toEqual(states);
});

test('a server without trouble has three links that work', () => {
  expect(new Set(Object.values(linkStates(openEndpoint('imap'), true)))).toEqual(new Set(['works']));
});

test('a server that was not tried yet is waited for only while the check goes on', () => {
  expect(linkStates(undefined, true).connection).toBe('waiting');
  expect(linkStates(undefined, false).connection).toBe('not-tried');
});

test('only the server of the chosen way of fetching is shown', () => {
  expect(endpointsFor('pop3')).toEqual(['pop3', 'submission-465', 'submission-587']);
});
