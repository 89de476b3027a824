import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Home, test } from './fixtures';
import { thunderbirdFiles, usedHome } from './profile-home';
import type { Wizard } from './wizard';

const open = 'Delete backups and reports …';
const yes = 'Delete backups and reports';

test.use({ homeFiles: usedHome });

function dataFolderOf(home: Home): string {
  return path.join(home.folder, '.local', 'share', 'runbox-mail-setup');
}

function reportsIn(home: Home): readonly string[] {
  const names = readdirSync(dataFolderOf(home), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.startsWith(`reports${path.sep}`)).sort();
}

async function setUp(wizard: Wizard): Promise<void> {
  await wizard.goToReview('Ada', 'ada@runbox.com');
  await wizard.press('Set up Thunderbird');
  await wizard.isOn('Thunderbird is set up');
}

test('backups and reports are deleted from the earlier set-ups, and Thunderbird stays as it is', async ({
  wizard,
  page,
  home,
}) => {
  await setUp(wizard);
  const mail = thunderbirdFiles(home.folder);
  const [report = ''] = reportsIn(home);
  writeFileSync(path.join(dataFolderOf(home), report, 'notes.txt'), 'mine');
  await wizard.press('Start again');
  await wizard.press('Earlier set-ups');
  await wizard.press(open);
  await expect(page.getByText('This folder holds 1 backup and 1 report:')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Delete all backups and reports?' })).toBeFocused();
  await wizard.press(yes);
  await expect(page.getByText('Deleted: 1 backup and 1 report.')).toBeVisible();
  await expect(page.getByText('There are no earlier set-ups on this computer.')).toBeVisible();
  await expect(page.getByText(path.join(dataFolderOf(home), report))).toBeVisible();
  expect(reportsIn(home)).toEqual([report, path.join(report, 'notes.txt')]);
  expect(thunderbirdFiles(home.folder)).toEqual(mail);
});

test('from the About page, too, and the result beneath offers no undo any more', async ({
  wizard,
  page,
  home,
}) => {
  await setUp(wizard);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
  await wizard.press('About this app');
  await wizard.press(open);
  await wizard.press('Keep them');
  await expect(page.getByRole('button', { name: open })).toBeFocused();
  expect(reportsIn(home)).toHaveLength(3);
  await wizard.press(open);
  await wizard.press(yes);
  await expect(page.getByText('Deleted: 1 backup and 1 report.')).toBeVisible();
  expect(reportsIn(home)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0);
});
