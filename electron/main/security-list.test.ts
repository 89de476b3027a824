import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** A test by its file and its name. */
type Proof = readonly [file: string, name: string];

interface Item {
  readonly item: string;
  /** That we keep to it. */
  readonly holds: readonly Proof[];
  /** That the opposite is refused, or that a test fails when somebody does it. */
  readonly violated: readonly Proof[];
  /** What these tests cannot see, because it takes Electron itself or a packed app. */
  readonly unseen?: string;
}

const window = 'electron/main/window.test.ts';
const security = 'electron/main/security.test.ts';
const started = 'electron/main/index.test.ts';
const ownPage = 'electron/main/own-page.test.ts';
const servePage = 'electron/main/serve-page.test.ts';
const serveApi = 'electron/main/serve-wizard-api.test.ts';
const bridge = 'electron/preload/wizard-bridge.test.ts';
const refused = 'electron/main/refused-requests.test.ts';
const shell = 'e2e/shell-security.spec.ts';
const attack = 'e2e/attack.spec.ts';
const approvalSpec = 'e2e/approval.spec.ts';

/** The whole of `webPreferences` is compared, so one more or another one makes it fail. */
const preferences: Proof = [
  window,
  'the page runs in a sandbox, apart from the preload script, without Node',
];
const unsafePreferences: Proof = ['e2e/standin/assert-safe.test.ts', 'no window opens with %o'];

