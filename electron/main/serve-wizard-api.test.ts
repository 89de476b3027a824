import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ok } from '../contract/result';
import type { WizardHandlers } from '../contract/wizard-ipc';
import type { Log } from './log';
import { wizardOrigin, wizardPage } from './own-page';
import { type ApiParts, type RequestEvent, requestNames, serveWizardApi } from './serve-wizard-api';

const ownPage: RequestEvent = { senderFrame: { url: wizardPage, origin: wizardOrigin, parent: null } };

const answers = {
  fullName: 'Ann',
  address: 'ann@runbox.com',
  login: { from: 'address' },
  protocol: 'imap',
  keepOnServer: true,
  submissionPort: 465,
};
const planRequest = { answers, choices: [{ program: 'thunderbird', profile: '/p' }], savePassword: false };

/** Handlers that note what they are called with; `overrides` take the place of some. */
function served(overrides: Partial<WizardHandlers> = {}) {
  const calls: [name: string, argument: unknown][] = [];
  const surprises: [place: string, kind: string][] = [];
  const listeners = new Map<string, Parameters<ApiParts['handle']>[1]>();
  const noting = Object.fromEntries(
    requestNames.map((name) => [
      name,
      async (argument: unknown) => {
        calls.push([name, argument]);
        return ok(null);
      },
    ]),
  ) as unknown as WizardHandlers;
  const log: Log = {
    note: () => {},
    surprise: (place, thrown) => {
      surprises.push([place, (thrown as Error).name]);
      return 'abcd-efgh';
    },
  };
  serveWizardApi({
    handle: (channel, listener) => listeners.set(channel, listener),
    handlers: { ...noting, ...overrides },
    log,
  });
  const request = (name: string, event: RequestEvent, ...args: unknown[]) =>
    listeners.get(`wizard:${name}`)?.(event, ...args);
  return { calls, surprises, listeners, request };
}

const bug = { ok: false, problem: { kind: 'bug', reference: 'abcd-efgh' } };

test('serves each request of the contract and nothing else', () => {
  const { listeners } = served();
  expect([...listeners.keys()].sort()).toEqual(
    [
      'findPrograms',
      'planSetup',
      'keepPassword',
      'forgetPassword',
      'applyPlan',
      'undoSetup',
      'askForApproval',
      'countReports',
      'removeReports',
      'listReports',
      'openProgram',
      'openAccounts',
      'openHelp',
      'copyText',
      'handOverPhoneProfile',
      'checkAppleProfile',
      'findMailExchangers',
      'describeMachine',
      'describeApp',
      'readLicences',
      'probeNetwork',
      'checkSignIn',
    ]
      .map((name) => `wizard:${name}`)
      .sort(),
  );
});

test('hands the argument to the handler and its answer back', async () => {
  const { calls, request } = served({ listReports: async () => ok([]) });
  expect(await request('planSetup', ownPage, planRequest)).toEqual(ok(null));
  expect(await request('findPrograms', ownPage, undefined)).toEqual(ok(null));
  expect(await request('listReports', ownPage)).toEqual(ok([]));
  expect(calls).toEqual([
    ['planSetup', planRequest],
    ['findPrograms', undefined],
  ]);
});

test.each([
  ['no frame', { senderFrame: null }],
  [
    'a frame inside the page',
    { senderFrame: { url: wizardPage, origin: wizardOrigin, parent: ownPage.senderFrame } },
  ],
  [
    'another page',
    { senderFrame: { url: 'https://example.com/', origin: 'https://example.com', parent: null } },
  ],
  ['a look-alike', { senderFrame: { url: 'app://wizard.example/', origin: wizardOrigin, parent: null } }],
  ['an opaque origin', { senderFrame: { url: wizardPage, origin: 'null', parent: null } }],
])('refuses %s, whatever it asks', async (_name, event) => {
  const { calls, surprises, request } = served();
  for (const name of requestNames) expect(await request(name, event, 'x')).toEqual(bug);
  expect(calls).toEqual([]);
  expect(surprises).toEqual(requestNames.map((name) => [name, 'ForeignSender']));
});

test.each<[string, string, ...unknown[]]>([
  ['a plan without answers', 'planSetup', { ...planRequest, answers: undefined }],
  ['a plan with a path of its own', 'planSetup', { ...planRequest, path: '/etc/passwd' }],
  [
    'a choice with more than ids',
    'planSetup',
    { ...planRequest, choices: [{ program: 'a', profile: 'b', c: 1 }] },
  ],
  [
    'more choices than programs exist',
    'planSetup',
    { ...planRequest, choices: Array(101).fill(planRequest.choices[0]) },
  ],
  ['another port', 'planSetup', { ...planRequest, answers: { ...answers, submissionPort: 25 } }],
  ['another protocol', 'planSetup', { ...planRequest, answers: { ...answers, protocol: 'exchange' } }],
  ['text as truth', 'planSetup', { ...planRequest, savePassword: 'true' }],
  ['a huge password', 'keepPassword', 'x'.repeat(20_001)],
  ['a password that is no text', 'keepPassword', { toString: 1 }],
  ['a plan by number', 'applyPlan', 1],
  ['a report that is a list', 'undoSetup', ['a']],
  ['an address as a help link', 'openHelp', 'https://example.com/'],
  ['an inherited name as a help link', 'openHelp', 'constructor'],
  ['a program that is nothing', 'openProgram', null],
  ['more to copy than a report has', 'copyText', 'x'.repeat(100_001)],
  ['a domain without its account', 'findMailExchangers', 'example.org'],
  ['an argument where there is none', 'findPrograms', 'all'],
  ['a second argument', 'applyPlan', 'a', 'b'],
])('refuses %s', async (_what, name, ...args) => {
  const { calls, surprises, request } = served();
  expect(await request(name, ownPage, ...args)).toEqual(bug);
  expect(calls).toEqual([]);
  expect(surprises).toEqual([[name, 'ArgumentRefused']]);
});

test('whatever a handler throws becomes a bug that is in the log', async () => {
  const { surprises, request } = served({
    findPrograms: () => Promise.reject(new RangeError('ann@runbox.com')),
    listReports: () => {
      throw new TypeError('at once');
    },
  });
  expect(await request('findPrograms', ownPage, undefined)).toEqual(bug);
  expect(await request('listReports', ownPage, undefined)).toEqual(bug);
  expect(surprises).toEqual([
    ['findPrograms', 'RangeError'],
    ['listReports', 'TypeError'],
  ]);
});

test('no argument at all makes a request reject', async () => {
  const { request } = served();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...requestNames), fc.anything(), async (name, argument) => {
      const answer = await request(name, ownPage, argument);
      expect([ok(null), bug]).toContainEqual(answer);
    }),
  );
});
