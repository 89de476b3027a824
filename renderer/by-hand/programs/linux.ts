import {
  box,
  encryption,
  keeping,
  move,
  only,
  option,
  type ProgramForm,
  password,
  protocol,
  removing,
  section,
  value,
} from '../program-form';

/** Labels: the texts in Evolution 3.46. */
const evolution: ProgramForm = {
  id: 'evolution',
  name: 'Evolution',
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: 'POP' },
  encryption: { 'implicit-tls': 'TLS on a dedicated port', starttls: 'STARTTLS after connecting' },
  through: null,
  labels: 'read',
  sections: [
    section(
      'account',
      'Identity',
      [move('choose', 'Edit', 'Accounts', 'Add', 'Mail Account')],
      [
        value('Full Name', 'full-name'),
        value('Email Address', 'address'),
        box('untick', 'Look up mail server details based on the entered e-mail address'),
      ],
      [move('choose', 'Next')],
    ),
    section(
      'incoming',
      'Receiving Email',
      [],
      [
        protocol('Server Type'),
        value('Server', 'incoming-host'),
        value('Port', 'incoming-port'),
        value('Username', 'login-name'),
        encryption('incoming', 'Encryption method'),
        option('Authentication', 'Password'),
      ],
      [move('choose', 'Next')],
    ),
    section(
      'incoming',
      'Receiving Options',
      [],
      [keeping('Leave messages on server')],
      [move('choose', 'Next')],
    ),
    section(
      'submission',
      'Sending Email',
      [],
      [
        option('Server Type', 'SMTP'),
        value('Server', 'submission-host'),
        value('Port', 'submission-port'),
        box('tick', 'Server requires authentication'),
        encryption('submission', 'Encryption method'),
        option('Authentication', 'PLAIN'),
        value('Username', 'login-name'),
      ],
      [move('choose', 'Next', 'Next', 'Apply')],
    ),
    section('account', null, [], [password('Password')]),
  ],
};

/** Labels: the texts in KMail 22.12; the order is not certain. */
const kmail: ProgramForm = {
  id: 'kmail',
  name: 'KMail',
  runsOn: 'computer',
  protocols: { imap: 'IMAP E-Mail Server', pop3: 'POP3 E-Mail Server' },
  encryption: { 'implicit-tls': 'SSL/TLS', starttls: 'STARTTLS' },
  through: null,
  labels: 'reported',
  sections: [
    section(
      'account',
      'Identities',
      [move('choose', 'Settings', 'Configure KMail…', 'Identities', 'Modify…')],
      [value('Your name', 'full-name'), value('Email address', 'address')],
    ),
    section(
      'incoming',
      'Receiving',
      [move('choose', 'Accounts', 'Receiving', 'Add…', 'Custom Account…')],
      [
        protocol(null),
        value('Account Name', 'address'),
        only('imap', value('IMAP Server', 'incoming-host')),
        only('pop3', value('Incoming mail server', 'incoming-host')),
        value('Username', 'login-name'),
        password('Password'),
      ],
    ),
    section(
      'incoming',
      'Advanced',
      [move('choose', 'Advanced')],
      [
        encryption('incoming', 'Encryption'),
        value('Port', 'incoming-port'),
        option('Authentication', 'PLAIN'),
        keeping('Leave fetched messages on the server'),
      ],
      [move('choose', 'OK')],
    ),
    section(
      'submission',
      'Sending',
      [move('choose', 'Sending', 'Add…', 'SMTP')],
      [
        value('Outgoing mail server', 'submission-host'),
        box('tick', 'Server requires authentication'),
        value('Login', 'login-name'),
        password('Password'),
      ],
    ),
    section(
      'submission',
      'Advanced',
      [move('choose', 'Advanced')],
      [
        encryption('submission', 'Encryption'),
        value('Port', 'submission-port'),
        option('Authentication', 'PLAIN'),
      ],
      [move('choose', 'OK')],
    ),
  ],
};

/** Labels: Geary 43 and its source. It takes a port only as part of the server's name. */
const geary: ProgramForm = {
  id: 'geary',
  name: 'Geary',
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: null },
  encryption: { 'implicit-tls': 'TLS', starttls: 'StartTLS' },
  through: null,
  labels: 'read',
  sections: [
    section(
      'account',
      'Add an account',
      [move('choose', '≡', 'Accounts'), move('if-offered', 'Other email provider')],
      [value('Your name', 'full-name'), value('Email address', 'address')],
      [move('choose', 'Next')],
    ),
    section(
      'incoming',
      'Receiving',
      [],
      [
        value('IMAP server', 'incoming-host-and-port'),
        encryption('incoming', 'Connection security'),
        value('Login name', 'login-name'),
        password('Password'),
      ],
    ),
    section(
      'submission',
      'Sending',
      [],
      [
        value('SMTP server', 'submission-host-and-port'),
        encryption('submission', 'Connection security'),
        option('Login', 'Use same login as receiving'),
      ],
      [move('choose', 'Create')],
    ),
  ],
};

/** Labels: the texts in Claws Mail 4.1. Its first choice for TLS may go on without; it is never named here. */
const clawsMail: ProgramForm = {
  id: 'claws-mail',
  name: 'Claws Mail',
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: 'POP3' },
  encryption: {
    'implicit-tls': 'Use TLS',
    starttls: 'Use STARTTLS command to start encrypted session',
  },
  through: null,
  labels: 'read',
  sections: [
    section(
      'account',
      'Basic',
      [move('choose', 'Configuration', 'Create new account…', 'Basic')],
      [
        value('Name of account', 'address'),
        value('Full name', 'full-name'),
        value('Mail address', 'address'),
        protocol('Protocol'),
        value('Server for receiving', 'incoming-host'),
        value('SMTP server (send)', 'submission-host'),
        value('User ID', 'login-name'),
        password('Password'),
      ],
    ),
    section(
      'incoming',
      'Receive',
      [move('choose', 'Receive')],
      [removing('Remove messages on server when received')],
    ),
    section(
      'submission',
      'Send',
      [move('choose', 'Send')],
      [
        box('tick', 'SMTP Authentication (SMTP AUTH)'),
        box('leave-empty', 'User ID'),
        box('leave-empty', 'Password'),
      ],
    ),
    section(
      'servers',
      'TLS',
      [move('choose', 'TLS')],
      [encryption('incoming', '{protocol}'), encryption('submission', 'Send (SMTP)')],
    ),
    section(
      'servers',
      'Advanced',
      [move('choose', 'Advanced')],
      [value('SMTP port', 'submission-port'), value('{protocol} port', 'incoming-port')],
      [move('choose', 'OK')],
    ),
  ],
};

export const linuxForms = [evolution, kmail, geary, clawsMail] as const;
