import type { ProgramForm } from './program-form';
import { encryption, keeping, option, password, protocol, section, value } from './program-form';
import { androidForms } from './programs/android';
import { appleForms } from './programs/apple';
import { linuxForms } from './programs/linux';
import { mozillaForms, mozillaPhoneForms } from './programs/mozilla';
import { outlookForms } from './programs/outlook';
import { windowsAndMacForms } from './programs/windows-and-mac';

/** Every value in our own words, for a program that is not in the list. */
const anotherProgram: ProgramForm = {
  id: 'another',
  name: null,
  runsOn: 'computer',
  protocols: { imap: 'IMAP', pop3: 'POP3' },
  encryption: { 'implicit-tls': 'SSL/TLS', starttls: 'STARTTLS' },
  olderEncryption: { 'implicit-tls': 'SSL', starttls: 'TLS' },
  through: null,
  labels: 'reported',
  sections: [
    section('account', null, [], [value(null, 'full-name'), value(null, 'address')]),
    section(
      'incoming',
      null,
      [],
      [
        protocol(null),
        value(null, 'incoming-host'),
        value(null, 'incoming-port'),
        encryption('incoming', null),
        option(null, 'Password'),
        value(null, 'login-name'),
        password(null),
        { ...keeping('Leave messages on server'), label: null },
      ],
    ),
    section(
      'submission',
      null,
      [],
      [
        value(null, 'submission-host'),
        value(null, 'submission-port'),
        encryption('submission', null),
        option(null, 'Password'),
        value(null, 'login-name'),
        password(null),
      ],
    ),
  ],
};

const named: readonly ProgramForm[] = [
  ...outlookForms,
  ...appleForms,
  ...mozillaForms,
  ...windowsAndMacForms,
  ...linuxForms,
  ...mozillaPhoneForms,
  ...androidForms,
];

/** In the order of the alphabet; any other program last. */
export const programForms: readonly ProgramForm[] = [
  ...named.toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? '')),
  anotherProgram,
];

/** Programs that nobody maintains any more; what to use instead is told in words. */
export const retiredPrograms = {
  'windows-mail': 'Windows Mail',
  postbox: 'Postbox',
  'opera-mail': 'Opera Mail',
} as const;

export type RetiredProgram = keyof typeof retiredPrograms;

export function isRetired(id: string): id is RetiredProgram {
  return Object.hasOwn(retiredPrograms, id);
}
