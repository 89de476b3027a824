import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Approval, approval, approvalChannel, approvalReadyChannel } from '../contract/approval';
import { ok } from '../contract/result';
import { approvalOrigin, approvalPage, type SenderFrame, wizardOrigin, wizardPage } from './own-page';
import { almostFitting } from './request-arbitraries.fixture';
import { serveApproval } from './serve-approval';
import type { ApiParts } from './serve-wizard-api';

const page: SenderFrame = { url: wizardPage, origin: wizardOrigin, parent: null };
const button: SenderFrame = { url: `${approvalPage}?id=x`, origin: approvalOrigin, parent: page };
const yes: Approval = { what: 'apply-plan', id: 'p1' };
const refused = { ok: false, problem: { kind: 'bug', reference: 'abcd-efgh' } };

/** What the main process makes of one message on either channel. */
async function told(channel: string, senderFrame: SenderFrame | null, ...args: unknown[]) {
  const heard: [string, Approval][] = [];
  const listeners = new Map<string, Parameters<ApiParts['handle']>[1]>();
  serveApproval({
    handle: (name, listener) => listeners.set(name, listener),
    log: { surprise: () => 'abcd-efgh' },
    onReady: (one) => heard.push(['ready', one]),
    onApproved: (one) => heard.push(['approved', one]),
  });
  return { answer: await listeners.get(channel)?.({ senderFrame }, ...args), heard };
}

const channels = [approvalReadyChannel, approvalChannel];

test('a yes from the button counts', async () => {
  expect(await told(approvalChannel, button, yes)).toEqual({ answer: ok(null), heard: [['approved', yes]] });
});

test('that the button is there counts as no yes', async () => {
  expect(await told(approvalReadyChannel, button, yes)).toEqual({
    answer: ok(null),
    heard: [['ready', yes]],
  });
});

test.each<[string, SenderFrame | null]>([
  ['the wizard’s own page', page],
  ['a frame that is gone', null],
  ['the button shown by itself', { ...button, parent: null }],
  ['a button inside a button', { ...button, parent: button }],
  ['a button inside a foreign page', { ...button, parent: { ...page, url: 'https://example.com/' } }],
  ['a frame of the wizard’s own origin', { ...page, parent: page }],
  ['another page at the button’s origin', { ...button, url: `${approvalOrigin}/index.html` }],
  ['a look-alike of the button', { ...button, url: 'app://approval.example/approval/index.html' }],
  ['a button without an origin', { ...button, origin: 'null' }],
])('refuses a yes from %s', async (_who, frame) => {
  for (const channel of channels)
    expect(await told(channel, frame, yes)).toEqual({ answer: refused, heard: [] });
});

test('a yes to nothing in particular, or to more, is none', async () => {
  await fc.assert(
    fc.asyncProperty(almostFitting(approval), fc.constantFrom(...channels), async (one, channel) => {
      expect(await told(channel, button, one)).toEqual({ answer: refused, heard: [] });
    }),
  );
  expect(await told(approvalChannel, button, yes, yes)).toEqual({ answer: refused, heard: [] });
});
