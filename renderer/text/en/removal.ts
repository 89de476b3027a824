import type { RemovalWords } from '../removal-words';

const counted = (reports: number, backups: number) =>
  `${backups} ${backups === 1 ? 'backup' : 'backups'} and ${reports} ${reports === 1 ? 'report' : 'reports'}`;

export const removalWords: RemovalWords = {
  open: 'Delete backups and reports …',
  counting: 'Looking what is there …',
  nothing: 'There are no backups and no reports.',
  question: 'Delete all backups and reports?',
  kept: (reports, backups) => `This folder holds ${counted(reports, backups)}:`,
  consequence:
    'Without them, no earlier set-up can be undone. Your mail programs go on working as they do now, and your mail stays.',
  yes: 'Delete backups and reports',
  no: 'Keep them',
  removing: 'Deleting …',
  done: (reports, backups) => `Deleted: ${counted(reports, backups)}.`,
  stayed: {
    unknown: 'This is not known to be of the wizard’s making, so it is still there:',
    'not-deleted': 'This could not be deleted. The wizard tries again at its next start:',
  },
};
