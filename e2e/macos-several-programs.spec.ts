import { readFileSync } from 'node:fs';
import {
  appleMail,
  macHome,
  macMachine,
  outlook,
  profilesFolder,
  spark,
  sparkOpensMailLinks,
  thunderbird,
  usedThunderbird,
} from './machines/mac';
import { expect, test } from './machines/machine-test';

const everything = macMachine(thunderbird, usedThunderbird, appleMail, outlook, spark);
const handedOver = `${macHome}/Library/Application Support/Runbox Mail Setup/handed-over`;

test.use({ description: everything });

/** The texts under this key of a property list. */
function textsIn(list: string, key: string): readonly string[] {
  const found = list.matchAll(new RegExp(`<key>${key}</key>\\s*<string>([^<]*)</string>`, 'g'));
  return [...found].map(([, text = '']) => text);
}

test.describe('with Thunderbird, Apple Mail, Outlook and Spark', () => {
  test('each is offered with the way it is set up', async ({ wizard, page }) => {
    await wizard.goToPrograms('Anna', 'anna@runbox.com');
    for (const [way, programs] of [
      ['We set this up for you', ['Thunderbird']],
      ['We prepare it, you finish in a few clicks', ['Apple Mail']],
      ['You type it in, we show you every value', ['Outlook', 'Spark']],
    ] as const)
      for (const name of programs)
        await expect(page.getByRole('region', { name: way }).getByRole('checkbox', { name })).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(4);
    await expect(page.getByText('Opens your mail links')).toHaveCount(0);
  });

  test('one review and one result tell of all that were chosen, and Undo of what it cannot do', async ({
    wizard,
    page,
    machine,
  }) => {
    const before = machine.filesBelow(profilesFolder);
    await wizard.goToReview('Anna Kåsa', 'anna@runbox.com', ['Apple Mail', 'Outlook']);
    const ofMail = page.getByRole('region', { name: 'Apple Mail' });
    await ofMail.getByText(/Show exactly what is in the file/).click();
    await expect(ofMail.getByText('IncomingMailServerHostName', { exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Outlook' })).toContainText(/You type these settings in/);
    await expect(page.getByRole('region', { name: 'Spark' })).toBeHidden();
    await wizard.press('Set up Thunderbird and prepare Apple Mail');
    await wizard.isOn('Thunderbird is set up. Apple Mail and Outlook need you.');
    const opened = machine
      .started()
      .flatMap((one) => ('command' in one && one.command[0] === '/usr/bin/open' ? one.command[1] : []));
    expect(opened).toEqual([
      expect.stringMatching(/\/handed-over\/runbox-anna-runbox-com-\w+\.mobileconfig$/),
      'x-apple.systempreferences:com.apple.Profiles-Settings.extension',
    ]);
    const profile = readFileSync(machine.here(opened[0] ?? ''), 'utf8');
    expect(textsIn(profile, 'EmailAddress')).toEqual(['anna@runbox.com']);
    expect(textsIn(profile, 'IncomingMailServerHostName')).toEqual(['mail.runbox.com']);
    await wizard.press('Installed? Check');
    await expect(page.getByText('The profile is not installed yet.')).toBeVisible();
    machine.goesOn({ profiles: textsIn(profile, 'PayloadIdentifier') });
    await wizard.press('Installed? Check');
    await expect(page.getByText('The profile is installed.')).toBeVisible();
    await wizard.press('Show the values for Outlook');
    await expect(page.getByRole('combobox', { name: 'Program' })).toContainText('Outlook (Mac)');
    await wizard.back();
    await wizard.press('Undo');
    await wizard.press('Undo the set-up');
    await wizard.isOn('A few clicks are left to undo it');
    await expect(page.getByText(/Open System Settings, then General → Device Management/)).toBeVisible();
    expect(machine.filesBelow(profilesFolder)).toEqual(before);
  });

  test('what lay there for macOS to read is gone when the wizard has ended', async ({
    wizard,
    app,
    machine,
  }) => {
    await wizard.goToReview('Anna', 'anna@runbox.com', ['Apple Mail']);
    await wizard.press('Set up Thunderbird and prepare Apple Mail');
    await wizard.isOn('Thunderbird is set up. Apple Mail needs you.');
    expect(Object.keys(machine.filesBelow(handedOver))).toHaveLength(1);
    await app.close();
    expect(machine.filesBelow(handedOver)).toEqual({});
  });
});

test('a profile for an iPhone is given to AirDrop', async ({ wizard, page, machine }) => {
  await wizard.goToPrograms('Anna', 'anna@runbox.com');
  await wizard.press('My program is not here');
  await page.getByLabel('Program', { exact: true }).selectOption('iphone-mail');
  await wizard.press('Send it with AirDrop…');
  await expect(page.getByText('Choose AirDrop in the list that has opened.')).toBeVisible();
  const shared = machine.started().flatMap((one) => ('shared' in one ? [one.shared] : []));
  expect(shared).toEqual([expect.stringMatching(/\.mobileconfig$/)]);
  const profile = readFileSync(machine.here(shared[0] ?? ''), 'utf8');
  expect(textsIn(profile, 'IncomingMailServerUsername')).toEqual(['anna']);
});

test.describe('on a Mac that does not open the profile', () => {
  const programs = everything.programs.filter(({ executable }) => executable !== '/usr/bin/open');
  test.use({ description: { ...everything, programs } });

  test('the values are offered for Apple Mail, and Thunderbird is done all the same', async ({
    wizard,
    page,
    machine,
  }) => {
    await wizard.goToReview('Anna', 'anna@runbox.com', ['Apple Mail']);
    await wizard.press('Set up Thunderbird and prepare Apple Mail');
    await expect(page.getByRole('region', { name: 'Apple Mail' })).toContainText(
      /Apple Mail could not be given the settings/,
    );
    await expect(page.getByRole('region', { name: 'Thunderbird' }).first()).toContainText(
      /account was added/,
    );
    expect(machine.filesBelow(handedOver)).toEqual({});
    await wizard.press('Show the values for Apple Mail');
    await expect(page.getByRole('combobox', { name: 'Program' })).toContainText('Apple Mail');
  });
});

test.describe('where links to a mail address open Spark', () => {
  test.use({
    description: macMachine(thunderbird, usedThunderbird, appleMail, outlook, spark, sparkOpensMailLinks),
  });

  test('it is named so, and what takes fewer clicks is offered', async ({ wizard, page }) => {
    await wizard.goToPrograms('Anna', 'anna@runbox.com');
    await expect(page.getByText('Opens your mail links')).toHaveCount(1);
    await expect(page.getByRole('checkbox', { name: 'Thunderbird' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Spark', exact: true })).not.toBeChecked();
  });
});
