import { MailServices } from 'resource:///modules/MailServices.sys.mjs';
import { findAccount } from './accounts.mjs';
import { pathOf } from './folders.mjs';
import { unanswered } from './screen.mjs';
import { waitFor } from './wait-for.mjs';

const text = 'Hello.\n';

function createFields({ fullAddress: from }, { to, subject }) {
  const fields = Cc['@mozilla.org/messengercompose/composefields;1'].createInstance(Ci.nsIMsgCompFields);
  return Object.assign(fields, { from, to, subject, forcePlainText: true, body: text });
}

/** How sending and keeping the copy ended, once they have. */
function createListener(ends) {
  return {
    QueryInterface: ChromeUtils.generateQI(['nsIMsgSendListener', 'nsIMsgCopyServiceListener']),
    onStartSending() {},
    onSendProgress() {},
    onStatus() {},
    onGetDraftFolderURI() {},
    onStopSending(_id, status, reason) {
      ends.sent = { status, reason };
    },
    onSendNotPerformed(_id, status) {
      ends.sent = { status, reason: 'not performed' };
    },
    onTransportSecurityError(_id, status) {
      ends.sent = { status, reason: 'certificate' };
    },
    onStartCopy() {},
    onProgress() {},
    setMessageKey() {},
    getMessageId: () => null,
    onStopCopy(status) {
      ends.copied = { status };
    },
  };
}

/** Resolves with the path of the folder that has the copy. */
export async function sendMessage({ account, ...message }) {
  const { key, defaultIdentity: identity } = findAccount(account);
  const ends = { sent: null, copied: null };
  const send = Cc['@mozilla.org/messengercompose/send;1'].createInstance(Ci.nsIMsgSend);
  const now = Ci.nsIMsgSend.nsMsgDeliverNow;
  const fields = createFields(identity, message);
  const isNew = Ci.nsIMsgCompType.New;
  const listener = createListener(ends);
  send
    .createAndSendMessage(
      ...[null, identity, key, fields, false, false, now, null, 'text/plain', text],
      ...[null, null, listener, '', '', isNew],
    )
    .catch((error) => {
      ends.sent = { status: 1, reason: String(error) };
    });
  const { status, reason } = await waitFor(() => ends.sent, 'sending');
  if (status !== 0) throw new Error(`not sent: ${[reason, ...unanswered()].join('; ')}`);
  const copied = await waitFor(() => ends.copied, 'the copy of what was sent');
  if (copied.status !== 0) throw new Error('the copy of what was sent was not kept');
  return pathOf(MailServices.folderLookup.getFolderForURL(identity.fccFolderURI));
}
