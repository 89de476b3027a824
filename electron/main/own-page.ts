/** Where the wizard's own page lives; everything else is foreign. */
export const wizardScheme = 'app';
export const wizardHost = 'wizard';
export const wizardOrigin = `${wizardScheme}://${wizardHost}`;
export const wizardPage = `${wizardOrigin}/index.html`;

/** Compares parsed parts, so that `app://wizard.evil/` or `app://wizard@evil/` do not pass for ours. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${wizardScheme}:` && host === wizardHost && username === '' && password === '';
}

/** What is known of the frame that sent a message. */
export interface SenderFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: object | null;
}

/** Whether a message came from the wizard's own page itself: no other page, no frame inside it. */
export function isOwnFrame(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === wizardOrigin && isOwnPage(frame.url);
}
