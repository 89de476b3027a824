import * as mac from './machines/mac';
import { expect, test } from './machines/machine-test';
import * as windows from './machines/windows';

const usedPrefs = 'Profiles/q1w2e3r4.default-release/prefs.js';

const onWindows = {
  system: 'Windows',
  used: windows.windowsMachine(windows.thunderbird, windows.usedThunderbird),
  neverStarted: windows.windowsMachine(windows.thunderbird),
  disk: 'C:\\',
  profilesFolder: windows.profilesFolder,
  shownPrefs: `${windows.usedProfileFolder}\\prefs.js`,
  lock: windows.usedProfileLock,
  lineEnd: '\r\n',
  ownFolder: 'Users/Anna Bø/AppData/Roaming/Runbox Mail Setup/',
  opening: ['C:\\Program Files\\Mozilla Thunderbird\\thunderbird.exe'],
  installation: 'InstallD78BF5DD33499EC2',
};

const onMac: typeof onWindows = {
  system: 'macOS',
  used: mac.macMachine(mac.thunderbird, mac.usedThunderbird),
  neverStarted: mac.macMachine(mac.thunderbird),
  disk: '/',
  profilesFolder: mac.profilesFolder,
  shownPrefs: `${mac.usedProfileFolder}/prefs.js`,
  lock: mac.usedProfileLock,
  lineEnd: '\n',
  ownFolder: 'Users/anna/Library/Application Support/Runbox Mail Setup/',
  opening: ['/usr/bin/open', '-a', '/Applications/Thunderbird.app'],
  installation: 'Install712DAF5A23ABECDC',
};

for (const { system, used, neverStarted, disk, profilesFolder, ...there } of [onWindows, onMac])
  test.describe(`on ${system}`, () => {
    test.use({ description: used });

    test('the account is put beside the other, and Undo gives back every byte', async ({
      wizard,
      page,
      machine,
    }) => {
      const everything = machine.filesBelow(disk);
      const before = machine.filesBelow(profilesFolder);
      await wizard.goToReview('Anna Kåsa', 'anna@runbox.com');
      await page.getByText(/Show exactly what changes/).click();
      await expect(page.getByText(there.shownPrefs).first()).toBeVisible();
      expect(machine.filesBelow(profilesFolder)).toEqual(before);
      await wizard.press('Set up Thunderbird');
      await wizard.isOn('Thunderbird is set up');
      const after = machine.filesBelow(profilesFolder);
      expect({ ...after, [usedPrefs]: before[usedPrefs] }).toEqual(before);
      for (const setting of [
        '"mail.accountmanager.accounts", "account1,account3,account2"',
        '"mail.server.server3.hostname", "mail.runbox.com"',
      ])
        expect(after[usedPrefs]).toContain(`(${setting});${there.lineEnd}`);
      const elsewhere = Object.keys(machine.filesBelow(disk)).filter(
        (name) => !(name in everything) && !name.startsWith(there.ownFolder),
      );
      expect(elsewhere).toEqual([]);
      await wizard.press('Open Thunderbird');
      await expect.poll(() => machine.started().at(-1)).toEqual({ command: there.opening, found: true });
      await wizard.press('Undo');
      await wizard.press('Undo the set-up');
      await wizard.isOn('The set-up is undone');
      expect(machine.filesBelow(profilesFolder)).toEqual(before);
    });

    test('an open Thunderbird is set up once it is closed', async ({ wizard, page, machine }) => {
      machine.goesOn({ held: [there.lock] });
      const before = machine.filesBelow(profilesFolder);
      await wizard.goToReview('Anna', 'anna@runbox.com');
      await expect(page.getByText(/Thunderbird is open/).first()).toBeVisible();
      machine.goesOn({});
      await wizard.press('Check again');
      expect(machine.filesBelow(profilesFolder)).toEqual(before);
      await wizard.press('Set up Thunderbird');
      await wizard.isOn('Thunderbird is set up');
      expect(machine.filesBelow(profilesFolder)).not.toEqual(before);
    });

    test.describe('with a Thunderbird that was never started', () => {
      test.use({ description: neverStarted });

      test('it gets the profile that it will open, and Undo takes it away', async ({ wizard, machine }) => {
        await wizard.goToReview('Anna', 'anna@runbox.com');
        await wizard.press('Set up Thunderbird');
        await wizard.isOn('Thunderbird is set up');
        const files = machine.filesBelow(profilesFolder);
        const [, folder] =
          new RegExp(`\\[${there.installation}\\]\nDefault=(Profiles/\\w{8}\\.default-release)\n`).exec(
            files['profiles.ini'] ?? '',
          ) ?? [];
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
  });

test.describe('on macOS', () => {
  test.use({ description: onMac.used });

  test('whether Thunderbird is open is asked of lsof', async ({ wizard, page, machine }) => {
    machine.goesOn({ held: [onMac.lock] });
    await wizard.goToReview('Anna', 'anna@runbox.com');
    await expect(page.getByText(/Thunderbird is open/).first()).toBeVisible();
    expect(machine.started()).toContainEqual({
      command: ['/usr/sbin/lsof', '-t', '--', onMac.lock],
      found: true,
    });
  });
});
