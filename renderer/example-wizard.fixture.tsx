import { act, screen } from '@testing-library/react';
import * as v from 'valibot';
import { type Approval, approval } from '../electron/contract/approval';
import type { WizardHandlers } from '../electron/contract/wizard-ipc';
import { App } from './app';
import { createFakeWizardApi, type FakeWizardApi } from './wizard/fake-wizard-api.fixture';
import { createWizardStore } from './wizard/store';
import type { Step, WizardEvent } from './wizard/wizard-state';

const account: WizardEvent = {
  type: 'edited',
  edit: { fullName: 'Kari Nordmann', address: 'kari@runbox.com' },
};
const onward: WizardEvent = { type: 'continued' };

const protocol = [account, onward];
const security = [...protocol, onward];
const programs = [...security, onward];
const password = [...programs, onward];
const review: readonly WizardEvent[] = [...password, { type: 'password-answered', use: 'skip' }];
const finished: readonly WizardEvent[] = [...review, { type: 'approved' }];

const ways = { address: [], protocol, security, programs, password, review, finished } satisfies Partial<
  Record<Step, readonly WizardEvent[]>
>;

/** For tests: the wizard on one of its pages, with the real store and a main process that answers as told. */
export async function openExample(page: keyof typeof ways, handlers: Partial<WizardHandlers> = {}) {
  const fake = createFakeWizardApi(handlers);
  const store = createWizardStore(fake.api);
  for (const event of ways[page]) {
    store.getState().send(event);
    await answersArrive();
  }
  return { fake, store, app: <App store={store} language="en" /> };
}

/** Until all calls that are answered at once have been answered. */
export function answersArrive(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** What the button in the frame with this title is for. */
export function askedInFrame(label: string): Approval {
  const frame: HTMLIFrameElement = screen.getByTitle(label);
  const { searchParams } = new URL(frame.src);
  return v.parse(approval, { what: searchParams.get('what'), id: searchParams.get('id') });
}

/** Presses a button that lies in a frame of its own, of which the tests have only what the page asks of it. */
export async function pressInFrame(fake: FakeWizardApi, label: string): Promise<void> {
  const asked = askedInFrame(label);
  await act(async () => {
    fake.emitApprovalReady(asked);
    fake.emitApproved(asked);
    await answersArrive();
  });
}
