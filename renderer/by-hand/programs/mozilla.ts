import {
  encryption,
  ifAsked,
  keeping,
  move,
  option,
  type ProgramForm,
  password,
  protocol,
  section,
  value,
} from '../program-form';

/** Labels: seen with Thunderbird 153. */
const thunderbird: ProgramForm = {
  id: 'thunderbird',
  name: 'Thunderbird',
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: 'POP3' },
  encryption: { 'implicit-tls': 'SSL/TLS', starttls: 'STARTTLS' },
  through: null,
  labels: 'read',
  sections: [
    section(
      'account',
      'Add your email address',
      [move('choose', '≡', 'New Account', 'Email')],
      [value('Full name', 'full-name'), value('Email address', 'address')],
      [move('choose', 'Continue'), move('search-fails'), move('choose', 'Configure Manually')],
    ),
    section(
      'incoming',
      'Incoming server settings',
      [],
      [
        protocol('Protocol'),
        value('Hostname', 'incoming-host'),
        value('Port', 'incoming-port'),
        encryption('incoming', 'Connection security'),
        option('Authentication method', 'Normal password'),
        value('Username', 'login-name'),
      ],
      [move('choose', 'Continue')],
    ),
    section(
      'submission',
      'Outgoing server settings',
      [],
      [
        value('Hostname', 'submission-host'),
        value('Port', 'submission-port'),
        encryption('submission', 'Connection security'),
        option('Authentication method', 'Normal password'),
        value('Username', 'login-name'),
      ],
      [move('choose', 'Continue')],
    ),
    section(
      'account',
      'Enter your email account password',
      [],
      [password(null)],
      [move('choose', 'Continue')],
    ),
  ],
};

const seamonkey: ProgramForm = {
  id: 'seamonkey',
  name: 'SeaMonkey',
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: 'POP' },
  encryption: { 'implicit-tls': 'SSL/TLS', starttls: 'STARTTLS' },
  through: null,
  labels: 'reported',
  sections: [
    section(
      'account',
      'Identity',
      [move('choose', 'Edit', 'Mail & Newsgroups Account Settings', 'Add Account…', 'Email account', 'Next')],
      [value('Your Name', 'full-name'), value('Email Address', 'address')],
      [move('choose', 'Next')],
    ),
    section(
      'servers',
      'Server Information',
      [],
      [
        protocol(null),
        value('Incoming Server', 'incoming-host'),
        value('Outgoing Server', 'submission-host'),
        value('Incoming User Name', 'login-name'),
        value('Outgoing User Name', 'login-name'),
      ],
      [move('choose', 'Next', 'Finish')],
    ),
    section(
      'incoming',
      'Server Settings',
      [move('choose', 'Server Settings')],
      [
        value('Port', 'incoming-port'),
        encryption('incoming', 'Connection security'),
        option('Authentication method', 'Normal password'),
        keeping('Leave messages on server'),
      ],
    ),
    section(
      'submission',
      'Outgoing Server (SMTP)',
      [move('choose', 'Outgoing Server (SMTP)', 'Edit…')],
      [
        value('Port', 'submission-port'),
        encryption('submission', 'Connection security'),
        option('Authentication method', 'Normal password'),
        value('User Name', 'login-name'),
      ],
      [move('choose', 'OK')],
    ),
    section('account', null, [move('choose', 'File', 'Get New Messages')], [password('Password')]),
  ],
};

/** Labels: the app's own texts, thunderbird/thunderbird-android of 2026. K-9 Mail is the same app. */
const thunderbirdForAndroid: ProgramForm = {
  id: 'thunderbird-android',
  name: 'Thunderbird (Android), K-9 Mail',
  runsOn: 'phone',
  protocols: { imap: 'IMAP', pop3: 'POP3' },
  encryption: { 'implicit-tls': 'SSL/TLS', starttls: 'StartTLS' },
  through: null,
  labels: 'read',
  sections: [
    section(
      'account',
      null,
      [move('choose', 'Settings', 'Add account')],
      [value('Email address', 'address')],
      [move('choose', 'Next'), move('search-fails'), move('if-offered', 'Edit configuration')],
    ),
    section(
      'incoming',
      'Incoming server settings',
      [],
      [
        protocol('Protocol'),
        value('Server', 'incoming-host'),
        encryption('incoming', 'Security'),
        value('Port', 'incoming-port'),
        option('Authentication', 'Normal password'),
        value('Username', 'login-name'),
        password('Password'),
      ],
      [move('choose', 'Next')],
    ),
    section(
      'submission',
      'Outgoing server settings',
      [],
      [
        value('Server', 'submission-host'),
        encryption('submission', 'Security'),
        value('Port', 'submission-port'),
        option('Authentication', 'Normal password'),
        value('Username', 'login-name'),
        password('Password'),
      ],
      [move('choose', 'Next')],
    ),
    section(
      'account',
      'Display options',
      [],
      [ifAsked(value('Account name', 'address')), value('Your name', 'full-name')],
    ),
  ],
};

export const mozillaForms = [thunderbird, seamonkey] as const;
export const mozillaPhoneForms = [thunderbirdForAndroid] as const;
