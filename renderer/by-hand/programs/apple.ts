import {
  box,
  encryption,
  move,
  option,
  type ProgramForm,
  password,
  protocol,
  removing,
  section,
  value,
} from '../program-form';

/** Labels: Apple's and OVH's guides. With 587 and the box ticked Mail is reported to use STARTTLS. */
const mailOnMac: ProgramForm = {
  id: 'apple-mail',
  name: 'Apple Mail (Mac)',
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: 'POP' },
  encryption: null,
  through: null,
  labels: 'read',
  sections: [
    section(
      'account',
      null,
      [move('choose', 'Mail', 'Add Account…', 'Other Mail Account…', 'Continue')],
      [value('Name', 'full-name'), value('Email Address', 'address'), password('Password')],
      [move('choose', 'Sign In'), move('search-fails')],
    ),
    section(
      'servers',
      null,
      [],
      [
        value('Email Address', 'address'),
        value('User Name', 'login-name'),
        password('Password'),
        protocol('Account Type'),
        value('Incoming Mail Server', 'incoming-host'),
        value('Outgoing Mail Server', 'submission-host'),
      ],
      [move('choose', 'Sign In')],
    ),
    section(
      'incoming',
      'Incoming Mail Server',
      [move('choose', 'Mail', 'Settings', 'Accounts', 'Server Settings')],
      [
        box('untick', 'Automatically manage connection settings'),
        value('Port', 'incoming-port'),
        encryption('incoming', 'Use TLS/SSL'),
        option('Authentication', 'Password'),
        removing('Remove copy from server after retrieving a message'),
      ],
    ),
    section(
      'submission',
      'Outgoing Mail Server',
      [],
      [
        value('User Name', 'login-name'),
        password('Password'),
        box('untick', 'Automatically manage connection settings'),
        value('Port', 'submission-port'),
        encryption('submission', 'Use TLS/SSL'),
        option('Authentication', 'Password'),
      ],
      [move('choose', 'Save')],
    ),
  ],
};

/** Labels: Apple's and OVH's guides; iOS asks for the ports only in the settings of the finished account. */
const mailOnPhone: ProgramForm = {
  id: 'iphone-mail',
  name: 'Apple Mail (iPhone, iPad)',
  runsOn: 'phone',
  protocols: { imap: 'IMAP', pop3: 'POP' },
  encryption: null,
  through: null,
  labels: 'read',
  sections: [
    section(
      'account',
      'New Account',
      [
        move(
          'choose',
          'Settings',
          'Apps',
          'Mail',
          'Mail Accounts',
          'Add Account',
          'Other',
          'Add Mail Account',
        ),
        move('in-older-versions', 'Settings', 'Mail', 'Accounts', 'Add Account', 'Other', 'Add Mail Account'),
      ],
      [value('Name', 'full-name'), value('Email', 'address'), password('Password')],
      [move('choose', 'Next')],
    ),
    section(
      'incoming',
      'Incoming Mail Server',
      [],
      [
        protocol(null),
        value('Host Name', 'incoming-host'),
        value('User Name', 'login-name'),
        password('Password'),
      ],
    ),
    section(
      'submission',
      'Outgoing Mail Server',
      [],
      [value('Host Name', 'submission-host'), value('User Name', 'login-name'), password('Password')],
      [move('choose', 'Next', 'Save')],
    ),
    section(
      'incoming',
      'Advanced',
      [move('choose', 'Mail Accounts', 'Account', 'Advanced')],
      [
        encryption('incoming', 'Use SSL'),
        option('Authentication', 'Password'),
        value('Server Port', 'incoming-port'),
      ],
    ),
    section(
      'submission',
      'Primary Server',
      [move('choose', 'Account', 'SMTP', 'Primary Server')],
      [
        encryption('submission', 'Use SSL'),
        option('Authentication', 'Password'),
        value('Server Port', 'submission-port'),
      ],
    ),
  ],
};

export const appleForms = [mailOnMac, mailOnPhone] as const;
