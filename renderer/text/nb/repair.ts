import { isolate } from '../isolate';
import { type FaultTable, faultText, type RepairWords, type ServerSentences } from '../repair-words';

const verbs: ServerSentences = { incoming: 'Henter', outgoing: 'Sender' };
const plain: ServerSentences = {
  incoming: 'Sender passordet ditt uten kryptering når den henter e-post.',
  outgoing: 'Sender passordet og e-posten din uten kryptering.',
};
const perhaps: ServerSentences = {
  incoming: 'Sender passordet ditt uten kryptering hvis noen på veien vil det, når den henter e-post.',
  outgoing: 'Sender passordet ditt uten kryptering hvis noen på veien vil det, når den sender e-post.',
};

const faults: FaultTable = {
  'outdated-server': ({ server, host }) =>
    `${verbs[server]} e-post gjennom ${isolate(host)}, et navn som Runbox ikke bruker lenger.`,
  'wrong-port': ({ server, port }) =>
    `${verbs[server]} e-post gjennom port ${port}, som ikke er den Runbox ber deg bruke.`,
  'not-encrypted': ({ server }) => plain[server],
  'maybe-encrypted': ({ server }) => perhaps[server],
  'mismatched-encryption': ({ server, port }) =>
    `${verbs[server]} e-post gjennom port ${port} med en kryptering som denne porten ikke tar imot.`,
  'sends-without-signing-in': () => 'Sender e-post uten å logge inn, og det godtar ikke Runbox.',
  'path-prefix': ({ prefix }) =>
    `Leter etter mappene dine i ${isolate(prefix)}, der Runbox hadde dem for mange år siden.`,
  'login-with-at': ({ loginName }) =>
    `Logger inn som ${isolate(loginName)}. Runbox godtar det kanskje, men veiledningen har % i stedet for @.`,
};

export const repairWords: RepairWords = {
  title: (programName, address) =>
    `${isolate(programName)} har en Runbox-konto som bør rettes: ${isolate(address)}`,
  fault: (fault) => faultText(faults, fault),
  explained: 'Du ser hver endring før noe blir skrevet, og du kan angre.',
  look: 'Se på rettelsen',
  command: (command) => `Slik rettes den: ${command}`,
  nothing: 'Ingenting trenger å rettes der.',
};
