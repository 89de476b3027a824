import { wizardPage } from './fixtures';
import { expect, launchOn, test } from './machines/machine-test';
import {
  profilesFolder,
  storeProfilesFolder,
  storeThunderbird,
  thunderbird,
  usedProfileFolder,
  usedProfileLock,
  usedThunderbird,
  windowsMachine,
} from './machines/windows';
import { Wizard } from './wizard';

const usedPrefs = 'Profiles/q1w2e3r4.default-release/prefs.js';

test.use({ description: windowsMachine(thunderbird, usedThunderbird) });

test('the account is put beside the other in AppData, and Undo gives back every byte', async ({
  wizard,
  page,
  machine,
}) => {
  const disk = machine.filesBelow('C:\\');
  const before = machine.filesBelow(profilesFolder);
  await wizard.goToReview('Anna Kåsa', 'anna@runbox.com');
  await page.getByText(/Show exactly what changes/).click();
  await expect(page.getByText(`${usedProfileFolder}\\prefs.js`).first()).toBeVisible();
  expect(machine.filesBelow(profilesFolder)).toEqual(before);
  await wizard.press('Set up Thunderbird');
  await wizard.isOn('Thunderbird is set up');
  const after = machine.filesBelow(profilesFolder);
  expect({ ...after, [usedPrefs]: before[usedPrefs] }).toEqual(before);
  expect(after[usedPrefs]).toContain('"mail.accountmanager.accounts", "account1,account3,account2");\r\n');
  expect(after[usedPrefs]).toContain('("mail.server.server3.hostname", "mail.runbox.com");\r\n');
  const elsewhere = Object.keys(machine.filesBelow('C:\\')).filter(
    (name) => !(name in disk) && !name.startsWith('Users/Anna Bø/AppData/Roaming/Runbox Mail Setup/'),
  );
  expect(elsewhere).toEqual([]);
  await wizard.press('Open Thunderbird');
  await expect
    .poll(() => machine.started().at(-1))
    .toEqual({ command: ['C:\\Program Files\\Mozilla Thunderbird\\thunderbird.exe'], found: true });
  await wizard.press('Undo');
  await wizard.press('Undo the set-up');
  await wizard.isOn('The set-up is undone');
  expect(machine.filesBelow(profilesFolder)).toEqual(before);
});

test('an open Thunderbird, which shares its lock with nobody, is set up once it is closed', async ({
  wizard,
  page,
  machine,
}) => {
  const before = machine.filesBelow(profilesFolder);
  machine.goesOn({ held: [usedProfileLock] });
  await wizard.goToReview('Anna', 'anna@runbox.com');
  await expect(page.getByText(/Thunderbird is open/).first()).toBeVisible();
  machine.goesOn({});
  await wizard.press('Check again');
  expect(machine.filesBelow(profilesFolder)).toEqual(before);
  await wizard.press('Set up Thunderbird');
  await wizard.isOn('Thunderbird is set up');
  expect(machine.filesBelow(profilesFolder)).not.toEqual(before);
});

test('an earlier set-up can be undone after the app was closed', async ({ wizard, app, home, machine }) => {
  const before = machine.filesBelow(profilesFolder);
  await wizard.goToReview('Anna', 'anna@runbox.com');
  await wizard.press('Set up Thunderbird');
  await wizard.isOn('Thunderbird is set up');
  await app.close();
  const again = await launchOn(machine, home);
  const wizardAgain = new Wizard(await wizardPage(again));
  await wizardAgain.press('Earlier set-ups');
  await wizardAgain.press(/^Undo/);
  await wizardAgain.press('Undo the set-up');
  await wizardAgain.isOn('The set-up is undone');
  await again.close();
  expect(machine.filesBelow(profilesFolder)).toEqual(before);
});

test.describe('with a Thunderbird that was never started', () => {
  test.use({ description: windowsMachine(thunderbird) });

  test('it gets the profile that it will open, and Undo takes it away', async ({ wizard, machine }) => {
    await wizard.goToReview('Anna', 'anna@runbox.com');
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up');
    const files = machine.filesBelow(profilesFolder);
    const folder = /\[InstallD78BF5DD33499EC2\]\nDefault=(Profiles\/\w{8}\.default-release)\n/.exec(
      files['profiles.ini'] ?? '',
    )?.[1];
    expect(Object.keys(files).sort()).toEqual([
      `${folder}/compatibility.ini`,
      `${folder}/prefs.js`,
      'profiles.ini',
    ]);
    await wizard.press('Undo');
    await wizard.press('Undo the set-up');
    await wizard.isOn('The set-up is undone');
    expect(machine.filesBelow(profilesFolder)).toEqual({});
  });
});

test.describe('with Thunderbird from the Microsoft Store', () => {
  test.use({ description: windowsMachine(storeThunderbird) });

  test('its profile is made in the folder of its package', async ({ wizard, machine }) => {
    await wizard.goToReview('Anna', 'anna@runbox.com');
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up');
    expect(Object.keys(machine.filesBelow(storeProfilesFolder))).toContain('profiles.ini');
    expect(machine.filesBelow(profilesFolder)).toEqual({});
  });
});
