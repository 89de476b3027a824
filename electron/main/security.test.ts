import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { approvalPage, wizardPage } from './own-page';
import { lockContents, lockSession } from './security';

function lockedContents() {
  const emitter = new EventEmitter();
  const openers: Parameters<WebContents['setWindowOpenHandler']>[0][] = [];
  const contents = Object.assign(emitter, {
    setWindowOpenHandler: (handler: (typeof openers)[number]) => openers.push(handler),
  });
  lockContents(contents as unknown as WebContents);
  /** Whether an event of this kind is stopped. */
  const stops = (event: string, details: object) => {
    let stopped = false;
    emitter.emit(event, { ...details, preventDefault: () => (stopped = true) });
    return stopped;
  };
  return { openers, stops };
}

test('the page opens no window, for whatever address', () => {
  const { openers } = lockedContents();
  const [opener] = openers;
  for (const url of ['https://runbox.com/', wizardPage, 'about:blank'])
    expect(opener?.({ url } as Parameters<NonNullable<typeof opener>>[0])).toEqual({ action: 'deny' });
});

test('the page goes nowhere but to itself', () => {
  const { stops } = lockedContents();
  for (const url of [
    'https://runbox.com/',
    'file:///etc/passwd',
    'app://wizard.example/',
    'javascript:alert(1)',
  ]) {
    expect(stops('will-navigate', { url })).toBe(true);
    expect(stops('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  }
  expect(stops('will-navigate', { url: wizardPage })).toBe(false);
  expect(stops('will-frame-navigate', { url: wizardPage, isMainFrame: true })).toBe(false);
});

test('nothing is shown inside the page but the button, and nothing leads it on', () => {
  const { stops } = lockedContents();
  expect(stops('will-attach-webview', {})).toBe(true);
  expect(stops('will-redirect', { url: wizardPage })).toBe(true);
  expect(stops('will-frame-navigate', { url: wizardPage, isMainFrame: false })).toBe(true);
  expect(stops('will-frame-navigate', { url: 'https://runbox.com/', isMainFrame: false })).toBe(true);
  expect(stops('will-frame-navigate', { url: `${approvalPage}?id=1`, isMainFrame: false })).toBe(false);
  expect(stops('will-frame-navigate', { url: approvalPage, isMainFrame: true })).toBe(true);
  expect(stops('will-navigate', { url: approvalPage })).toBe(true);
});

/** What a locked session answers. */
function lockedSession() {
  const answers: { request?: boolean; check?: boolean; device?: boolean } = {};
  let isCancelled = (_url: string): boolean | undefined => undefined;
  lockSession({
    setPermissionRequestHandler: (handler) =>
      handler?.(
        {} as Parameters<typeof handler>[0],
        'geolocation',
        (granted) => {
          answers.request = granted;
        },
        {} as Parameters<typeof handler>[3],
      ),
    setPermissionCheckHandler: (handler) => {
      answers.check = handler?.(null, 'media', '', {} as Parameters<typeof handler>[3]) ?? true;
    },
    setDevicePermissionHandler: (handler) => {
      answers.device = handler?.({} as Parameters<typeof handler>[0]) ?? true;
    },
    webRequest: {
      onBeforeRequest: (listener: Parameters<Session['webRequest']['onBeforeRequest']>[0]) => {
        isCancelled = (url) => {
          let cancelled: boolean | undefined;
          listener?.({ url } as Parameters<typeof listener>[0], ({ cancel }) => {
            cancelled = cancel;
          });
          return cancelled;
        };
      },
    } as Session['webRequest'],
  });
  return { answers, isCancelled };
}

test('no permission is given, whoever asks for what', () => {
  expect(lockedSession().answers).toEqual({ request: false, check: false, device: false });
});

test('only the wizard’s own files are fetched', () => {
  const { isCancelled } = lockedSession();
  expect([isCancelled(wizardPage), isCancelled(approvalPage)]).toEqual([false, false]);
  for (const url of ['https://runbox.com/', 'http://127.0.0.1/', 'file:///etc/passwd', 'data:text/html,x'])
    expect(isCancelled(url)).toBe(true);
});
