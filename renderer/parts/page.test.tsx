import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { Complaint } from './error-summary';
import { LanguageProvider } from './language-context';
import { ContinueButton, Page } from './page';

afterEach(cleanup);

const complaint: Complaint = { controlId: 'name', title: 'Enter your name', whatToDo: 'People see it.' };

function Example({ refuses }: { refuses: boolean }) {
  const [complaints, complain] = useState<readonly Complaint[]>([]);
  return (
    <LanguageProvider first="en">
      <Page
        title="Your name"
        step={2}
        complaints={complaints}
        onSubmit={() => complain(refuses ? [complaint] : [])}
        actions={<ContinueButton />}
      >
        <input id="name" aria-label="Name" />
      </Page>
    </LanguageProvider>
  );
}

test('a new page takes the focus to its heading, and is named in the window title', () => {
  render(<Example refuses={false} />);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Your name' }));
  expect(document.title).toBe('Your name – Runbox Mail Setup');
  expect(screen.getByText('Step 2 of 7')).toBeDefined();
});

test('a refusal takes the focus to the error summary and is told in the window title', async () => {
  render(<Example refuses />);
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  expect(document.title).toBe('Error: Your name – Runbox Mail Setup');
});

test('a second refusal takes the focus there again', async () => {
  render(<Example refuses />);
  await userEvent.type(screen.getByLabelText('Name'), '{Enter}');
  await userEvent.type(screen.getByLabelText('Name'), '{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('alert'));
});

test('the error summary leads to the control', async () => {
  render(<Example refuses />);
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await userEvent.click(screen.getByRole('link', { name: 'Enter your name' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
});
