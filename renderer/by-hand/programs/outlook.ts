import {
  box,
  encryption,
  encryptionBox,
  ifAsked,
  keeping,
  move,
  only,
  option,
  type ProgramForm,
  password,
  protocol,
  section,
  value,
} from '../program-form';

/**
 * The Mail Setup dialog of Outlook 2013 and later: the shorter way inside Outlook has no field for the
 * login name. Labels: Microsoft's and OVH's guides of 2025 and 2026.
 */
const classicOutlook: ProgramForm = {
  id: 'classic-outlook',
  name: 'Outlook (Windows, classic)',
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: 'POP3' },
  encryption: { 'implicit-tls': 'SSL/TLS', starttls: 'STARTTLS' },
  olderEncryption: { 'implicit-tls': 'SSL', starttls: 'TLS' },
  through: null,
  labels: 'read',
  sections: [
    section(
      'servers',
      'POP and IMAP Account Settings',
      [
        move('close', 'Outlook'),
        move('choose', 'Control Panel', 'Mail (Microsoft Outlook)', 'Email Accounts…', 'New…'),
        move('choose', 'Manual setup or additional server types', 'Next'),
        move('choose', 'POP or IMAP', 'Next'),
      ],
      [
        value('Your Name', 'full-name'),
        value('Email Address', 'address'),
        protocol('Account Type'),
        value('Incoming mail server', 'incoming-host'),
        value('Outgoing mail server (SMTP)', 'submission-host'),
        value('User Name', 'login-name'),
        password('Password'),
        box('tick', 'Remember password'),
        box('untick', 'Require logon using Secure Password Authentication (SPA)'),
      ],
    ),
    section(
      'submission',
      'Outgoing Server',
      [move('choose', 'More Settings…', 'Outgoing Server')],
      [
        box('tick', 'My outgoing server (SMTP) requires authentication'),
        box('tick', 'Use same settings as my incoming mail server'),
      ],
    ),
    section(
      'servers',
      'Advanced',
      [move('choose', 'Advanced'), move('encryption-first')],
      [
        value('Incoming server ({protocol})', 'incoming-port'),
        only('imap', encryption('incoming', 'Use the following type of encrypted connection')),
        only('pop3', encryptionBox('incoming', 'This server requires an encrypted connection (SSL/TLS)')),
        value('Outgoing server (SMTP)', 'submission-port'),
        encryption('submission', 'Use the following type of encrypted connection'),
        keeping('Leave a copy of messages on the server'),
      ],
      [move('choose', 'OK', 'Next', 'Close', 'Finish')],
    ),
  ],
};

/** Its labels change from month to month. Passwords and mail go through Microsoft's servers, as it says itself. */
const newOutlook: ProgramForm = {
  id: 'new-outlook',
  name: 'Outlook (Windows, new)',
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: 'POP' },
  encryption: { 'implicit-tls': 'SSL/TLS', starttls: 'STARTTLS' },
  through: 'Microsoft',
  labels: 'reported',
  sections: [
    section(
      'account',
      'Add account',
      [
        move('choose', 'Settings', 'Accounts', 'Your accounts', 'Add account'),
        move('in-older-versions', 'Settings', 'Accounts', 'Email accounts', 'Add account'),
      ],
      [value(null, 'address'), ifAsked(value(null, 'full-name'))],
      [move('choose', 'Continue'), move('if-offered', 'Choose provider')],
    ),
    section('servers', null, [], [protocol(null), password('{protocol} password')]),
    section(
      'servers',
      'Show more',
      [move('choose', 'Show more')],
      [
        value('{protocol} username', 'login-name'),
        value('{protocol} incoming server', 'incoming-host'),
        value('Port', 'incoming-port'),
        encryption('incoming', 'Secure connection type'),
        value('SMTP username', 'login-name'),
        password('SMTP password'),
        value('SMTP outgoing server', 'submission-host'),
        value('Port', 'submission-port'),
        encryption('submission', 'Secure connection type'),
      ],
      [move('choose', 'Continue')],
    ),
  ],
};

/** Labels: OVH's guide. */
const outlookForMac: ProgramForm = {
  id: 'outlook-mac',
  name: 'Outlook (Mac)',
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: 'POP' },
  encryption: null,
  through: null,
  labels: 'read',
  sections: [
    section(
      'account',
      null,
      [move('choose', 'Tools', 'Accounts…', '+', 'New account…')],
      [value(null, 'address')],
      [move('choose', 'Continue'), move('if-offered', 'IMAP/POP')],
    ),
    section(
      'servers',
      null,
      [],
      [
        protocol('Type'),
        value('Email address', 'address'),
        value('User name', 'login-name'),
        password('Password'),
        value('Incoming server', 'incoming-host'),
        value(null, 'incoming-port'),
        encryption('incoming', 'Use SSL to connect (recommended)'),
        value('Outgoing server', 'submission-host'),
        value(null, 'submission-port'),
        encryption('submission', 'Use SSL to connect (recommended)'),
        ifAsked(value(null, 'full-name')),
      ],
      [move('choose', 'Add account')],
    ),
    section(
      'submission',
      'More Options…',
      [move('choose', 'More Options…')],
      [option('Authentication', 'Use Incoming Server Info')],
    ),
  ],
};

/** Labels: OVH's guide of 2025 for iOS. Mail and password go through Microsoft's servers. */
const outlookMobile: ProgramForm = {
  id: 'outlook-mobile',
  name: 'Outlook (iPhone, iPad, Android)',
  runsOn: 'phone',
  protocols: { imap: 'IMAP', pop3: null },
  encryption: { 'implicit-tls': 'SSL', starttls: 'STARTTLS' },
  through: 'Microsoft',
  labels: 'reported',
  sections: [
    section(
      'account',
      null,
      [move('choose', 'Settings', 'Add account', 'Add email account')],
      [value(null, 'address')],
      [move('choose', 'Add account'), move('if-offered', '?', 'Change account provider', 'IMAP')],
    ),
    section(
      'servers',
      'Advanced settings',
      [move('choose', 'Advanced settings')],
      [
        ifAsked(value('Display name', 'full-name')),
        value('IMAP Hostname', 'incoming-host'),
        value('IMAP Port', 'incoming-port'),
        value('IMAP Username', 'login-name'),
        password('IMAP Password'),
        encryption('incoming', 'Port Security'),
        value('SMTP Hostname', 'submission-host'),
        value('SMTP Port', 'submission-port'),
        value('SMTP Username', 'login-name'),
        password('SMTP Password'),
        encryption('submission', 'Port Security'),
      ],
      [move('choose', '✓')],
    ),
  ],
};

export const outlookForms = [classicOutlook, newOutlook, outlookForMac, outlookMobile] as const;
