import {
  macHome,
  macMachine,
  profilesFolder,
  thunderbird,
  usedProfileFolder,
  usedProfileLock,
  usedThunderbird,
} from './machines/mac';
import { expect, test } from './machines/machine-test';

const usedPrefs = 'Profiles/q1w2e3r4.default-release/prefs.js';

test.use({ description: macMachine(thunderbird, usedThunderbird) });

test('the account is put beside the other in the Library, and Undo gives back every byte', async ({
  wizard,
  page,
  machine,
}) => {
  const disk = machine.filesBelow('/');
  const before = machine.filesBelow(profilesFolder);
  await wizard.goToReview('Anna Kåsa', 'anna@runbox.com');
  await page.getByText(/Show exactly what changes/).click();
  await expect(page.getByText(`${usedProfileFolder}/prefs.js`).first()).toBeVisible();
  expect(machine.filesBelow(profilesFolder)).toEqual(before);
  await wizard.press('Set up Thunderbird');
  await wizard.isOn('Thunderbird is set up');
  const after = machine.filesBelow(profilesFolder);
  expect({ ...after, [usedPrefs]: before[usedPrefs] }).toEqual(before);
  expect(after[usedPrefs]).toContain('"mail.accountmanager.accounts", "account1,account3,account2");\n');
  const elsewhere = Object.keys(machine.filesBelow('/')).filter(
    (name) =>
      !(name in disk) && !name.startsWith('Users/anna/Library/Application Support/Runbox Mail Setup/'),
  );
  expect(elsewhere).toEqual([]);
  await wizard.press('Open Thunderbird');
  await expect
    .poll(() => machine.started().at(-1))
    .toEqual({ command: ['/usr/bin/open', '-a', '/Applications/Thunderbird.app'], found: true });
  await wizard.press('Undo');
  await wizard.press('Undo the set-up');
  await wizard.isOn('The set-up is undone');
  expect(machine.filesBelow(profilesFolder)).toEqual(before);
});

test('an open Thunderbird, as lsof tells, is set up once it is closed', async ({ wizard, page, machine }) => {
  machine.goesOn({ held: [usedProfileLock] });
  const before = machine.filesBelow(profilesFolder);
  await wizard.goToReview('Anna', 'anna@runbox.com');
  await expect(page.getByText(/Thunderbird is open/).first()).toBeVisible();
  expect(machine.started()).toContainEqual({
    command: ['/usr/sbin/lsof', '-t', '--', usedProfileLock],
    found: true,
  });
  machine.goesOn({});
  await wizard.press('Check again');
  expect(machine.filesBelow(profilesFolder)).toEqual(before);
  await wizard.press('Set up Thunderbird');
  await wizard.isOn('Thunderbird is set up');
  expect(machine.filesBelow(profilesFolder)).not.toEqual(before);
});

test.describe('with a Thunderbird that was never started', () => {
  test.use({ description: macMachine(thunderbird) });

  test('it gets the profile that it will open, and Undo takes it away', async ({ wizard, machine }) => {
    await wizard.goToReview('Anna', 'anna@runbox.com');
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up');
    const files = machine.filesBelow(profilesFolder);
    const folder = /\[Install712DAF5A23ABECDC\]\nDefault=(Profiles\/\w{8}\.default-release)\n/.exec(
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
    expect(machine.filesBelow(`${macHome}/Library/Thunderbird`)).toEqual({});
  });
});
