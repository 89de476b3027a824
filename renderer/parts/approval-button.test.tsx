import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok, refuse } from '../../electron/contract/result';
import type { WizardHandlers } from '../../electron/contract/wizard-ipc';
import { askedInFrame, openExample } from '../example-wizard.fixture';

const label = 'Set up Thunderbird';

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const user = userEvent.setup({ advanceTimers: (milliseconds) => vi.advanceTimersByTime(milliseconds) });

async function openReview(handlers: Partial<WizardHandlers> = {}) {
  const example = await openExample('review', handlers);
  render(example.app);
  const frame = screen.getByTitle(label);
  return { ...example, frame };
}

async function wait(milliseconds: number) {
  await act(() => vi.advanceTimersByTimeAsync(milliseconds));
}

function keeper(): HTMLButtonElement {
  return screen.getByRole('button', { name: label });
}

test('until the frame is ready the keyboard finds a button in its place, which does nothing', async () => {
  const { fake, frame } = await openReview();
  expect(frame.tabIndex).toBe(-1);
  expect(keeper().getAttribute('aria-disabled')).toBe('true');
  await user.click(keeper());
  expect(fake.calls.map(({ name }) => name)).not.toContain('askForApproval');
});

test('whoever was there already is led into the frame when it is ready', async () => {
  const { fake, frame } = await openReview();
  keeper().focus();
  act(() => fake.emitApprovalReady(askedInFrame(label)));
  expect(document.activeElement).toBe(frame);
  expect(screen.queryByRole('button', { name: label })).toBeNull();
});

test('nobody is led anywhere who is somewhere else', async () => {
  const { fake } = await openReview();
  const back = screen.getByRole('button', { name: 'Back' });
  back.focus();
  act(() => fake.emitApprovalReady(askedInFrame(label)));
  expect(document.activeElement).toBe(back);
});

test('the frame of another button says nothing about this one', async () => {
  const { fake } = await openReview();
  act(() => fake.emitApprovalReady({ what: 'undo-setup', id: askedInFrame(label).id }));
  expect(keeper().getAttribute('aria-disabled')).toBe('true');
});

test('a frame that is ready stays, however long the person reads', async () => {
  const { fake, frame } = await openReview();
  act(() => fake.emitApprovalReady(askedInFrame(label)));
  await wait(60_000);
  expect(screen.getByTitle(label)).toBe(frame);
});

test.each([
  ['nothing is heard of', () => {}, 5_000],
  ['loads and says nothing', (frame: HTMLElement) => frame.dispatchEvent(new Event('load')), 3_000],
] as const)(
  'where the frame %s, an ordinary button has the main process ask',
  async (_what, trouble, after) => {
    const { fake, frame, store } = await openReview({
      askForApproval: async ({ what, id }) => {
        fake.emitApproved({ what, id });
        return ok(true);
      },
    });
    const { id } = askedInFrame(label);
    const place = keeper();
    place.focus();
    act(() => void trouble(frame));
    await wait(after);
    expect(screen.queryByTitle(label)).toBeNull();
    expect(document.activeElement).toBe(place);
    await user.click(place);
    expect(fake.calls.find(({ name }) => name === 'askForApproval')?.argument).toEqual({
      what: 'apply-plan',
      id,
      language: 'en',
    });
    expect(store.getState().state.step).toBe('finished');
  },
);

test('a no in the dialog leaves the page as it was, and the button can be pressed again', async () => {
  const { fake, store } = await openReview();
  await wait(5_000);
  await user.click(keeper());
  await wait(0);
  await user.click(keeper());
  expect(fake.calls.filter(({ name }) => name === 'askForApproval')).toHaveLength(2);
  expect(store.getState().state.step).toBe('review');
});

test('while the dialog is open, pressing again opens no other', async () => {
  const { fake } = await openReview({ askForApproval: () => new Promise<never>(() => {}) });
  await wait(5_000);
  await user.click(keeper());
  await user.click(keeper());
  expect(fake.calls.filter(({ name }) => name === 'askForApproval')).toHaveLength(1);
});

test('it is told when not even the dialog comes up', async () => {
  await openReview({ askForApproval: async () => refuse({ kind: 'bug', reference: 'b7-b7' }) });
  await wait(5_000);
  await user.click(keeper());
  expect((await screen.findByRole('alert')).textContent).toContain('b7-b7');
});
