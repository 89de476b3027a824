// The whole page of the button that the wizard's page cannot press. It imports nothing that runs.
import type { Approval, ApprovalApi } from '../../electron/contract/approval';

declare global {
  interface Window {
    /** Set by the preload script before the page is loaded. */
    readonly approval: ApprovalApi;
  }
}

const kinds: readonly Approval['what'][] = ['apply-plan', 'undo-setup', 'remove-reports'];

const asked = new URLSearchParams(location.search);
const what = kinds.find((kind) => kind === asked.get('what'));
const [button] = document.getElementsByTagName('button');
if (button === undefined || what === undefined) throw new Error('There is no button, or nothing to ask for.');
const approval: Approval = { what, id: asked.get('id') ?? '' };
button.textContent = asked.get('label');
document.documentElement.lang = asked.get('language') ?? 'en';
button.addEventListener('click', (event) => {
  // A click that a script made is nobody's yes.
  if (event.isTrusted) void window.approval.approve(approval);
});
// The page hands the focus over to the frame, and here is only one place for it.
window.addEventListener('focus', () => button.focus());
void window.approval.ready(approval);
