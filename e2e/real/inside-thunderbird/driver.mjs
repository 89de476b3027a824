import { describeAll, listLogins } from './accounts.mjs';
import { fetchMessage } from './fetch-message.mjs';
import { moveMessage } from './move-message.mjs';
import { openDialogs, seen, startRecording } from './screen.mjs';
import { sendMessage } from './send-message.mjs';
import { waitFor } from './wait-for.mjs';

const actions = {
  state: describeAll,
  logins: listLogins,
  seen,
  fetch: fetchMessage,
  send: sendMessage,
  move: moveMessage,
  async waitForSetUpDialog() {
    await waitFor(() => openDialogs().length > 0, 'a set-up dialog');
    return openDialogs();
  },
};

const jobs = new Map();

async function run(name, parameters) {
  try {
    return { value: (await actions[name](parameters)) ?? null };
  } catch (error) {
    return { error: `${error?.message ?? error}` };
  }
}

/** Thunderbird keeps it in the profile's `cert9.db`, a file that the app never touches. */
function trust(authority) {
  const certificates = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB);
  certificates.addCertFromBase64(authority, 'C,,');
}

/** Makes `mailDriver` for the tests: `begin(job, action, parameters)` and `result(job)`. */
export function openDriver() {
  const { authority, answer } = JSON.parse(Services.prefs.getStringPref('e2e.given'));
  if (authority) trust(authority);
  startRecording(answer);
  Cu.getGlobalForObject(Services).mailDriver = {
    begin: (job, name, parameters) =>
      void run(name, parameters).then((answered) => jobs.set(job, JSON.stringify(answered))),
    result: (job) => jobs.get(job),
  };
}
