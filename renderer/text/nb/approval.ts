import type { ApprovalWords } from '../approval-words';

export const approvalWords: ApprovalWords = {
  question: (button) => `${button}?`,
  apply: (address, programs, places) => `Dette skriver kontoen ${address} inn i ${programs}, i ${places}.`,
  undo: (address, date, places) =>
    `Dette tar tilbake oppsettet av ${address} ${date}, i ${places}. E-posten din slettes aldri.`,
  removal: (reports, backups, folder) =>
    `Dette sletter ${backups} ${backups === 1 ? 'sikkerhetskopi' : 'sikkerhetskopier'} og ${reports} ${reports === 1 ? 'rapport' : 'rapporter'} i ${folder}. Etterpå kan oppsett ikke lenger angres.`,
  more: (count) => (count === 1 ? 'ett sted til' : `${count} steder til`),
  cancel: 'Avbryt',
};
