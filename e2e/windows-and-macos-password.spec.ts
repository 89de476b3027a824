import * as mac from './machines/mac';
import { expect, test } from './machines/machine-test';
import * as windows from './machines/windows';
import { formsBelow, formsOf } from './password-forms';

const password = 'Kanári "7f3d9c" & fjørd?~';

for (const { system, description, profilesFolder, prepared, title } of [
  {
    system: 'Windows',
    description: windows.windowsMachine(windows.thunderbird, windows.classicOutlook),
    profilesFolder: windows.profilesFolder,
    prepared: 'Outlook (classic)',
    title: 'Thunderbird and Outlook (classic) are set up',
  },
  {
    system: 'macOS',
    description: mac.macMachine(mac.thunderbird, mac.appleMail),
    profilesFolder: mac.profilesFolder,
    prepared: 'Apple Mail',
    title: 'Thunderbird is set up. Apple Mail needs you.',
  },
])
  test.describe(`on ${system}`, () => {
    test.use({ description, runboxWishes: { passwords: { anna: password } } });

    test('the password is saved in Thunderbird, sealed, and is nowhere else on the machine', async ({
      wizard,
      page,
      machine,
      machineFolder,
    }) => {
      await wizard.goToSignIn('Anna Berg', 'anna@runbox.com', [prepared]);
      await wizard.choose(/Check it and save it/);
      await page.getByLabel('Runbox password', { exact: true }).fill(password);
      await wizard.continue();
      await wizard.isOn('Check before anything is changed');
      await wizard.press(`Set up Thunderbird and prepare ${prepared}`);
      await wizard.isOn(title);
      const files = machine.filesBelow(profilesFolder);
      const names = Object.keys(files).map((name) => name.split('/').at(-1));
      expect(names).toEqual(expect.arrayContaining(['key4.db', 'logins.json', 'prefs.js']));
      expect(formsBelow(machineFolder, formsOf(password, 'anna'))).toEqual([]);
      await wizard.press('Undo');
      await wizard.press('Undo the set-up');
      await wizard.isOn('A few clicks are left to undo it');
      expect(machine.filesBelow(profilesFolder)).toEqual({});
    });
  });
