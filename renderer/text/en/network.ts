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
  imap: 'receiving by IMAP',
  pop3: 'receiving by POP',
  submission: 'sending',
};

const otherNetwork = 'Use another network, such as that of your phone.';
const notSent = 'Your password was not sent.';

function answered(reply: string): string {
  return reply === '' ? '' : ` It answered: ${isolate(reply)}.`;
}

const verdicts: TextTable<NetworkVerdict> = {
  fine: () => ({
    title: 'All servers of Runbox can be reached',
    whatToDo:
      'Every connection is encrypted, and the servers have proved to be Runbox. You have nothing to do.',
  }),
  'port-465-blocked': () => ({
    title: 'This network blocks port 465 for sending',
    whatToDo: 'Port 587 works here and is encrypted as well. Use it for sending.',
  }),
  'some-ports-blocked': ({ endpoints: blocked }) => ({
    title: 'Not all servers of Runbox can be reached from here',
    whatToDo: `This network does not let these through: ${blocked.map((id) => endpoints[id]).join(', ')}. Use the others or another network, such as that of your phone.`,
  }),
  'mail-blocked': () => ({
    title: 'This network does not let mail programs through',
    whatToDo: `${otherNetwork} Or ask whoever runs this one to open the ports 993, 995, 465 and 587.`,
  }),
  'captive-portal': () => ({
    title: 'This network wants you to log in first',
    whatToDo: 'Open any page in your browser, do what the network asks for there, and check again.',
  }),
  intercepted: ({ product, issuer }) => ({
    title:
      product === null
        ? 'Something opens the encryption between you and Runbox'
        : `${isolate(product)} opens the encryption between you and Runbox`,
    whatToDo:
      product === null
        ? `The certificate was made by ${isolate(issuer)}, and not for Runbox. That can be a protection program, or a network at work or school. Make an exception for mail.runbox.com there, or use another network. ${notSent}`
        : `Look in its settings for the scanning of mail or of encrypted connections, make an exception for mail.runbox.com, and check again. ${notSent}`,
  }),
  'somebody-else-answers': ({ names }) => ({
    title: 'Another server answers in the place of Runbox',
    whatToDo: `${names.length === 0 ? 'It cannot prove to be mail.runbox.com' : `It calls itself ${names.slice(0, 3).map(isolate).join(', ')}`}. ${otherNetwork} ${notSent}`,
  }),
  'clock-wrong': () => ({
    title: 'The date of this computer does not seem to be right',
    whatToDo:
      'Set date and time in the settings of your computer, and check again. Certificates count between two dates only.',
  }),
  tampered: () => ({
    title: 'Something on the way takes the encryption out',
    whatToDo: `We stopped before anything of yours was sent. ${otherNetwork}`,
  }),
  'name-service-broken': () => ({
    title: 'The name mail.runbox.com is not found in this network',
    whatToDo:
      'A blocker on this computer or in the router can be the cause. Make an exception there, or use another network.',
  }),
  'no-network': () => ({
    title: 'This computer is not connected to a network',
    whatToDo: 'Switch Wi-Fi on or plug the cable in, and check again.',
  }),
  'runbox-unreachable': () => ({
    title: 'Runbox cannot be reached from here',
    whatToDo: 'See whether a page opens in your browser. If it does, wait a few minutes and check again.',
  }),
  'runbox-trouble': ({ reply }) => ({
    title: 'Runbox is there, and cannot serve at the moment',
    whatToDo: `Wait a few minutes, and check again.${answered(reply)}`,
  }),
};

const interrupted = 'Check again. If it happens once more, use another network, such as that of your phone.';
const notRunbox = `${otherNetwork} ${notSent}`;

