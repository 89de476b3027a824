import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, launchApp, test, wizardPage } from './fixtures';
import { prefsIn, thunderbirdFiles, usedHome, usedProfile } from './profile-home';
import { Wizard } from './wizard';

for (const { what, address, login, loginName, url } of [
  {
    what: 'a Runbox address',
    address: 'ada@runbox.com',
    login: async () => {},
    loginName: 'ada',
    url: 'imap://ada@mail.runbox.com/Sent',
  },
  {
    what: 'an account that began with an own domain',
    address: 'ada@okoye.example',
    login: (wizard: Wizard) => wizard.beganWith('With my own domain'),
    loginName: 'ada%okoye.example',
    url: 'imap://ada%25okoye.example@mail.runbox.com/Sent',
  },
  {
    what: 'an own domain added to an older Runbox account',
    address: 'ada@okoye.example',
    login: async (wizard: Wizard) => {
      await wizard.beganWith('With an @runbox address');
      await wizard.page.getByLabel('The @runbox address it began with').fill('adao@runbox.no');
    },
    loginName: 'adao',
    url: 'imap://adao@mail.runbox.com/Sent',
  },
])
  test(`${what}: from the first page to a written profile, and back by Undo`, async ({
    wizard,
    page,
    home,
  }) => {
    await wizard.isOn('What is your Runbox address?');
    await wizard.giveAddress('Ada “A” Okoye', address);
    await login(wizard);
    await expect(page.getByText(loginName, { exact: true })).toBeVisible();
    await wizard.continue();
    await wizard.goOnToReview();
    expect(thunderbirdFiles(home.folder)).toEqual({});
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up');
    const prefs = prefsIn(home.folder);
    expect(prefs.get('mail.server.server1.userName')).toBe(loginName);
    expect(prefs.get('mail.smtpserver.smtp1.username')).toBe(loginName);
    expect(prefs.get('mail.identity.id1.useremail')).toBe(address);
    expect(prefs.get('mail.identity.id1.fcc_folder')).toBe(url);
    await wizard.press('Undo');
    await wizard.press('Undo the set-up');
    await wizard.isOn('The set-up is undone');
    expect(thunderbirdFiles(home.folder)).toEqual({});
  });

test('what the review lists is what is then in the file', async ({ wizard, page, home }) => {
  await wizard.goToReview('Ada', 'ada@runbox.com');
  await page.getByText(/Show exactly what changes/).click();
  const rows = page.locator('tr, .setting').filter({ hasText: 'mail.server.server1.hostname' });
  await expect(rows.first()).toContainText('mail.runbox.com');
  await expect(page.getByText('SSL/TLS (3)')).toHaveCount(2);
  const keys = await page.locator('code').allTextContents();
  const shown = keys.filter((key) => key.startsWith('mail.'));
  await wizard.press('Set up Thunderbird');
  await wizard.isOn('Thunderbird is set up');
  expect([...prefsIn(home.folder).keys()].sort()).toEqual([...new Set(shown)].sort());
});

