import { isolate } from '../isolate';
import { isUnseen, type ProblemTable, problemWordsFrom } from '../problem-words';

function named(character: string): string {
  if (character === ' ') return 'a space';
  return isUnseen(character) ? 'an invisible character' : `the character ${isolate(character)}`;
}

const table: ProblemTable = {
  'name-missing': () => ({
    title: 'Enter your name',
    whatToDo: 'The people you write to see it beside your address.',
  }),
  'name-too-long': ({ most }) => ({
    title: 'This name is too long',
    whatToDo: `It can have up to ${most} characters. Shorten it to what people should see beside your address.`,
  }),
  'name-unprintable': () => ({
    title: 'This name has a line break or a control character in it',
    whatToDo: 'Type the name on one line instead of pasting it.',
  }),
  'address-missing': () => ({
    title: 'Enter the address',
    whatToDo: 'It looks like ada@runbox.com, or has your own domain after the @.',
  }),
  'address-without-at': () => ({
    title: 'There is no @ in this address',
    whatToDo: 'Type the whole address, such as ada@runbox.com.',
  }),
  'address-several-ats': () => ({
    title: 'There is more than one @ in this address',
    whatToDo: 'Type one address only, with one @ in it.',
  }),
  'address-without-user': () => ({
    title: 'The part before the @ is missing',
    whatToDo: 'Type the whole address, with your user name before the @.',
  }),
  'address-without-domain': () => ({
    title: 'The part after the @ is missing',
    whatToDo: 'Type the whole address, with runbox.com or your own domain after the @.',
  }),
  'address-domain-unusable': ({ domain }) => ({
    title: `Mail cannot be sent to ${isolate(domain)}`,
    whatToDo: 'Check the part after the @. It is a domain such as runbox.com, with a dot and an ending.',
  }),
  'address-characters': ({ character }) =>
    character === '.'
      ? {
          title: 'There is a dot too many before the @',
          whatToDo: 'A dot can stand between two other characters only. Remove the one that does not.',
        }
      : {
          title: `An address cannot have ${named(character)} in it`,
          whatToDo: 'Remove it, or type the address instead of pasting it.',
        },
  'address-too-long': ({ most }) => ({
    title: 'This address is too long',
    whatToDo: `${most < 100 ? 'The part before the @' : 'An address'} can have up to ${most} characters. Check that nothing else was pasted along with it.`,
  }),
  'not-a-runbox-address': ({ domain }) => ({
    title: `${isolate(domain)} is not a domain of Runbox`,
    whatToDo: 'Enter the @runbox address that your account began with. Webmail shows it on the Account page.',
  }),
  'login-name-missing': () => ({
    title: 'Enter the login name',
    whatToDo: 'Runbox webmail shows it at the top right.',
  }),
  'login-name-characters': ({ character }) => ({
    title: `A login name cannot have ${named(character)} in it`,
    whatToDo: 'Copy it from Runbox webmail, where it stands at the top right.',
  }),
  'login-name-too-long': ({ most }) => ({
    title: 'This login name is too long',
    whatToDo: `It can have up to ${most} characters. Check that nothing else was pasted along with it.`,
  }),

  'program-running': ({ programName }) => ({
    title: `${programName} is open`,
    whatToDo: `Close all windows of ${programName}, then try again. While it is open, it would overwrite the settings.`,
  }),
  'program-started-meanwhile': ({ programName }) => ({
    title: `${programName} was started while its settings were being written`,
    whatToDo: `Close all windows of ${programName}, then try again. What was begun is cleared up first.`,
  }),
  'settings-damaged': ({ programName, path, line }) => ({
    title: `${programName} cannot read its own settings`,
    whatToDo: `The file ${isolate(path)} is damaged at line ${line}. Start ${programName} once and close it: it mends the file. Then try again.`,
  }),
  'settings-overridden': ({ programName, path, key }) => ({
    title: `A file of yours has the last word in ${programName}`,
    whatToDo: `The file ${isolate(path)} sets ${isolate(key)} again each time ${programName} starts, so our change would not last. Take that line out of the file, then try again.`,
  }),
  'profile-folder-missing': ({ programName, path }) => ({
    title: `The folder of this profile in ${programName} is missing`,
    whatToDo: `${programName} lists ${isolate(path)}, which is not there. Connect the disk it is on, or choose another profile.`,
  }),
  'protocol-not-supported': ({ programName }) => ({
    title: `${programName} can only do IMAP`,
    whatToDo: 'Go back and choose IMAP, or take another program.',
  }),
  'read-back-differs': ({ path }) => ({
    title: 'A file was not as it had just been written',
    whatToDo: `Something else may have changed ${isolate(path)} at the same moment, such as a backup program. Try again.`,
  }),
  'hand-over-failed': ({ programName }) => ({
    title: `${programName} could not be given the settings`,
    whatToDo: 'Nothing was changed. Try again, or type the values in yourself: we show you every one.',
  }),
  'import-not-seen': ({ programName }) => ({
    title: `${programName} did not take over the settings`,
    whatToDo:
      'We waited a minute and saw no new account. Nothing is lost: type the values in yourself, we show you every one.',
  }),
  'import-differs': ({ programName }) => ({
    title: `${programName} made the account, but not quite as it should be`,
    whatToDo: `Do not type your password in yet. Open the account’s settings in ${programName} and make every value like the one that we show you, above all the encryption.`,
  }),
  missing: ({ path }) => ({
    title: 'A file or folder is missing',
    whatToDo: `${isolate(path)} is not there. Start the mail program once and close it, then try again.`,
  }),
  'not-permitted': ({ path }) => ({
    title: 'This computer does not allow access to a file',
    whatToDo: `Allow yourself to read and change ${isolate(path)}, then try again.`,
  }),
  'not-a-file': ({ path }) => ({
    title: 'Something else stands where a file should be',
    whatToDo: `Look at ${isolate(path)} and move it away if you do not know it. Then try again.`,
  }),
  'read-failed': ({ path, code }) => ({
    title: 'A file could not be read',
    whatToDo: `${isolate(path)} could not be read (${code}). Check the disk it is on, then try again.`,
  }),
  'changed-meanwhile': ({ path }) => ({
    title: 'A file has changed since you looked at the plan',
    whatToDo: `Something else has changed ${isolate(path)}, so we left it alone. Look at the changes again.`,
  }),
  'in-use': ({ path }) => ({
    title: 'A file is in use',
    whatToDo: `Another program holds ${isolate(path)}. Close that program, then try again.`,
  }),
  'read-only': ({ path }) => ({
    title: 'A file is on a disk that cannot be written to',
    whatToDo: `Make the disk with ${isolate(path)} writable, then try again.`,
  }),
  'disk-full': ({ path }) => ({
    title: 'The disk is full',
    whatToDo: `There is no room for ${isolate(path)}. Free some space, then try again.`,
  }),
  'write-failed': ({ path, code }) => ({
    title: 'A file could not be written',
    whatToDo: `${isolate(path)} could not be written (${code}). Check the disk it is on, then try again.`,
  }),

  'home-unknown': () => ({
    title: 'Your home folder could not be found',
    whatToDo: 'Sign out of this computer and sign in again, then try again.',
  }),
  'program-not-found': ({ program }) => ({
    title: `There is no mail program ${isolate(program)} on this computer`,
    whatToDo: 'Install it, or choose one of the programs that were found.',
  }),
  'profile-not-found': ({ profile }) => ({
    title: 'There is no such profile',
    whatToDo: `${isolate(profile)} was not found. Choose one of the profiles that are there.`,
  }),
  'profile-choice-needed': ({ profiles }) => ({
    title: 'Choose a profile',
    whatToDo: `The program does not say which profile it opens. It has these: ${profiles.map(isolate).join(', ')}.`,
  }),
  'nothing-chosen': () => ({
    title: 'No program is chosen',
    whatToDo: 'Choose at least one program to set up.',
  }),
  'password-not-given': () => ({
    title: 'There is no password to check',
    whatToDo: 'Type your Runbox password first.',
  }),
  'plan-outdated': () => ({
    title: 'This plan is no longer up to date',
    whatToDo: 'Look at the changes again, then go on.',
  }),
  'another-wizard': () => ({
    title: 'Runbox Mail Setup is working in another window',
    whatToDo: 'Let it finish or close it, then try again.',
  }),
  'backup-impossible': ({ path, cause }) => ({
    title: 'Backups cannot be kept, so nothing was changed',
    whatToDo: `They go to ${isolate(path)}. ${cause === 'disk-full' ? 'Free some space on that disk' : 'Make sure that you may write there'}, then try again.`,
  }),
  'report-not-found': ({ report }) => ({
    title: 'There is no such set-up',
    whatToDo: `Nothing is recorded under ${isolate(report)}. Choose one from the list of earlier set-ups.`,
  }),
  'nothing-to-undo': () => ({
    title: 'There is nothing to undo',
    whatToDo: 'All earlier set-ups are undone, or there were none. You need not do anything.',
  }),
  'report-unreadable': ({ path }) => ({
    title: 'The record of an earlier set-up cannot be read',
    whatToDo: `Move ${isolate(path)} to another place and keep it, because the backups lie beside it. Then try again.`,
  }),
  'set-up-half-done': ({ programName }) => ({
    title: 'A set-up is only half done',
    whatToDo: `Close ${programName} and start Runbox Mail Setup once more, so that it can be finished or put back. Until then the backups are needed.`,
  }),
  'reports-changed': () => ({
    title: 'There are other backups and reports now',
    whatToDo:
      'Something was added or taken away since you were asked, so nothing was deleted. Look again, then decide.',
  }),
  'program-did-not-start': ({ programName }) => ({
    title: `${programName} did not start`,
    whatToDo: `Start ${programName} yourself, the way you usually do.`,
  }),

  bug: ({ reference }) => ({
    title: 'Something happened that we did not foresee',
    whatToDo: `Try again. If it happens once more, report it with the reference ${isolate(reference)}.`,
  }),
};

export const problemWords = problemWordsFrom(table);
