import { wizardPage } from './fixtures';
import { expect, launchOn, test } from './machines/machine-test';
import {
  profilesFolder,
  storeProfilesFolder,
  storeThunderbird,
  thunderbird,
  usedThunderbird,
  windowsMachine,
} from './machines/windows';
import { Wizard } from './wizard';

test.use({ description: windowsMachine(thunderbird, usedThunderbird) });

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
