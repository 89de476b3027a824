import { expect, type Page } from '@playwright/test';

export type Beginning = 'With my own domain' | 'With an @runbox address' | 'I know my login name';

/** The wizard as a person sees and works it: by what is written on the screen. */
export class Wizard {
  constructor(readonly page: Page) {}

  async isOn(title: string | RegExp): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(title);
    // A screen reader reads on from where the focus is.
    await expect(heading).toBeFocused();
  }

  async giveAddress(name: string, address: string): Promise<void> {
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByLabel('Runbox address', { exact: true }).fill(address);
  }

  async beganWith(beginning: Beginning): Promise<void> {
    await this.page.getByLabel(beginning).check();
  }

  async choose(label: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name: label }).check();
  }

  async continue(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  async back(): Promise<void> {
    await this.page.getByRole('button', { name: 'Back', exact: true }).click();
  }

  async press(name: string | RegExp): Promise<void> {
    const exact = typeof name === 'string';
    const button = this.page.getByRole('button', { name, exact });
    // What writes files lies in a frame of its own, which is titled as its button and lies over one like it.
    const frame = this.page.locator('iframe').and(this.page.getByTitle(name, { exact }));
    await expect(button.or(frame).first()).toBeVisible();
    if ((await frame.count()) === 0) await button.click();
    else await frame.contentFrame().getByRole('button', { name, exact }).click();
  }

  /** From the first page to the review, with the recommended choices and these programs beside Thunderbird. */
  async goToReview(name: string, address: string, programs: readonly string[] = []): Promise<void> {
    await this.giveAddress(name, address);
    await this.continue();
    await this.goOnToReview(programs);
  }

  /** From the first page to the choice of programs, with the recommended choices. */
  async goToPrograms(name: string, address: string): Promise<void> {
    await this.giveAddress(name, address);
    await this.continue();
    await this.goOnToPrograms();
  }

  /** From the first page to the sign-in, with the recommended choices and these programs beside Thunderbird. */
  async goToSignIn(name: string, address: string, programs: readonly string[] = []): Promise<void> {
    await this.giveAddress(name, address);
    await this.continue();
    await this.goOnToSignIn(programs);
  }

  /** From the protocol page to the review, with what is chosen there. */
  async goOnToReview(programs: readonly string[] = []): Promise<void> {
    await this.goOnToSignIn(programs);
    await this.choose('Skip');
    await this.continue();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(/Check before|set up already/);
  }

  /** From the protocol page to the choice of programs, with what is chosen there. */
  async goOnToPrograms(): Promise<void> {
    await this.isOn('How do you want to get your mail?');
    await this.continue();
    await this.isOn('Your connection will be encrypted');
    await this.continue();
    await this.isOn('Which program should be set up?');
    // When the look is over one program is chosen, and until then a tick could be taken off again.
    await expect(this.page.locator('.cards[aria-busy=true]')).toHaveCount(0);
  }

  private async goOnToSignIn(programs: readonly string[] = []): Promise<void> {
    await this.goOnToPrograms();
    await expect(this.page.getByRole('checkbox', { name: 'Thunderbird' })).toBeChecked();
    for (const name of programs) await this.page.getByRole('checkbox', { name, exact: true }).check();
    await this.continue();
    await this.isOn('Check your sign-in?');
  }
}
