import type { ApprovalWords } from '../approval-words';

export const approvalWords: ApprovalWords = {
  question: (button) => `${button}?`,
  apply: (address, programs, places) => `This writes the account ${address} into ${programs}, in ${places}.`,
  undo: (address, date, places) =>
    `This takes back the set-up of ${address} on ${date}, in ${places}. Your mail is never deleted.`,
  removal: (reports, backups, folder) =>
    `This deletes ${backups} ${backups === 1 ? 'backup' : 'backups'} and ${reports} ${reports === 1 ? 'report' : 'reports'} in ${folder}. Afterwards, set-ups can no longer be undone.`,
  more: (count) => (count === 1 ? 'one more place' : `${count} more places`),
  cancel: 'Cancel',
};
