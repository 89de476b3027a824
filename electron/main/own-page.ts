/** Where the wizard's own page lives, and beside it the button that it cannot press; everything else is foreign. */
export const wizardScheme = 'app';
export const wizardOrigin = `${wizardScheme}://wizard`;
export const wizardPage = `${wizardOrigin}/index.html`;
export const approvalOrigin = `${wizardScheme}://approval`;
export const approvalPage = `${approvalOrigin}/approval/index.html`;

/** Compares parsed parts, so that `app://wizard.evil/` or `app://wizard@evil/` do not pass for ours. */
function isAt(origin: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === origin && username === '' && password === '';
}

export function isOwnPage(address: string): boolean {
  return isAt(wizardOrigin, address);
}

/** Whether it is the page of the button itself, whatever it is to say. */
export function isApprovalPage(address: string): boolean {
  return isAt(approvalOrigin, address) && new URL(address).pathname === new URL(approvalPage).pathname;
}

/** Whether it is one of our files, for either of the two. */
export function isOwnFile(address: string): boolean {
  return isOwnPage(address) || isAt(approvalOrigin, address);
}

/** What is known of the frame that sent a message. */
export interface SenderFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: SenderFrame | null;
}

/** Whether a message came from the wizard's own page itself: no other page, no frame inside it. */
export function isOwnFrame(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === wizardOrigin && isOwnPage(frame.url);
}

/** Whether a message came from the button: right inside the wizard's own page, at an origin of its own. */
export function isApprovalFrame(frame: SenderFrame | null): boolean {
  return (
    frame !== null &&
    frame.origin === approvalOrigin &&
    isApprovalPage(frame.url) &&
    frame.parent !== null &&
    isOwnFrame(frame.parent)
  );
}
