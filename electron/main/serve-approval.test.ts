import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Approval, approval, approvalChannel } from '../contract/approval';
import { ok } from '../contract/result';
import { approvalOrigin, approvalPage, type SenderFrame, wizardOrigin, wizardPage } from './own-page';
import { almostFitting } from './request-arbitraries.fixture';
import { serveApproval } from './serve-approval';
import type { ApiParts } from './serve-wizard-api';

const page: SenderFrame = { url: wizardPage, origin: wizardOrigin, parent: null };
const button: SenderFrame = { url: `${approvalPage}?id=x`, origin: approvalOrigin, parent: page };
const yes: Approval = { what: 'apply-plan', id: 'p1' };
const refused = { ok: false, problem: { kind: 'bug', reference: 'abcd-efgh' } };

/** What the main process makes of one message. */
async function told(senderFrame: SenderFrame | null, ...args: unknown[]) {
  const approved: Approval[] = [];
  const listeners = new Map<string, Parameters<ApiParts['handle']>[1]>();
  serveApproval(
    (channel, listener) => listeners.set(channel, listener),
    (one) => approved.push(one),
    { surprise: () => 'abcd-efgh' },
  );
  return { answer: await listeners.get(approvalChannel)?.({ senderFrame }, ...args), approved };
}

test('a yes from the button counts', async () => {
  expect(await told(button, yes)).toEqual({ answer: ok(null), approved: [yes] });
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
  expect(await told(frame, yes)).toEqual({ answer: refused, approved: [] });
});

test('a yes to nothing in particular, or to more, is none', async () => {
  await fc.assert(
    fc.asyncProperty(almostFitting(approval), async (one) => {
      expect(await told(button, one)).toEqual({ answer: refused, approved: [] });
    }),
  );
  expect(await told(button, yes, yes)).toEqual({ answer: refused, approved: [] });
});
