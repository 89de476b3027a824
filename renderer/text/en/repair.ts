import { isolate } from '../isolate';
import { type FaultTable, faultText, type RepairWords, type ServerSentences } from '../repair-words';

const verbs: ServerSentences = { incoming: 'Fetches', outgoing: 'Sends' };
const plain: ServerSentences = {
  incoming: 'Sends your password without encryption when it fetches mail.',
  outgoing: 'Sends your password and your mail without encryption.',
};
const perhaps: ServerSentences = {
  incoming: 'Sends your password without encryption when somebody on the way wants it so, fetching mail.',
  outgoing: 'Sends your password without encryption when somebody on the way wants it so, sending mail.',
};

const faults: FaultTable = {
  'outdated-server': ({ server, host }) =>
    `${verbs[server]} mail through ${isolate(host)}, a name that Runbox no longer uses.`,
  'wrong-port': ({ server, port }) =>
    `${verbs[server]} mail through port ${port}, which is not the one that Runbox asks you to use.`,
  'not-encrypted': ({ server }) => plain[server],
  'maybe-encrypted': ({ server }) => perhaps[server],
  'mismatched-encryption': ({ server, port }) =>
    `${verbs[server]} mail through port ${port} with a kind of encryption that this port does not take.`,
  'sends-without-signing-in': () => 'Sends mail without signing in, which Runbox does not accept.',
  'path-prefix': ({ prefix }) =>
    `Looks for your folders in ${isolate(prefix)}, where Runbox had them years ago.`,
  'login-with-at': ({ loginName }) =>
    `Signs in as ${isolate(loginName)}. Runbox may accept that, but its guide has % in the place of @.`,
};

export const repairWords: RepairWords = {
  title: (programName, address) =>
    `${isolate(programName)} has a Runbox account that needs mending: ${isolate(address)}`,
  fault: (fault) => faultText(faults, fault),
  explained: 'You see every change before anything is written, and you can undo it.',
  look: 'Look at the repair',
  command: (command) => `To mend it: ${command}`,
  nothing: 'Nothing needs mending there.',
};
