import type { AboutWords } from '../about-words';

// The build's day is one of UTC.
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export const aboutWords: AboutWords = {
  open: 'About this app',
  title: 'About Runbox Mail Setup',
  version: (version, day) =>
    `Version ${version}${day === null ? '' : `, last changed on ${days.format(new Date(day))}`}`,
  what: 'It sets up mail programs for Runbox accounts. The Runbox Mail Setup contributors make it. It is not an official Runbox product.',
  licence: 'Under the MIT licence, anybody may use it, change it and pass it on.',
  backups: {
    title: 'Your backups',
    text: 'Backups and reports are kept on this computer, in this folder:',
  },
  updates: {
    title: 'Updates',
    text: 'It does not update itself, and asks nobody whether there is a newer version. Once it is older than a year, it says so on the first page.',
    download: 'See whether there is a newer version',
  },
  licences: {
    title: 'What it is made of',
    text: 'The licences of Electron and Chromium, which show this window, come as files with the app. Those of everything else are here.',
    label: 'Licences',
    reading: 'Reading the licences …',
    unread: 'The licences could not be read here. They are in the file licences.txt inside the app.',
  },
  old: {
    title: 'This version is more than a year old',
    text: (version, day) =>
      `You have version ${version}, last changed on ${days.format(new Date(day))}. Runbox and the mail programs may have changed since.`,
    getNewer: 'Get the newest version',
    compare: 'Before you set anything up, compare what it shows with the settings that Runbox gives.',
    settingsPage: 'Settings at Runbox',
  },
};
