import {
  box,
  encryption,
  ifAsked,
  keeping,
  move,
  type ProgramForm,
  password,
  protocol,
  section,
  value,
} from '../program-form';

/**
 * Its "special port" policy is TLS from the start, "Force usage" is STARTTLS that is insisted on;
 * the policy in between goes on without encryption and is never named here.
 */
const emClient: ProgramForm = {
  id: 'em-client',
  name: 'eM Client',
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: 'POP3' },
  encryption: {
    'implicit-tls': 'Use SSL/TLS on special port (legacy)',
    starttls: 'Force usage of SSL/TLS',
  },
  through: null,
  labels: 'reported',
  sections: [
    section(
      'account',
      null,
      [move('choose', 'Menu', 'Accounts', 'Add account', 'Mail', 'Other')],
      [value('E-mail address', 'address'), value('Your name', 'full-name')],
      [move('choose', 'Next')],
    ),
    section(
      'incoming',
      'Incoming server',
      [],
      [
        protocol(null),
        value('Incoming server', 'incoming-host'),
        value('User name', 'login-name'),
        password('Password'),
      ],
    ),
    section(
      'submission',
      'Outgoing server',
      [move('choose', 'Next')],
      [
        value('Outgoing server', 'submission-host'),
        box('tick', 'Server requires authentication'),
        value('User name', 'login-name'),
        password('Password'),
      ],
      [move('choose', 'Next', 'Finish')],
    ),
    section(
      'incoming',
      null,
      [move('choose', 'Menu', 'Accounts')],
      [
        value('Port', 'incoming-port'),
        encryption('incoming', 'Security policy'),
        keeping('Leave a copy of messages on server'),
      ],
    ),
    section(
      'submission',
      'SMTP',
      [move('choose', 'SMTP')],
      [value('Port', 'submission-port'), encryption('submission', 'Security policy')],
      [move('choose', 'Save')],
    ),
  ],
};

const mailbird: ProgramForm = {
  id: 'mailbird',
  name: 'Mailbird',
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: 'POP3' },
  encryption: { 'implicit-tls': 'SSL', starttls: 'STARTTLS' },
  through: null,
  labels: 'reported',
  sections: [
    section(
      'account',
      null,
      [move('choose', 'Menu', 'Settings', 'Accounts', 'Add')],
      [value('Name', 'full-name'), value('Email', 'address'), password('Password')],
      [move('choose', 'Continue'), move('search-fails')],
    ),
    section(
      'incoming',
      'Server settings',
      [move('if-offered', 'Server settings')],
      [
        protocol(null),
        value('Incoming server', 'incoming-host'),
        value('Port', 'incoming-port'),
        encryption('incoming', 'Encryption'),
        value('Username', 'login-name'),
        password('Password'),
      ],
    ),
    section(
      'submission',
      null,
      [],
      [
        value('Outgoing server', 'submission-host'),
        value('Port', 'submission-port'),
        encryption('submission', 'Encryption'),
        value('Username', 'login-name'),
        password('Password'),
      ],
      [move('choose', 'Continue')],
    ),
  ],
};

/** Labels: Ritlabs' help for accounts and their transport. */
const theBat: ProgramForm = {
  id: 'the-bat',
  name: 'The Bat!',
  runsOn: 'computer',
  protocols: { imap: 'IMAP4', pop3: 'POP3' },
  encryption: {
    'implicit-tls': 'Secure to dedicated port (TLS)',
    starttls: 'Secure to regular port (STARTTLS)',
  },
  through: null,
  labels: 'reported',
  sections: [
    section(
      'account',
      null,
      [move('choose', 'Account', 'New…')],
      [
        value('Your full name', 'full-name'),
        value('E-mail address', 'address'),
        password('Password'),
        protocol('Protocol'),
      ],
      [move('choose', 'Next')],
    ),
    section(
      'incoming',
      'Receive mail',
      [],
      [
        value('Server address', 'incoming-host'),
        encryption('incoming', 'Connection'),
        value('Port', 'incoming-port'),
        value('User name', 'login-name'),
        password('Password'),
        keeping('Leave messages on server'),
      ],
      [move('choose', 'Next')],
    ),
    section(
      'submission',
      'Send mail',
      [],
      [
        value('SMTP server address', 'submission-host'),
        encryption('submission', 'Connection'),
        value('Port', 'submission-port'),
        box('tick', 'My SMTP server requires authentication'),
        value('User name', 'login-name'),
        password('Password'),
      ],
      [move('choose', 'Next', 'Finish')],
    ),
  ],
};

/** Mail and the sign-in are kept on Readdle's servers (Readdle's privacy policy, Migadu's guide). */
const spark: ProgramForm = {
  id: 'spark',
  name: 'Spark',
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: null },
  encryption: { 'implicit-tls': 'SSL', starttls: 'STARTTLS' },
  through: 'Readdle',
  labels: 'reported',
  sections: [
    section(
      'account',
      null,
      [move('choose', 'Settings', 'Accounts', 'Add account', 'Set up account manually')],
      [ifAsked(value('Name', 'full-name')), value('Email', 'address'), password('Password')],
    ),
    section(
      'incoming',
      null,
      [move('if-offered', 'Advanced settings')],
      [
        value('IMAP server', 'incoming-host'),
        value('Port', 'incoming-port'),
        encryption('incoming', 'Security'),
        value('Username', 'login-name'),
        password('Password'),
      ],
    ),
    section(
      'submission',
      null,
      [],
      [
        value('SMTP server', 'submission-host'),
        value('Port', 'submission-port'),
        encryption('submission', 'Security'),
        value('Username', 'login-name'),
        password('Password'),
      ],
      [move('choose', 'Log in')],
    ),
  ],
};

/** Labels: Mailspring's own source of 2026. */
const mailspring: ProgramForm = {
  id: 'mailspring',
  name: 'Mailspring',
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: null },
  encryption: { 'implicit-tls': 'SSL / TLS', starttls: 'STARTTLS' },
  through: null,
  labels: 'read',
  sections: [
    section(
      'account',
      null,
      [move('choose', 'Preferences', 'Accounts', '+', 'IMAP / SMTP')],
      [value('Name', 'full-name'), value('Email', 'address'), password('Password')],
      [move('choose', 'Continue')],
    ),
    section(
      'incoming',
      'Incoming Mail (IMAP)',
      [],
      [
        value('Server', 'incoming-host'),
        value('Port', 'incoming-port'),
        encryption('incoming', 'Security'),
        box('untick', 'Allow insecure SSL'),
        value('Username', 'login-name'),
        password('Password'),
        box('leave-empty', 'Custom Container Folder'),
      ],
    ),
    section(
      'submission',
      'Outgoing Mail (SMTP)',
      [],
      [
        value('Server', 'submission-host'),
        value('Port', 'submission-port'),
        encryption('submission', 'Security'),
        box('untick', 'Allow insecure SSL'),
        value('Username', 'login-name'),
        password('Password'),
      ],
      [move('choose', 'Connect Account')],
    ),
  ],
};

export const windowsAndMacForms = [emClient, mailbird, theBat, spark, mailspring] as const;
