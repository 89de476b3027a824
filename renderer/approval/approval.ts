// The whole page of the button that the wizard's page cannot press. It imports nothing that runs.
import type { Approval, ApprovalApi } from '../../electron/contract/approval';

declare global {
  interface Window {
    /** Set by the preload script before the page is loaded. */
    readonly approval: ApprovalApi;
  }
}

const asked = new URLSearchParams(location.search);
const [button] = document.getElementsByTagName('button');
if (button === undefined) throw new Error('approval/index.html has no button.');
button.textContent = asked.get('label');
document.documentElement.lang = asked.get('language') ?? 'en';
button.addEventListener('click', (event) => {
  const what = asked.get('what');
  // A click that a script made is nobody's yes.
  if (!event.isTrusted || (what !== 'apply-plan' && what !== 'undo-setup')) return;
  const approval: Approval = { what, id: asked.get('id') ?? '' };
  void window.approval.approve(approval);
});
