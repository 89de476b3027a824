import { expect, test } from './fixtures';
import { filesBelow, prefsIn, thunderbirdFiles } from './profile-home';
import { Wizard } from './wizard';

const password = 'canary-5f21-secret';

test.describe('with an account that is in order', () => {
  test.use({ runboxWishes: { passwords: { ada: password } } });

  test('a right password is checked for receiving and sending, and the review says so', async ({
    page,
    runbox,
  }) => {
    const wizard = new Wizard(page);
    await wizard.goToSignIn('Ada', 'ada@runbox.com');
    await page.getByLabel('Runbox password', { exact: true }).fill(password);
    await wizard.continue();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check before anything is changed');
    await expect(page.getByText(/Signed in at Runbox as .*ada/)).toBeVisible();
    expect(runbox.signIns).toEqual(['993 ada accepted', '465 ada accepted']);
  });

  test('a password that is checked and saved is readable nowhere in the home', async ({ page, home }) => {
    const wizard = new Wizard(page);
    await wizard.goToSignIn('Ada', 'ada@runbox.com');
    await wizard.choose('Check it and save it in Thunderbird');
    await page.getByLabel('Runbox password', { exact: true }).fill(password);
    await wizard.continue();
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up');
    const names = Object.keys(thunderbirdFiles(home.folder));
    expect(names.some((name) => name.endsWith('logins.json'))).toBe(true);
    const telling = Object.entries(filesBelow(home.folder)).filter(([, text]) => text.includes(password));
    expect(telling.map(([name]) => name)).toEqual([]);
    expect(await page.content()).not.toContain(password);
  });

  test('a wrong password is told as such, and the right one goes on', async ({ page, runbox }) => {
    const wizard = new Wizard(page);
    await wizard.goToSignIn('Ada', 'ada@runbox.com');
    const field = page.getByLabel('Runbox password', { exact: true });
    await field.fill('wrong');
    await wizard.continue();
    await expect(page.getByRole('alert')).toContainText('app password');
    await expect(field).toHaveValue('');
    await field.fill(password);
    await wizard.press('Try again');
    await expect(page.getByText(/Signed in at Runbox as .*ada/)).toBeVisible();
    expect(runbox.signIns.filter((line) => line.endsWith('refused')).length).toBeLessThan(3);
  });
});

test.describe('with an own domain whose account signs in with its address', () => {
  test.use({ runboxWishes: { passwords: { 'ada@okoye.example': password } } });

  test('the other way to write the login name is offered, tried, and written', async ({ page, home }) => {
    const wizard = new Wizard(page);
    await wizard.giveAddress('Ada', 'ada@okoye.example');
    await wizard.beganWith('With my own domain');
    for (let step = 0; step < 4; step += 1) await wizard.continue();
    await wizard.isOn('Check your sign-in?');
    const field = page.getByLabel('Runbox password', { exact: true });
    await field.fill(password);
    await wizard.continue();
    await wizard.press(/^Use .*ada@okoye\.example/);
    await field.fill(password);
    await wizard.continue();
    await expect(page.getByText(/Signed in at Runbox as .*ada@okoye\.example/)).toBeVisible();
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up');
    expect(prefsIn(home.folder).get('mail.server.server1.userName')).toBe('ada@okoye.example');
  });
});

test.describe('with an account that may not send', () => {
  test.use({ runboxWishes: { passwords: { ada: password }, switchedOff: [465, 587] } });

  test('it is told that receiving works and sending does not', async ({ page }) => {
    const wizard = new Wizard(page);
    await wizard.goToSignIn('Ada', 'ada@runbox.com');
    await page.getByLabel('Runbox password', { exact: true }).fill(password);
    await wizard.continue();
    await expect(page.getByRole('alert')).toContainText('Receiving works');
    await expect(page.getByRole('alert').getByRole('button')).toContainText('When sending is refused');
    await wizard.press('Go on without');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check before anything is changed');
  });
});

test.describe('on a network that closes port 465', () => {
  test.use({ runboxWishes: { closed: [465] } });

  test('587 is chosen, the reason is told, and it is what is written', async ({ page, home }) => {
    const wizard = new Wizard(page);
    await wizard.giveAddress('Ada', 'ada@runbox.com');
    await wizard.continue();
    await wizard.continue();
    await wizard.isOn('Your connection will be encrypted');
    await expect(page.getByRole('radio', { name: /Encrypted before anything is sent/ })).toBeChecked();
    await expect(page.getByText(/465/).first()).toBeVisible();
    await wizard.continue();
    await wizard.continue();
    await wizard.choose('Skip');
    await wizard.continue();
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up');
    expect(prefsIn(home.folder).get('mail.smtpserver.smtp1.port')).toBe(587);
  });
});

test.describe('behind a program that opens the encryption', () => {
  test.use({ runboxWishes: { interceptedBy: 'Kaspersky Lab', passwords: { ada: password } } });

  test('it is named, and the password does not leave', async ({ page, runbox }) => {
    const wizard = new Wizard(page);
    await wizard.giveAddress('Ada', 'ada@runbox.com');
    await wizard.continue();
    await wizard.continue();
    await expect(page.getByText(/Kaspersky/).first()).toBeVisible();
    await wizard.continue();
    await wizard.continue();
    await page.getByLabel('Runbox password', { exact: true }).fill(password);
    await wizard.continue();
    await expect(page.getByRole('alert')).toContainText(/Kaspersky.* opens the encryption/);
    await expect(page.getByRole('button', { name: 'Go on without' })).toBeVisible();
    expect(runbox.signIns).toEqual([]);
  });
});

test.describe('with nobody to reach', () => {
  test.use({ runboxWishes: { closed: [993, 995, 465, 587] } });

  test('without any network the set-up is still possible', async ({ page }) => {
    const wizard = new Wizard(page);
    await wizard.goToReview('Ada', 'ada@runbox.com');
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up');
  });
});
