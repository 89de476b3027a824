import type { RemovalWords } from '../removal-words';

const counted = (reports: number, backups: number) =>
  `${backups} ${backups === 1 ? 'sikkerhetskopi' : 'sikkerhetskopier'} og ${reports} ${reports === 1 ? 'rapport' : 'rapporter'}`;

export const removalWords: RemovalWords = {
  open: 'Slett sikkerhetskopier og rapporter …',
  counting: 'Ser hva som finnes …',
  nothing: 'Det finnes ingen sikkerhetskopier eller rapporter.',
  question: 'Vil du slette alle sikkerhetskopier og rapporter?',
  kept: (reports, backups) => `Denne mappen inneholder ${counted(reports, backups)}:`,
  consequence:
    'Uten dem kan ingen tidligere oppsett angres. E-postprogrammene dine virker som før, og e-posten blir værende.',
  yes: 'Slett sikkerhetskopier og rapporter',
  no: 'Behold dem',
  removing: 'Sletter …',
  done: (reports, backups) => `Slettet: ${counted(reports, backups)}.`,
  stayed: {
    unknown: 'Dette kjenner ikke veiviseren som sitt eget, så det ligger der fortsatt:',
    'not-deleted': 'Dette kunne ikke slettes. Veiviseren prøver igjen neste gang den starter:',
  },
};
