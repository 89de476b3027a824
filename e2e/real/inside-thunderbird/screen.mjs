// What a person would see: dialogs, windows, messages. Prompts are recorded, and answered as a person would.

import { MailServices } from 'resource:///modules/MailServices.sys.mjs';
import { setTimeout } from 'resource://gre/modules/Timer.sys.mjs';

const prompts = [];
const alerts = [];

export const mainWindow = () => Services.wm.getMostRecentWindow('mail:3pane');

function fillIn({ document }, { password, remember }) {
  const checkbox = document.getElementById('checkbox');
  document.getElementById('password1Textbox').value = password;
  if (remember && !checkbox.checked) checkbox.click();
  document.querySelector('dialog').acceptDialog();
}

function asksForPassword({ document }) {
  const isShown = (id) => !document.getElementById(id).hidden;
  return isShown('password1Container') && !isShown('loginContainer');
}

function onPrompt(window, answer) {
  const { document } = window;
  const answered = answer !== undefined && asksForPassword(window);
  prompts.push({ title: document.title, text: document.getElementById('infoBody').textContent, answered });
  // The dialog is still on its way to the screen.
  setTimeout(() => {
    if (answered) fillIn(window, answer);
    else document.querySelector('dialog').cancelDialog();
  }, 100);
}

/** From now on; with an answer to the password prompt, or none. */
export function startRecording(answer) {
  Services.obs.addObserver({ observe: (window) => onPrompt(window, answer) }, 'common-dialog-loaded');
  MailServices.mailSession.addUserFeedbackListener({
    QueryInterface: ChromeUtils.generateQI(['nsIMsgUserFeedbackListener']),
    onAlert(message) {
      alerts.push(message);
      return false;
    },
    onCertError(_securityInfo, address) {
      alerts.push(`certificate of ${address.spec}`);
    },
  });
}

/** What Thunderbird said or asked that nobody expected. */
export const unanswered = () => [
  ...prompts.filter(({ answered }) => !answered).map(({ text }) => text),
  ...alerts,
];

function isAccountHubOpen(document) {
  const hub = document.querySelector('account-hub-container');
  const dialog = hub?.modal ?? hub?.shadowRoot?.querySelector('dialog') ?? hub?.querySelector('dialog');
  return dialog?.open || dialog?.classList.contains('minimized') || false;
}

export function openDialogs() {
  const windows = [...Services.wm.getEnumerator(null)].map(({ document }) => document.documentURI);
  const found = windows.filter((address) => !/messenger\.xhtml|hiddenWindow/i.test(address));
  const document = mainWindow()?.document;
  if (document === undefined) return found;
  if (isAccountHubOpen(document)) found.push('account hub');
  for (const { id, className } of document.querySelectorAll('dialog[open]')) found.push(id || className);
  for (const { title } of document.getElementById('tabmail')?.tabInfo ?? [])
    if (/account/i.test(title)) found.push(`tab ${title}`);
  return found;
}

export const seen = () => ({ prompts, alerts, dialogs: openDialogs() });
