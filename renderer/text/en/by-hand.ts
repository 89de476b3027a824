import type { ByHandWords } from '../by-hand-words';
import { isolate } from '../isolate';

export const byHandWords: ByHandWords = {
  title: 'Set up a program by hand',
  lead: 'Choose your program. Then follow its form from the top, copy each value, and tick it off.',
  fromPrograms: 'My program is not here',
  fromResult: 'Other programs and devices',
  openAccounts: 'Open “Mail (Microsoft Outlook)”',
  accountsOpened: '“Mail (Microsoft Outlook)” is opening.',
  program: 'Program',
  chooseProgram: 'Choose your program',
  runsOn: { computer: 'On a computer', phone: 'On a phone or tablet' },
  another: 'Another program',
  retired: 'No longer maintained',
  retiredText: {
    'windows-mail':
      'Microsoft ended Windows Mail at the end of 2024. It can no longer be relied on. Thunderbird is a good choice in its place, and this wizard sets it up for you.',
    postbox:
      'Postbox has not been maintained since December 2024. Thunderbird is close to it, and this wizard sets it up for you. Its last owner makes eM Client, which can be set up by hand here.',
    'opera-mail':
      'Opera Mail has not been developed for many years. Thunderbird is a good choice in its place, and this wizard sets it up for you.',
  },
  through: (program, maker) =>
    `${program} does not fetch your mail by itself. Your password and your mail pass through the servers of ${maker}.`,
  imapInstead: (program) => `${program} can only use IMAP, so these are the settings for IMAP, not for POP.`,
  imapOnly: (program) => `${program} can only use IMAP, which is what you chose.`,
  reported: 'In your version some fields may be named a little differently.',
  oneBox: (program) =>
    `${program} has one box for both kinds of encryption. Which of them it uses follows from the port.`,
  oneBoxSending: 'If sending does not work with 587, use 465.',
  loginName: (loginName, address) =>
    `Your login name is ${isolate(loginName)}. Where the program has put ${isolate(address)} as the user name, change it.`,
  parts: {
    account: 'Your account',
    incoming: 'Incoming mail',
    submission: 'Outgoing mail',
    servers: 'Servers',
  },
  moves: {
    close: 'Close',
    choose: 'Choose',
    'if-offered': 'If it is offered, choose',
    'in-older-versions': 'In older versions choose',
    'search-fails': 'It may now look for settings by itself. Go on here, whether it finds any or not.',
    'encryption-first': 'Choose the encryption first, then type the port: choosing can change the port.',
  },
  meanings: {
    'full-name': 'Your name',
    address: 'Address',
    'login-name': 'User name',
    password: 'Password',
    protocol: 'Account type',
    'incoming-host': 'Incoming server',
    'incoming-port': 'Port, incoming',
    'incoming-host-and-port': 'Incoming server and port',
    'incoming-encryption': 'Encryption, incoming',
    'submission-host': 'Outgoing server',
    'submission-port': 'Port, outgoing',
    'submission-host-and-port': 'Outgoing server and port',
    'submission-encryption': 'Encryption, outgoing',
    authentication: 'Authentication',
    'keep-on-server': 'Keep a copy of each message on the server',
    other: 'Choice',
  },
  how: {
    choose: 'Choose',
    tick: 'Tick this box',
    untick: 'Leave this box empty',
    'leave-empty': 'Leave this field empty',
    password: 'Type your Runbox password, or an app password',
  },
  older: (text) => `In older versions: ${isolate(text)}`,
  ifAsked: 'if it asks',
  copy: 'Copy',
  copied: 'Copied',
  copiedAloud: (label) => `Copied: ${isolate(label)}`,
  notCopied: 'It could not be copied. Select the value and copy it with the keyboard.',
  progress: (done, lines) =>
    done === lines ? 'Everything is ticked off.' : `${done} of ${lines} ticked off`,
  sheet: {
    title: 'Settings sheet',
    lead: 'All settings on one page, with what they mean. Your password is not on it.',
    show: 'Show the sheet',
    hide: 'Hide the sheet',
    print: 'Print or save as PDF',
    setting: 'Setting',
    value: 'Value',
    meaning: 'What it means',
    parts: { account: 'Your account', incoming: 'Receiving mail', submission: 'Sending mail' },
    lines: {
      'full-name': { name: 'Your name', meaning: 'Shown to people you write to.' },
      address: { name: 'Address', meaning: 'What people write to, and what your mail is sent from.' },
      'login-name': {
        name: 'User name',
        meaning: 'What you sign in with, for receiving and for sending. Also called login name.',
      },
      password: {
        name: 'Password',
        meaning:
          'The same for receiving and sending. With two-factor authentication it has to be an app password.',
      },
      'incoming-protocol': {
        name: 'Account type',
        meaning: 'How mail is fetched: IMAP shows what is at Runbox, POP fetches it to the device.',
      },
      host: { name: 'Server', meaning: 'The computer at Runbox that the program speaks with.' },
      port: { name: 'Port', meaning: 'The door at the server. It goes together with the encryption.' },
      encryption: {
        name: 'Encryption',
        meaning: 'Nobody on the way can read along. Programs say SSL, TLS, SSL/TLS or STARTTLS.',
      },
      authentication: {
        name: 'Authentication',
        meaning: 'How you sign in. Also called normal password, plain or PLAIN. The encryption protects it.',
      },
      'submission-protocol': { name: 'Account type', meaning: 'Mail is always sent with SMTP.' },
    },
    passwordValue: 'Not printed here',
    authenticationValue: 'Password',
    keeping: 'POP, a copy stays at Runbox',
    notKeeping: 'POP, fetched mail is removed from Runbox',
    encryption: {
      'implicit-tls': 'SSL/TLS (encrypted from the start)',
      starttls: 'STARTTLS (encrypted before anything is sent)',
    },
    help: 'Help: help.runbox.com',
  },
};