/** Electron's own list, in its order: docs/tutorial/security.md of the Electron that is pinned. */
const items: readonly Item[] = [
  {
    item: 'Only load secure content',
    holds: [[security, 'only the wizard’s own files are fetched']],
    violated: [[shell, 'the page reaches no server, not even without its policy']],
  },
  {
    item: 'Do not enable Node.js integration for remote content',
    holds: [preferences, [shell, 'the page has the bridge, frozen, and nothing of Node']],
    violated: [unsafePreferences],
  },
  {
    item: 'Enable context isolation',
    holds: [preferences, [shell, 'the page has the bridge, frozen, and nothing of Node']],
    violated: [unsafePreferences],
  },
  {
    item: 'Enable process sandboxing',
    holds: [
      preferences,
      [started, 'every process is in a sandbox and the scheme is known before anything is shown'],
    ],
    violated: [unsafePreferences],
    unseen: 'that the system keeps the renderer in its sandbox',
  },
  {
    item: 'Handle session permission requests from remote content',
    holds: [
      [security, 'no permission is given, whoever asks for what'],
      [started, 'the one window is in a session in memory, which is locked and serves our own scheme only'],
    ],
    violated: [[shell, 'the page gets no permission']],
    unseen: 'that Electron asks the handlers; the stand-in refuses by itself',
  },
  {
    item: 'Do not disable webSecurity',
    holds: [preferences],
    violated: [unsafePreferences],
  },
  {
    item: 'Define a Content Security Policy',
    holds: [[servePage, 'serves the page with a policy that lets nothing in from outside']],
    violated: [[shell, 'the policy stops scripts and contents that are not the wizard’s own files']],
  },
  {
    item: 'Do not allow running insecure content',
    holds: [preferences],
    violated: [unsafePreferences, [security, 'only the wizard’s own files are fetched']],
  },
  {
    item: 'Do not enable experimental features',
    holds: [preferences],
    violated: [unsafePreferences],
  },
  {
    item: 'Do not use enableBlinkFeatures',
    holds: [preferences],
    violated: [unsafePreferences],
  },
  {
    item: 'Do not use allowpopups for WebViews',
    holds: [preferences],
    violated: [unsafePreferences, [attack, 'the page embeds nothing']],
  },
  {
    item: 'Verify WebView options before creation',
    holds: [[started, 'whatever contents come to be, they are locked']],
    violated: [[security, 'nothing is shown inside the page but the button, and nothing leads it on']],
    unseen: 'that Electron asks before it attaches one; there is no webview in the stand-in',
  },
  {
    item: 'Disable or limit navigation',
    holds: [
      [security, 'the page goes nowhere but to itself'],
      [started, 'whatever contents come to be, they are locked'],
    ],
    violated: [
      [ownPage, '%s is foreign, however much it looks like ours'],
      [shell, 'the page cannot be led elsewhere'],
    ],
  },
  {
    item: 'Disable or limit creation of new windows',
    holds: [[security, 'the page opens no window, for whatever address']],
    violated: [[shell, 'the page opens no second window']],
    unseen: 'that Electron asks the handler; the stand-in closes whatever opens',
  },
  {
    item: 'Do not use shell.openExternal with untrusted content',
    holds: [['electron/runbox/help-links.test.ts', 'opens pages of Runbox and Thunderbird only, encrypted']],
    violated: [
      [shell, 'help opens in the browser, at addresses that the app has fixed'],
      [attack, 'a page that was taken over learns, writes, starts and opens nothing of its own choice'],
    ],
  },
  {
    item: 'Use a current version of Electron',
    holds: [
      ['build/electron-version.test.mts', 'Electron is one released version, and the lockfile has the same'],
    ],
    violated: [['build/electron-version.test.mts', '%s would not say which Electron a person gets']],
    unseen: 'whether it is the newest, which changes without us: it is looked up before each release',
  },
  {
    item: 'Validate the sender of all IPC messages',
    holds: [
      [ownPage, 'only the page itself may send messages'],
      [
        started,
        'the main process listens to the requests of the contract, to the button and to nothing else',
      ],
    ],
    violated: [
      [serveApi, 'refuses %s, whatever it asks'],
      ['electron/main/serve-approval.test.ts', 'refuses a yes from %s'],
      [
        'electron/main/attack.test.ts',
        'a page that was taken over can have the person asked, and never answers for them',
      ],
      [approvalSpec, 'the page can have the person asked, and not answer'],
      [approvalSpec, 'the page cannot set up or undo by itself'],
    ],
  },
  {
    item: 'Avoid usage of the file:// protocol and prefer usage of custom protocols',
    holds: [[started, 'every process is in a sandbox and the scheme is known before anything is shown']],
    violated: [
      [servePage, '%s is refused before the disk is touched'],
      [shell, 'nothing outside the page’s folder is served'],
    ],
  },
  {
    item: 'Check which fuses you can change',
    holds: [['build/fuses.test.mts', 'each of Electron’s nine fuses is decided, with the reason']],
    violated: [
      ['build/packaged/fuses.inspection.mts', 'the fuses of the app for %s are as they were decided'],
      ['build/packaged/fuses.inspection.mts', 'the decisions are not what Electron ships'],
    ],
    unseen: 'what the fuses do, which takes Electron itself: the packed app has a double of it',
  },
  {
    item: 'Do not expose Electron APIs to untrusted web content',
    holds: [
      [bridge, 'the page gets one function a request and one subscription an event'],
      [bridge, 'a request carries its one argument and nothing more'],
    ],
    violated: [
      [bridge, 'a listener hears the payload, never the event, until it is taken off'],
      [shell, 'what the main process tells the page carries no event along'],
      [refused, '%s: an argument that is wrong in one place reaches nobody'],
    ],
  },
];

/** Whether the file has a test of this name, which runs. */
function hasTest([file, name]: Proof): boolean {
  const source = readFileSync(path.resolve(file), 'utf8').replaceAll(/\(\s+/g, '(');
  return source.includes(`('${name}',`) && !/\.(skip|todo|fixme|fails)\b/.test(source);
}

test('Electron’s list has twenty items, and each is here', () => {
  expect(new Set(items.map(({ item }) => item)).size).toBe(20);
});

test.each(items)('$item: holds, and the opposite is refused or noticed', ({ holds, violated }) => {
  for (const proofs of [holds, violated]) {
    expect(proofs).not.toEqual([]);
    expect(proofs.filter((proof) => !hasTest(proof))).toEqual([]);
  }
});
