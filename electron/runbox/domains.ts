/** How well it is known that Runbox gives out addresses on a domain. */
export type Evidence =
  /** Named on Runbox's own pages or in its sign-up form. */
  | 'runbox-pages'
  /** In lists of free mail domains that were read from Runbox's sign-up form. */
  | 'sign-up-lists'
  /** In one third-party list only. */
  | 'single-list';

/**
 * All domains of Runbox are synonyms: the same user has the same mailbox on each of them
 * (help.runbox.com/usernames-and-passwords/, Runbox 7's aliases page). Sources: Runbox's pages on
 * server settings, on user names and on domains; the sign-up form of Runbox 7; the domain lists of
 * mailcat and Forward Email; the provider list of OriginMail.
 */
export const runboxDomains: Readonly<Record<Evidence, readonly string[]>> = {
  'runbox-pages': [
    'runbox.com',
    'runbox.no',
    'runbox.us',
    'runbox.eu',
    'rbx.run',
    'rbx.email',
    'offshore.rocks',
    'mailhouse.biz',
  ],
  'sign-up-lists': [
    'mailhost.work',
    'messagebox.email',
    'rbox.co',
    'rbox.me',
    'rbx.life',
    'rnbx.uk',
    'xobnur.uk',
    'runbox.at',
    'runbox.biz',
    'runbox.bz',
    'runbox.ch',
    'runbox.co',
    'runbox.co.in',
    'runbox.dk',
    'runbox.email',
    'runbox.is',
    'runbox.it',
    'runbox.ky',
    'runbox.li',
    'runbox.me',
    'runbox.nl',
    'runbox.uk',
  ],
  'single-list': ['runbox.cz', 'runbox.io', 'runbox.la', 'runbox.pt', 'runbox.rocks', 'runbox7.com'],
};

export const allRunboxDomains: readonly string[] = Object.values(runboxDomains).flat();

const known: ReadonlySet<string> = new Set(allRunboxDomains);

/** Whether Runbox gives out addresses on this domain. Upper and lower case are the same (RFC 4343). */
export function isRunboxDomain(domain: string): boolean {
  return known.has(domain.toLowerCase());
}
