import { appendFileSync } from 'node:fs';
import type { Started } from './machines/machine';
import { expect, test } from './machines/machine-test';
import {
  classicOutlook,
  deafOutlook,
  emClient,
  newOutlook,
  outlookExecutable,
  outlookOpensMailLinks,
  profilesFolder,
  roaming,
  thunderbird,
  usedOutlook,
  usedProfileFolder,
  usedThunderbird,
  windowsMachine,
} from './machines/windows';

const both = ['Outlook (classic)', 'Outlook (new)'];
const outlookFile = `${roaming}\\Runbox Mail Setup\\handed-over\\runbox-outlook.prf`;
const accounts =
  'HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Runbox\\9375CFF0413111d3B88A00104B2A6676';

function isOfOutlook(one: Started): boolean {
  return 'command' in one && one.command[0] === outlookExecutable;
}

test.describe('with Thunderbird, Outlook, new Outlook and eM Client', () => {
  test.use({
    description: windowsMachine(thunderbird, usedThunderbird, classicOutlook, newOutlook, emClient),
  });

  test('each is offered with the way it is set up', async ({ wizard, page }) => {
    await wizard.goToPrograms('Anna', 'anna@runbox.com');
    for (const [way, programs] of [
      ['We set this up for you', ['Thunderbird']],
      ['We prepare it, you finish in a few clicks', ['Outlook (classic)']],
      ['You type it in, we show you every value', ['Outlook (new)', 'eM Client']],
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
    const registry = machine.registry();
    await wizard.goToReview('Anna Berg', 'anna@runbox.com', both);
    const ofOutlook = page.getByRole('region', { name: 'Outlook (classic)', exact: true });
    await ofOutlook.getByText(/Show exactly what is in the file/).click();
    await expect(ofOutlook.getByText('IMAPServer', { exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Outlook (new)' })).toContainText(
      /You type these settings in/,
    );
    await expect(page.getByRole('region', { name: 'eM Client' })).toBeHidden();
    await wizard.press('Set up Thunderbird and prepare Outlook (classic)');
    await wizard.isOn('Thunderbird and Outlook (classic) are set up. Outlook (new) needs you.');
    expect(machine.started()).toContainEqual({
      command: [outlookExecutable, '/importprf', outlookFile],
      found: true,
    });
    expect(machine.registry()[`${accounts}\\00000002`]).toMatchObject({
      'IMAP Port': 993,
      'IMAP Use SSL': 1,
      'SMTP Port': 465,
      'SMTP Secure Connection': 1,
    });
    const ours = machine.filesBelow(`${roaming}\\Runbox Mail Setup`);
    const names = Object.keys(ours);
    expect(names.filter((name) => name.startsWith('handed-over/'))).toEqual([]);
    expect(names.filter((name) => /^reports.*\.reg$/.test(name))).toHaveLength(1);
    await wizard.press('Show the values for Outlook (new)');
    await expect(page.getByRole('button', { name: 'Copy IMAP incoming server' })).toBeVisible();
    await wizard.back();
    await wizard.press('Undo');
    await wizard.press('Undo the set-up');
    await wizard.isOn('A few clicks are left to undo it');
    await expect(page.getByText(/Open Control Panel → Mail/)).toBeVisible();
    expect(machine.filesBelow(profilesFolder)).toEqual(before);
    expect(machine.registry()).toMatchObject(registry);
  });

  test('a second run finds everything set up, and starts nothing', async ({ wizard, page, machine }) => {
    await wizard.goToReview('Anna Berg', 'anna@runbox.com', ['Outlook (classic)']);
    await wizard.press('Set up Thunderbird and prepare Outlook (classic)');
    await wizard.isOn('Thunderbird and Outlook (classic) are set up');
    machine.goesOn({});
    const started = machine.started().filter(isOfOutlook);
    await wizard.press('Start again');
    await wizard.goToReview('Anna Berg', 'anna@runbox.com', ['Outlook (classic)']);
    await wizard.isOn('Everything is set up already');
    await expect(page.locator('iframe')).toHaveCount(0);
    expect(machine.started().filter(isOfOutlook)).toEqual(started);
  });

  test('a Thunderbird that was changed meanwhile is left alone, and Outlook is done all the same', async ({
    wizard,
    page,
    machine,
  }) => {
    await wizard.goToReview('Anna Berg', 'anna@runbox.com', ['Outlook (classic)']);
    await expect(page.getByText(/Show exactly what changes/)).toBeVisible();
    appendFileSync(machine.here(`${usedProfileFolder}\\prefs.js`), 'user_pref("new", 1);\r\n');
    const before = machine.filesBelow(profilesFolder);
    await wizard.press('Set up Thunderbird and prepare Outlook (classic)');
    await expect(page.getByRole('region', { name: 'Thunderbird' })).toContainText(
      /A file has changed since you looked at the plan/,
    );
    await expect(page.getByRole('region', { name: 'Outlook (classic)', exact: true })).toContainText(
      /has taken over/,
    );
    expect(machine.filesBelow(profilesFolder)).toEqual(before);
  });

  test('an Outlook that is open is handed nothing until it is closed', async ({ wizard, page, machine }) => {
    machine.goesOn({ running: ['OUTLOOK.EXE'] });
    await wizard.goToReview('Anna Berg', 'anna@runbox.com', ['Outlook (classic)']);
    await expect(page.getByText('Outlook (classic) is open', { exact: true })).toBeVisible();
    machine.goesOn({});
    await wizard.press('Check again');
    await wizard.press('Set up Thunderbird and prepare Outlook (classic)');
    await wizard.isOn('Thunderbird and Outlook (classic) are set up');
  });
});

test.describe('with an Outlook that does not take over what it is handed', () => {
  test.use({ description: windowsMachine(thunderbird, usedThunderbird, deafOutlook) });

  test('the values are offered for it, and Thunderbird is done all the same', async ({
    wizard,
    page,
    machine,
  }) => {
    await wizard.goToReview('Anna Berg', 'anna@runbox.com', ['Outlook (classic)']);
    await wizard.press('Set up Thunderbird and prepare Outlook (classic)');
    await expect(page.getByRole('region', { name: 'Outlook (classic)' })).toContainText(
      /Outlook \(classic\) did not take over the settings/,
    );
    await expect(page.getByRole('region', { name: 'Thunderbird' }).first()).toContainText(
      /account was added/,
    );
    expect(machine.filesBelow(`${roaming}\\Runbox Mail Setup\\handed-over`)).toEqual({});
    await wizard.press('Show the values for Outlook (classic)');
    await expect(page.getByRole('combobox', { name: 'Program' })).toContainText('Outlook (Windows, classic)');
  });
});

test.describe('with an Outlook that has a profile', () => {
  test.use({ description: windowsMachine(classicOutlook, usedOutlook) });

  test('it is set up by hand, and nothing is started', async ({ wizard, page, machine }) => {
    await wizard.goToPrograms('Anna', 'anna@runbox.com');
    const box = page.getByRole('checkbox', { name: 'Outlook (classic)' });
    await expect(box).toBeVisible();
    await box.check();
    await wizard.continue();
    await wizard.choose('Skip');
    await wizard.continue();
    await wizard.isOn('Check before you type it in');
    await wizard.press('Show the values');
    await expect(page.getByText('mail.runbox.com').first()).toBeVisible();
    expect(machine.started().filter(isOfOutlook)).toEqual([]);
  });
});

test.describe('where links to a mail address open Outlook', () => {
  test.use({
    description: windowsMachine(thunderbird, usedThunderbird, classicOutlook, outlookOpensMailLinks),
  });

  test('it is named so, and offered first', async ({ wizard, page }) => {
    await wizard.goToPrograms('Anna', 'anna@runbox.com');
    await expect(page.getByText('Opens your mail links')).toHaveCount(1);
    await expect(page.getByRole('checkbox', { name: 'Outlook (classic)', exact: true })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Thunderbird' })).not.toBeChecked();
  });
});
