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

const fairEmail: ProgramForm = {
  id: 'fairemail',
  name: 'FairEmail',
  runsOn: 'phone',
  protocols: { imap: 'IMAP', pop3: 'POP3' },
  encryption: { 'implicit-tls': 'SSL/TLS', starttls: 'STARTTLS' },
  through: null,
  labels: 'reported',
  sections: [
    section(
      'incoming',
      'Accounts',
      [move('choose', 'Settings', 'Manual setup and account options', 'Accounts', '+')],
      [
        protocol(null),
        value('Host', 'incoming-host'),
        encryption('incoming', 'Encryption'),
        value('Port number', 'incoming-port'),
        value('User name', 'login-name'),
        password('Password'),
        keeping('Leave messages on server'),
      ],
      [move('choose', 'Check', 'Save')],
    ),
    section(
      'submission',
      'Identities',
      [move('choose', 'Identities', '+')],
      [
        value('Your name', 'full-name'),
        value('Your email address', 'address'),
        value('Host', 'submission-host'),
        encryption('submission', 'Encryption'),
        value('Port number', 'submission-port'),
        value('User name', 'login-name'),
        password('Password'),
      ],
      [move('choose', 'Check', 'Save')],
    ),
  ],
};

/** Encryption: the names in Android's own mail app, which the Gmail app took over. */
const gmailApp: ProgramForm = {
  id: 'gmail-app',
  name: 'Gmail (Android)',
  runsOn: 'phone',
  protocols: { imap: 'Personal (IMAP)', pop3: 'Personal (POP3)' },
  encryption: { 'implicit-tls': 'SSL/TLS', starttls: 'STARTTLS' },
  through: null,
  labels: 'reported',
  sections: [
    section(
      'account',
      null,
      [move('choose', 'Settings', 'Add account', 'Other')],
      [value('Enter your email', 'address')],
      [move('choose', 'Manual setup')],
    ),
    section('account', null, [], [protocol(null), password('Password')], [move('choose', 'Next')]),
    section(
      'incoming',
      'Incoming server settings',
      [],
      [
        value('Username', 'login-name'),
        password('Password'),
        value('Server', 'incoming-host'),
        value('Port', 'incoming-port'),
        encryption('incoming', 'Security type'),
      ],
      [move('choose', 'Next')],
    ),
    section(
      'submission',
      'Outgoing server settings',
      [],
      [
        box('tick', 'Require sign-in'),
        value('Username', 'login-name'),
        password('Password'),
        value('SMTP server', 'submission-host'),
        value('Port', 'submission-port'),
        encryption('submission', 'Security type'),
      ],
      [move('choose', 'Next')],
    ),
    section('account', null, [], [value('Your name', 'full-name')], [move('choose', 'Next')]),
  ],
};

/** Here "TLS" is STARTTLS and "SSL" is TLS from the start. */
const samsungEmail: ProgramForm = {
  id: 'samsung-email',
  name: 'Samsung Email',
  runsOn: 'phone',
  protocols: { imap: 'IMAP account', pop3: 'POP3 account' },
  encryption: { 'implicit-tls': 'SSL', starttls: 'TLS' },
  through: null,
  labels: 'reported',
  sections: [
    section(
      'account',
      null,
      [move('choose', 'Settings', 'Add account', 'Other')],
      [value('Email address', 'address'), password('Password'), ifAsked(value('Your name', 'full-name'))],
      [move('choose', 'Manual setup')],
    ),
    section(
      'incoming',
      'Incoming server',
      [],
      [
        protocol(null),
        value('User name', 'login-name'),
        password('Password'),
        value('Incoming server', 'incoming-host'),
        encryption('incoming', 'Security type'),
        value('Port', 'incoming-port'),
      ],
    ),
    section(
      'submission',
      'Outgoing server',
      [],
      [
        value('SMTP server', 'submission-host'),
        encryption('submission', 'Security type'),
        value('Port', 'submission-port'),
        box('tick', 'Authentication required before sending emails'),
        value('User name', 'login-name'),
        password('Password'),
      ],
      [move('choose', 'Sign in')],
    ),
  ],
};

export const androidForms = [fairEmail, gmailApp, samsungEmail] as const;
