import type { EndpointId, NetworkVerdict, ProbeTrouble } from '../../../electron/contract/network';
import type { SignInDiagnosis, SignInService } from '../../../electron/contract/sign-in';
import { isolate } from '../isolate';
import { networkWordsFrom, type TextTable, textOf } from '../network-words';

const endpoints: Readonly<Record<EndpointId, string>> = {
  imap: 'IMAP 993',
  pop3: 'POP 995',
  'submission-465': 'Sending 465',
  'submission-587': 'Sending 587',
};

const services: Readonly<Record<SignInService, string>> = {
  imap: 'mottak med IMAP',
  pop3: 'mottak med POP',
  submission: 'sending',
};

const otherNetwork = 'Bruk et annet nett, for eksempel det på telefonen.';
const notSent = 'Passordet ditt ble ikke sendt.';

function answered(reply: string): string {
  return reply === '' ? '' : ` Svaret var: ${isolate(reply)}.`;
}

const verdicts: TextTable<NetworkVerdict> = {
  fine: () => ({
    title: 'Alle tjenerne til Runbox kan nås',
    whatToDo:
      'Hver forbindelse er kryptert, og tjenerne har vist at de er Runbox. Du trenger ikke å gjøre noe.',
  }),
  'port-465-blocked': () => ({
    title: 'Dette nettet sperrer port 465 for sending',
    whatToDo: 'Port 587 virker her og er også kryptert. Bruk den til sending.',
  }),
  'some-ports-blocked': ({ endpoints: blocked }) => ({
    title: 'Ikke alle tjenerne til Runbox kan nås herfra',
    whatToDo: `Dette nettet slipper ikke gjennom: ${blocked.map((id) => endpoints[id]).join(', ')}. Bruk de andre eller et annet nett, for eksempel det på telefonen.`,
  }),
  'mail-blocked': () => ({
    title: 'Dette nettet slipper ikke e-postprogrammer gjennom',
    whatToDo: `${otherNetwork} Eller be den som har ansvaret for dette, om å åpne portene 993, 995, 465 og 587.`,
  }),
  'captive-portal': () => ({
    title: 'Dette nettet vil at du logger på først',
    whatToDo: 'Åpne en side i nettleseren, gjør det nettet ber om der, og sjekk på nytt.',
  }),
  intercepted: ({ product, issuer }) => ({
    title:
      product === null
        ? 'Noe åpner krypteringen mellom deg og Runbox'
        : `${isolate(product)} åpner krypteringen mellom deg og Runbox`,
    whatToDo:
      product === null
        ? `Sertifikatet er laget av ${isolate(issuer)}, og ikke for Runbox. Det kan være et beskyttelsesprogram, eller nettet på jobb eller skole. Gjør et unntak for mail.runbox.com der, eller bruk et annet nett. ${notSent}`
        : `Se i innstillingene der etter kontroll av e-post eller av krypterte forbindelser, gjør et unntak for mail.runbox.com, og sjekk på nytt. ${notSent}`,
  }),
  'somebody-else-answers': ({ names }) => ({
    title: 'En annen tjener svarer i stedet for Runbox',
    whatToDo: `${names.length === 0 ? 'Den kan ikke vise at den er mail.runbox.com' : `Den kaller seg ${names.slice(0, 3).map(isolate).join(', ')}`}. ${otherNetwork} ${notSent}`,
  }),
  'clock-wrong': () => ({
    title: 'Datoen på denne datamaskinen ser ikke ut til å stemme',
    whatToDo:
      'Still dato og klokke i innstillingene på datamaskinen, og sjekk på nytt. Sertifikater gjelder bare mellom to datoer.',
  }),
  tampered: () => ({
    title: 'Noe på veien tar bort krypteringen',
    whatToDo: `Vi stoppet før noe av ditt ble sendt. ${otherNetwork}`,
  }),
  'name-service-broken': () => ({
    title: 'Navnet mail.runbox.com blir ikke funnet i dette nettet',
    whatToDo:
      'Det kan skyldes en blokkering på datamaskinen eller i ruteren. Gjør et unntak der, eller bruk et annet nett.',
  }),
  'no-network': () => ({
    title: 'Denne datamaskinen er ikke koblet til noe nett',
    whatToDo: 'Slå på Wi-Fi eller sett i kabelen, og sjekk på nytt.',
  }),
  'runbox-unreachable': () => ({
    title: 'Runbox kan ikke nås herfra',
    whatToDo: 'Se om en side åpner seg i nettleseren. Gjør den det, så vent noen minutter og sjekk på nytt.',
  }),
  'runbox-trouble': ({ reply }) => ({
    title: 'Runbox er der, men kan ikke hjelpe akkurat nå',
    whatToDo: `Vent noen minutter, og sjekk på nytt.${answered(reply)}`,
  }),
};

const interrupted = 'Sjekk på nytt. Skjer det igjen, så bruk et annet nett, for eksempel det på telefonen.';
const notRunbox = `${otherNetwork} ${notSent}`;