test.describe('with a profile that is in use', () => {
  test.use({ homeFiles: usedHome });

  test('POP and port 587 are added beside the old account, and every old byte stays', async ({
    wizard,
    page,
    home,
  }) => {
    const before = thunderbirdFiles(home.folder);
    await wizard.giveAddress('Ada', 'ada@runbox.com');
    await wizard.continue();
    await wizard.choose('POP');
    await expect(page.getByLabel(/Keep a copy/)).toBeChecked();
    await wizard.continue();
    await wizard.choose(/Encrypted before anything is sent/);
    await wizard.continue();
    await expect(page.getByText(/old@example.net/)).toBeVisible();
    await wizard.continue();
    await wizard.choose('Skip');
    await wizard.continue();
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up');
    const prefs = prefsIn(home.folder);
    expect(prefs.get('mail.server.server2.type')).toBe('pop3');
    expect(prefs.get('mail.server.server2.leave_on_server')).toBe(true);
    expect(prefs.get('mail.smtpserver.smtp2.port')).toBe(587);
    expect(prefs.get('mail.accountmanager.accounts')).toBe('account1,account2');
    expect(prefs.get('mail.accountmanager.defaultaccount')).toBe('account1');
    const text = thunderbirdFiles(home.folder)['abcd1234.default/prefs.js'] ?? '';
    expect(text).toContain("user_pref('mail.identity.id1.fullName', 'Old \\'Friend\\''); // by hand\r\n");
    await wizard.press('Undo');
    await wizard.press('Undo the set-up');
    await wizard.isOn('The set-up is undone');
    expect(thunderbirdFiles(home.folder)).toEqual(before);
  });

  test('an earlier set-up can be undone after the app was closed', async ({ wizard, app, home }) => {
    const before = thunderbirdFiles(home.folder);
    await wizard.goToReview('Ada', 'ada@runbox.com');
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up');
    await app.close();
    const again = await launchApp(home);
    const wizardAgain = new Wizard(await wizardPage(again));
    await wizardAgain.press('Earlier set-ups');
    await wizardAgain.press(/^Undo/);
    await wizardAgain.press('Undo the set-up');
    await wizardAgain.isOn('The set-up is undone');
    await again.close();
    expect(thunderbirdFiles(home.folder)).toEqual(before);
  });

  test('a second run says that everything is set up already', async ({ wizard, home }) => {
    await wizard.goToReview('Ada', 'ada@runbox.com');
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up');
    const files = thunderbirdFiles(home.folder);
    await wizard.press('Start again');
    await wizard.goToReview('Ada', 'ada@runbox.com');
    await wizard.isOn('Everything is set up already');
    expect(thunderbirdFiles(home.folder)).toEqual(files);
  });

  test('an open Thunderbird is not touched, and is set up once it is closed', async ({
    wizard,
    page,
    home,
  }) => {
    const lock = path.join(home.folder, usedProfile, '.parentlock');
    const holder = spawn('flock', [lock, 'sh', '-c', 'echo held; read -r end'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    const before = thunderbirdFiles(home.folder);
    await wizard.goToReview('Ada', 'ada@runbox.com');
    await expect(page.getByText(/Thunderbird is open/).first()).toBeVisible();
    expect(thunderbirdFiles(home.folder)).toEqual(before);
    holder.stdin.end('\n');
    await once(holder, 'exit');
    await wizard.press('Check again');
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up');
  });

  test('a damaged prefs.js is left alone, and the way out is told', async ({ wizard, page, home }) => {
    const { appendFileSync } = await import('node:fs');
    appendFileSync(path.join(home.folder, usedProfile, 'prefs.js'), 'user_pref("broken"\r\n');
    const before = thunderbirdFiles(home.folder);
    await wizard.giveAddress('Ada', 'ada@runbox.com');
    await wizard.continue();
    await wizard.continue();
    await wizard.continue();
    await expect(page.getByText(/Start Thunderbird once and close it/).first()).toBeVisible();
    expect(thunderbirdFiles(home.folder)).toEqual(before);
  });
});

test('Back keeps every answer', async ({ wizard, page }) => {
  await wizard.giveAddress('Ada', 'ada@okoye.example');
  await wizard.beganWith('With my own domain');
  await wizard.continue();
  await wizard.choose('POP');
  await page.getByLabel(/Keep a copy/).uncheck();
  await wizard.continue();
  await wizard.choose(/Encrypted before anything is sent/);
  await wizard.continue();
  await wizard.isOn('Which program should be set up?');
  await wizard.back();
  await expect(page.getByRole('radio', { name: /Encrypted before anything is sent/ })).toBeChecked();
  await wizard.back();
  await expect(page.getByRole('radio', { name: 'POP' })).toBeChecked();
  await expect(page.getByLabel(/Keep a copy/)).not.toBeChecked();
  await wizard.back();
  await expect(page.getByLabel('Your name')).toHaveValue('Ada');
  await expect(page.getByLabel('Runbox address', { exact: true })).toHaveValue('ada@okoye.example');
  await expect(page.getByLabel('With my own domain')).toBeChecked();
});

test('an unfinished address is told at the field and at the top, and nothing typed is lost', async ({
  wizard,
  page,
}) => {
  await wizard.giveAddress('', 'ada.runbox.com@');
  await wizard.continue();
  await expect(page.getByRole('alert')).toContainText('There is a problem');
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByLabel('Runbox address', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Runbox address', { exact: true })).toHaveValue('ada.runbox.com@');
  await page.getByRole('alert').getByRole('link').first().click();
  await expect(page.getByLabel('Your name')).toBeFocused();
});

test('a look-alike of runbox.com is asked about and can be taken over', async ({ wizard, page }) => {
  await wizard.giveAddress('Ada', 'ada@runbox.con');
  await wizard.press(/Use .*ada@runbox\.com/);
  await expect(page.getByLabel('Runbox address', { exact: true })).toHaveValue('ada@runbox.com');
});

test('the whole way can be gone with the keyboard alone', async ({ wizard, page }) => {
  const press = (key: string) => page.keyboard.press(key);
  await wizard.isOn('What is your Runbox address?');
  await page.getByLabel('Your name').focus();
  await page.keyboard.type('Ada');
  await press('Tab');
  await page.keyboard.type('ada@runbox.com');
  await press('Enter');
  for (const title of [
    'How do you want to get your mail?',
    'Your connection will be encrypted',
    'Which program should be set up?',
    'Check your sign-in?',
  ]) {
    await wizard.isOn(title);
    if (title === 'Check your sign-in?') {
      await page.getByRole('radio', { name: 'Check my password now' }).focus();
      await press('ArrowUp');
    }
    for (let step = 0; step < 40; step += 1) {
      await press('Tab');
      if (
        await page
          .getByRole('button', { name: 'Continue' })
          .evaluate((button) => button === document.activeElement)
      )
        break;
    }
    await press('Enter');
  }
  await wizard.isOn('Check before anything is changed');
});

test('the app speaks Norwegian when it is asked to', async ({ page }) => {
  await page.getByRole('button', { name: 'Norsk' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Runbox-adresse/);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('nb');
});
