import { expect, test } from './fixtures';
import { outdatedHome, prefsIn, thunderbirdFiles } from './profile-home';
import { Wizard } from './wizard';

test.use({ homeFiles: outdatedHome });

test('an outdated Runbox account is offered for repair, mended after a look, and as it was after Undo', async ({
  page,
  home,
}) => {
  const wizard = new Wizard(page);
  const before = thunderbirdFiles(home.folder);
  await expect(page.getByText(/ada@runbox\.com/).first()).toBeVisible();
  await wizard.press(/Look at the repair/);
  await wizard.isOn('Check before anything is changed');
  expect(thunderbirdFiles(home.folder)).toEqual(before);
  await wizard.press('Set up Thunderbird');
  await wizard.isOn('Thunderbird is set up');
  const mended = prefsIn(home.folder);
  expect(mended.get('mail.server.server1.hostname')).toBe('mail.runbox.com');
  expect(mended.get('mail.server.server1.port')).toBe(993);
  expect(mended.get('mail.server.server1.socketType')).toBe(3);
  expect(mended.get('mail.smtpserver.smtp1.hostname')).toBe('mail.runbox.com');
  await wizard.press('Undo');
  await wizard.press('Undo the set-up');
  await wizard.isOn('The set-up is undone');
  expect(thunderbirdFiles(home.folder)).toEqual(before);
});