const troubles: TextTable<ProbeTrouble> = {
  'name-not-found': () => ({
    title: 'Navnet på tjeneren blir ikke funnet',
    whatToDo: 'Se om en side åpner seg i nettleseren, og sjekk på nytt.',
  }),
  'name-service-silent': () => ({
    title: 'Nettet svarer ikke når det blir spurt etter tjeneren',
    whatToDo: 'Se om en side åpner seg i nettleseren, og sjekk på nytt.',
  }),
  refused: () => ({ title: 'Forbindelsen blir avvist', whatToDo: otherNetwork }),
  unreachable: () => ({
    title: 'Ingen vei fører til tjeneren herfra',
    whatToDo: 'Se om en side åpner seg i nettleseren, og sjekk på nytt.',
  }),
  reset: () => ({ title: 'Forbindelsen ble brutt', whatToDo: interrupted }),
  silent: () => ({ title: 'Tjeneren svarer ikke', whatToDo: interrupted }),
  closed: () => ({ title: 'Tjeneren la på', whatToDo: interrupted }),
  'not-tls': () => ({ title: 'Det som svarer, krypterer ikke', whatToDo: notRunbox }),
  'tls-too-old': () => ({ title: 'Det som svarer, krypterer på en foreldet måte', whatToDo: notRunbox }),
  'certificate-wrong-name': () => ({ title: 'Sertifikatet er for en annen tjener', whatToDo: notRunbox }),
  'certificate-expired': () => ({
    title: 'Sertifikatet er gått ut på dato',
    whatToDo: 'Se om datoen på datamaskinen stemmer, og sjekk på nytt.',
  }),
  'certificate-not-yet-valid': () => ({
    title: 'Sertifikatet gjelder først fra en senere dato',
    whatToDo: 'Se om datoen på datamaskinen stemmer, og sjekk på nytt.',
  }),
  'certificate-unknown-issuer': () => ({
    title: 'Ingen kjent går god for sertifikatet',
    whatToDo: notRunbox,
  }),
  'certificate-self-signed': () => ({
    title: 'Sertifikatet går bare god for seg selv',
    whatToDo: notRunbox,
  }),
  'certificate-refused': ({ code }) => ({
    title: `Sertifikatet er ikke til å stole på (${isolate(code)})`,
    whatToDo: notRunbox,
  }),
  'starttls-missing': () => ({ title: 'Kryptering blir ikke tilbudt', whatToDo: notRunbox }),
  'starttls-injected': () => ({ title: 'Noe ble smuglet inn før krypteringen', whatToDo: notRunbox }),
  'wrong-protocol': ({ greeting }) => ({
    title: 'Det som svarer, snakker ikke som en e-posttjener',
    whatToDo: `${otherNetwork}${answered(greeting)}`,
  }),
  'server-unavailable': ({ reply }) => ({
    title: 'Tjeneren kan ikke hjelpe akkurat nå',
    whatToDo: `Vent noen minutter, og sjekk på nytt.${answered(reply)}`,
  }),
};

const diagnoses: TextTable<SignInDiagnosis> = {
  accepted: ({ loginName }) => ({
    title: 'Påloggingen virker, både for mottak og for sending',
    whatToDo: `Runbox godtar påloggingsnavnet ${isolate(loginName)} med dette passordet. Du trenger ikke å gjøre noe.`,
  }),
  'refused-everywhere': () => ({
    title: 'Runbox godtar ikke dette påloggingsnavnet med dette passordet',
    whatToDo:
      'Se på tre ting. Påloggingsnavn: webmail viser ditt øverst til høyre. Passord: store og små bokstaver teller. Med tofaktorpålogging må det være et app-passord, og bryteren for dem på.',
  }),
  'incoming-switched-off': ({ protocol }) => ({
    title: `Sending virker, men ${services[protocol]} slipper ikke inn`,
    whatToDo: `${protocol === 'imap' ? 'IMAP' : 'POP'} er trolig slått av for kontoen din. Slå det på i webmail under Account, Security, Manage Services, og sjekk på nytt.`,
  }),
  'sending-refused': () => ({
    title: 'Mottak virker, men sending er ikke åpnet for kontoen din',
    whatToDo:
      'En ny konto kan sende når den alternative adressen er bekreftet, med lenken som Runbox har sendt dit, eller med et abonnement. Ellers kan SMTP være slått av: se i webmail under Account, Security, Manage Services.',
  }),
  wait: ({ reply }) => ({
    title: 'Runbox ber om å vente',
    whatToDo: `Vent noen minutter, og sjekk på nytt.${answered(reply)}`,
  }),
  'not-allowed': ({ reply }) => ({
    title: 'Runbox lar ikke denne kontoen logge på akkurat nå',
    whatToDo: `Se hva webmail sier om kontoen din, eller spør Runbox Support.${answered(reply)}`,
  }),
  'not-reached': ({ service, trouble }) => {
    const { title, whatToDo } = textOf<ProbeTrouble>(troubles, trouble);
    return { title: `Tjeneren for ${services[service]} ble ikke nådd`, whatToDo: `${title}. ${whatToDo}` };
  },
  'server-trouble': ({ reply }) => ({
    title: 'Runbox kan ikke sjekke pålogginger akkurat nå',
    whatToDo: `Påloggingsnavn og passord kan godt stemme. Vent noen minutter, og sjekk på nytt.${answered(reply)}`,
  }),
  'tries-used-up': () => ({
    title: 'Runbox har sagt nei tre ganger, og vi stopper her',
    whatToDo:
      'Flere forsøk kunne låse kontoen din. Logg først på webmail, se på påloggingsnavnet øverst til høyre der, og start deretter dette programmet på nytt.',
  }),
};

export const networkWords = networkWordsFrom({
  endpoints,
  reached: (encryption, milliseconds) => `kryptert med ${encryption}, ${milliseconds} ms`,
  verdicts,
  troubles,
  diagnoses,
});
