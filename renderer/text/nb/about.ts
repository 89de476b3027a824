import type { AboutWords } from '../about-words';

// The build's day is one of UTC.
const days = new Intl.DateTimeFormat('nb', { dateStyle: 'long', timeZone: 'UTC' });

export const aboutWords: AboutWords = {
  open: 'Om appen',
  title: 'Om Runbox Mail Setup',
  version: (version, day) =>
    `Versjon ${version}${day === null ? '' : `, sist endret ${days.format(new Date(day))}`}`,
  what: 'Den setter opp e-postprogrammer for Runbox-kontoer. Den er laget av The Runbox Mail Setup contributors, og er ikke et offisielt Runbox-produkt.',
  licence: 'Under MIT-lisensen kan hvem som helst bruke den, endre den og gi den videre.',
  backups: {
    title: 'Sikkerhetskopiene dine',
    text: 'Sikkerhetskopier og rapporter ligger på denne datamaskinen, i denne mappen:',
  },
  updates: {
    title: 'Oppdateringer',
    text: 'Den oppdaterer ikke seg selv, og spør ingen om det finnes en nyere versjon. Når den er eldre enn et år, sier den det på første side.',
    download: 'Se om det finnes en nyere versjon',
  },
  licences: {
    title: 'Hva den er laget av',
    text: 'Lisensene til Electron og Chromium, som viser dette vinduet, følger med appen som filer. Lisensene til alt annet står her, på engelsk.',
    label: 'Lisenser',
    reading: 'Leser lisensene …',
    unread: 'Lisensene kunne ikke leses her. De ligger i filen licences.txt i appen.',
  },
  old: {
    title: 'Denne versjonen er mer enn et år gammel',
    text: (version, day) =>
      `Du har versjon ${version}, sist endret ${days.format(new Date(day))}. Runbox og e-postprogrammene kan ha endret seg siden.`,
    getNewer: 'Hent den nyeste versjonen',
    compare: 'Sammenlign det den viser, med innstillingene Runbox oppgir, før du setter opp noe.',
    settingsPage: 'Innstillinger hos Runbox',
  },
};
