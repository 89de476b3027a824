import { findAccount } from './accounts.mjs';
import { holds, inboxOf } from './folders.mjs';
import { mainWindow, unanswered } from './screen.mjs';
import { waitFor } from './wait-for.mjs';

function getNewMessages(inbox) {
  return new Promise((resolve) => {
    inbox.getNewMessages(mainWindow().msgWindow, {
      QueryInterface: ChromeUtils.generateQI(['nsIUrlListener']),
      OnStartRunningUrl() {},
      OnStopRunningUrl: (_url, status) => resolve(status),
    });
  });
}

/** Gets new messages, as the button does, until the one with this subject is in the inbox. */
export async function fetchMessage({ account, subject }) {
  const { incomingServer: server } = findAccount(account);
  if (!inboxOf(server)) server.performExpand(mainWindow().msgWindow);
  const inbox = await waitFor(() => inboxOf(server), 'the inbox');
  const isThere = () => holds(inbox, subject);
  for (let round = 0; round < 20 && !isThere() && unanswered().length === 0; round += 1) {
    // A dialog may keep it from ever ending.
    await Promise.race([getNewMessages(inbox), waitFor(() => false, `new messages of ${inbox.URI}`)]);
    await waitFor(isThere, subject, 500).catch(() => {});
  }
  await waitFor(isThere, `the message "${subject}" in ${inbox.URI}`, 100);
}
