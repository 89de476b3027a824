import { allFolders, findAccount } from './accounts.mjs';
import { holds, inboxOf, messagesIn, pathOf } from './folders.mjs';
import { mainWindow } from './screen.mjs';
import { waitFor } from './wait-for.mjs';

const notListed = 0xffffffff;

/** Opens the folder, chooses the message and gives the command, as a person does with the mouse. */
async function command(folder, subject, name) {
  const pane = mainWindow().document.getElementById('tabmail').currentAbout3Pane;
  pane.displayFolder(folder.URI);
  await waitFor(() => pane.gFolder === folder && pane.gDBView, `the folder ${folder.URI}`);
  const row = await waitFor(() => {
    const message = messagesIn(folder).find(({ mime2DecodedSubject }) => mime2DecodedSubject === subject);
    const index = message ? pane.gDBView.findIndexOfMsgHdr(message, true) : notListed;
    return index === notListed ? null : { index };
  }, `the message "${subject}"`);
  pane.threadTree.selectedIndex = row.index;
  await waitFor(() => pane.gDBView.numSelected === 1, 'the selection');
  pane.commandController.doCommand(name);
}

/** Resolves with the path of the folder where the message is then; before it the account's name, of another one. */
export async function moveMessage({ account, subject, by }) {
  const { incomingServer: server } = findAccount(account);
  const inbox = inboxOf(server);
  await command(inbox, subject, by);
  const folder = await waitFor(
    () => !holds(inbox, subject) && allFolders().find((one) => one !== inbox && holds(one, subject)),
    `"${subject}" in another folder after ${by}`,
    10_000,
  );
  return folder.server === server ? pathOf(folder) : `${folder.server.prettyName}: ${pathOf(folder)}`;
}