const troubles: TextTable<ProbeTrouble> = {
  'name-not-found': () => ({
    title: 'The name of the server is not found',
    whatToDo: 'See whether a page opens in your browser, and check again.',
  }),
  'name-service-silent': () => ({
    title: 'The network does not answer when asked for the server',
    whatToDo: 'See whether a page opens in your browser, and check again.',
  }),
  refused: () => ({ title: 'The connection is turned away', whatToDo: otherNetwork }),
  unreachable: () => ({
    title: 'No way leads to the server from here',
    whatToDo: 'See whether a page opens in your browser, and check again.',
  }),
  reset: () => ({ title: 'The connection was cut off', whatToDo: interrupted }),
  silent: () => ({ title: 'The server does not answer', whatToDo: interrupted }),
  closed: () => ({ title: 'The server hung up', whatToDo: interrupted }),
  'not-tls': () => ({ title: 'What answers does not encrypt', whatToDo: notRunbox }),
  'tls-too-old': () => ({ title: 'What answers encrypts in an outdated way', whatToDo: notRunbox }),
  'certificate-wrong-name': () => ({ title: 'The certificate is for another server', whatToDo: notRunbox }),
  'certificate-expired': () => ({
    title: 'The certificate is past its date',
    whatToDo: 'See whether the date of this computer is right, and check again.',
  }),
  'certificate-not-yet-valid': () => ({
    title: 'The certificate is ahead of its date',
    whatToDo: 'See whether the date of this computer is right, and check again.',
  }),
  'certificate-unknown-issuer': () => ({
    title: 'Nobody known vouches for the certificate',
    whatToDo: notRunbox,
  }),
  'certificate-self-signed': () => ({
    title: 'The certificate vouches for itself only',
    whatToDo: notRunbox,
  }),
  'certificate-refused': ({ code }) => ({
    title: `The certificate cannot be trusted (${isolate(code)})`,
    whatToDo: notRunbox,
  }),
  'starttls-missing': () => ({ title: 'No encryption is offered', whatToDo: notRunbox }),
  'starttls-injected': () => ({ title: 'Something was slipped in before encrypting', whatToDo: notRunbox }),
  'wrong-protocol': ({ greeting }) => ({
    title: 'What answers does not speak like a mail server',
    whatToDo: `${otherNetwork}${answered(greeting)}`,
  }),
  'server-unavailable': ({ reply }) => ({
    title: 'The server cannot serve at the moment',
    whatToDo: `Wait a few minutes, and check again.${answered(reply)}`,
  }),
};

const diagnoses: TextTable<SignInDiagnosis> = {
  accepted: ({ loginName }) => ({
    title: 'Signing in works, for receiving and for sending',
    whatToDo: `Runbox takes the login name ${isolate(loginName)} with this password. You have nothing to do.`,
  }),
  'refused-everywhere': () => ({
    title: 'Runbox does not take this login name with this password',
    whatToDo:
      'Look at three things. Login name: webmail shows yours at the top right. Password: upper and lower case count. With two-factor authentication it has to be an app password, and the switch for these on.',
  }),
  'incoming-switched-off': ({ protocol }) => ({
    title: `Sending works, and ${services[protocol]} is not let in`,
    whatToDo: `${protocol === 'imap' ? 'IMAP' : 'POP'} is most likely switched off for your account. In webmail, switch it on under Account, Security, Manage Services, and check again.`,
  }),
  'sending-refused': () => ({
    title: 'Receiving works, and sending is not enabled for your account',
    whatToDo:
      'A new account can send once its alternative address is validated, with the link that Runbox has sent there, or with a subscription. Otherwise SMTP may be switched off: in webmail, look under Account, Security, Manage Services.',
  }),
  wait: ({ reply }) => ({
    title: 'Runbox asks to wait',
    whatToDo: `Wait a few minutes, and check again.${answered(reply)}`,
  }),
  'not-allowed': ({ reply }) => ({
    title: 'Runbox does not let this account sign in at the moment',
    whatToDo: `See what webmail says about your account, or ask Runbox Support.${answered(reply)}`,
  }),
  'not-reached': ({ service, trouble }) => {
    const { title, whatToDo } = textOf<ProbeTrouble>(troubles, trouble);
    return {
      title: `The server for ${services[service]} was not reached`,
      whatToDo: `${title}. ${whatToDo}`,
    };
  },
  'server-trouble': ({ reply }) => ({
    title: 'Runbox cannot check login names at the moment',
    whatToDo: `Login name and password may well be right. Wait a few minutes, and check again.${answered(reply)}`,
  }),
  'tries-used-up': () => ({
    title: 'Runbox has refused three times, and we stop here',
    whatToDo:
      'More could lock your account. Log in to webmail first, look at the login name at the top right there, and then start this program anew.',
  }),
};

export const networkWords = networkWordsFrom({
  endpoints,
  reached: (encryption, milliseconds) => `encrypted with ${encryption}, ${milliseconds} ms`,
  verdicts,
  troubles,
  diagnoses,
});
