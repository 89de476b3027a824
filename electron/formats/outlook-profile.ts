import { ok, type Result, refuse } from '../contract/result';
import { accountMappings, type PropertyMapping, serviceMappings } from './outlook-profile-mappings';

type ValuesFor<Mappings> = {
  readonly [Key in keyof Mappings]?: Mappings[Key] extends readonly ['PT_LONG', string] ? number : string;
};

/** Values by their names in the file, in the order in which they are written. */
export type OutlookAccountValues =
  | { readonly kind: 'imap'; readonly values: ValuesFor<typeof accountMappings.imap> }
  | { readonly kind: 'pop3'; readonly values: ValuesFor<typeof accountMappings.pop3> };

/** A new profile, which becomes the one that Outlook opens, with one account, its default. */
export type OutlookProfile = OutlookAccountValues & { readonly name: string };

export interface OutlookProfileProblem {
  readonly kind: 'value-does-not-fit';
  readonly key: string;
}

/** Nothing says how long a value may be; an address has at most 254 characters (RFC 5321). */
const mostCharacters = 255;

/**
 * Whether a text comes through as it is. Only ASCII does for certain. What could begin a comment, a
 * section or another value is refused, and so are quotes around a value, which readers of INI files take
 * off. Outlook replaces `%NAME%` by an environment variable; a single percent sign stays.
 */
export function fitsOutlookProfile(text: string): boolean {
  const isPlain = /^[ -~]+$/.test(text) && !/[;[\]=]/.test(text);
  const isBare = text.trim() === text && !/^["']/.test(text);
  return isPlain && isBare && text.length <= mostCharacters && text.split('%').length <= 2;
}

/**
 * A profile file (PRF) for classic Outlook (Microsoft's “Customize Outlook profiles by using a PRF file”),
 * in ASCII with CR LF. Nothing in it can hold a password. It names neither a data file nor a default
 * store: Outlook makes and binds its own then.
 */
export function writeOutlookProfile(profile: OutlookProfile): Result<Uint8Array, OutlookProfileProblem> {
  const texts = Object.entries({ ProfileName: profile.name, ...profile.values });
  const unfit = texts.find(
    ([, value]) => typeof value === 'string' && value !== '' && !fitsOutlookProfile(value),
  );
  if (unfit !== undefined) return refuse({ kind: 'value-does-not-fit', key: unfit[0] });
  if (profile.name === '') return refuse({ kind: 'value-does-not-fit', key: 'ProfileName' });
  const lines = [
    '; Settings for Outlook. No password is in this file.',
    '',
    ...partsOf(profile).flatMap(linesOfPart),
  ];
  return ok(Uint8Array.from(Buffer.from(lines.join('\r\n'), 'latin1')));
}

interface Section {
  readonly name: string;
  readonly values: readonly (readonly [key: string, value: string | number])[];
}

interface Part {
  readonly title: string;
  readonly sections: readonly Section[];
}

const accountTypes = {
  imap: { section: 'IMAP_I_Mail', type: 'IMAP' },
  pop3: { section: 'I_Mail', type: 'POP3' },
} as const;

function partsOf(profile: OutlookProfile): readonly Part[] {
  const listed = accountTypes[profile.kind].section;
  return [
    { title: 'Section 1: the profile', sections: [generalSection(profile.name)] },
    {
      title: 'Section 2: its services',
      sections: [section('Service List', { Service1: 'Outlook Address Book' })],
    },
    { title: 'Section 3: its accounts', sections: [section('Internet Account List', { Account1: listed })] },
    { title: 'Section 4: values of the services', sections: [section('Service1', {})] },
    { title: 'Section 5: values of the accounts', sections: [accountSection(profile)] },
    {
      title: 'Section 6: what the values of services are',
      sections: Object.entries(serviceMappings).map(([name, values]) => section(name, values)),
    },
    {
      title: 'Section 7: what the values of accounts are',
      sections: [mappingSection('pop3', accountMappings.pop3), mappingSection('imap', accountMappings.imap)],
    },
  ];
}

function generalSection(name: string): Section {
  return section('General', {
    Custom: 1,
    ProfileName: name,
    DefaultProfile: 'Yes',
    OverwriteProfile: 'Yes',
    ModifyDefaultProfileIfPresent: 'FALSE',
    BackupProfile: 'No',
  });
}

/** The first and the last value have no mapping: they are for the import itself. */
function accountSection({ values }: OutlookProfile): Section {
  return section('Account1', { UniqueService: 'No', ...values, DefaultAccount: 'TRUE' });
}

function mappingSection(
  kind: OutlookProfile['kind'],
  mappings: Readonly<Record<string, PropertyMapping>>,
): Section {
  const { section: name, type } = accountTypes[kind];
  const values = Object.entries(mappings).map(([key, mapping]) => [key, mapping.join(',')]);
  return section(name, { AccountType: type, ...Object.fromEntries(values) });
}

function section(name: string, values: Readonly<Record<string, string | number>>): Section {
  return { name, values: Object.entries(values) };
}

function linesOfPart({ title, sections }: Part): readonly string[] {
  return [`; ${title}`, '', ...sections.flatMap(linesOfSection)];
}

function linesOfSection({ name, values }: Section): readonly string[] {
  return [`[${name}]`, ...values.map(([key, value]) => `${key}=${value}`), ''];
}
