import type {
  ByHandReason,
  NotInProfile,
  PasswordStoreReason,
  PlanNote,
  ShownAfter,
} from '../../../electron/contract/plan';
import type { Kept } from '../../../electron/contract/report';
import { isolate } from '../isolate';
import type { SettingWords } from '../setting-words';

const storeReasons: Readonly<Record<PasswordStoreReason, string>> = {
  'primary-password': 'The saved passwords are protected by a primary password',
  'no-store-yet': 'The program has no password store yet',
  'store-unreadable': 'The password store could not be read',
  'key-missing': 'The key of the password store is missing',
  'logins-undecipherable': 'Saved passwords in the store cannot be opened with its key',
};

const byHandReasons: Readonly<Record<ByHandReason, string>> = {
  'own-account-there':
    'It has an account for this address already, made by you and with other values. We leave it alone, so that there are not two: give it these values yourself.',
  'has-a-profile':
    'It has settings already, and what we could hand over might change which of them open first. So nothing is handed over.',
  'opens-new-outlook': 'It is set to open new Outlook in its place, which takes no settings from outside.',
  'value-does-not-fit': 'Your name or address has a character that its settings file cannot hold.',
};

const shownAfter: Readonly<Record<ShownAfter, string>> = {
  quitting:
    'If the program is open now, quit it with Ctrl+Q and open it again. It looks for accounts only when it starts.',
  'signing-in': 'If the program does not show the account, log out of your computer and in again.',
  'looking-again':
    'The program is asked to look for accounts again. If it does not show this one, log out of your computer and in again.',
};

const finishing: Readonly<Record<'apple-profile' | 'outlook-import', string>> = {
  'apple-profile':
    'We make a profile with your account and open it. You agree to it in System Settings, which asks for your password.',
  'outlook-import':
    'We start Outlook with the settings of your account. It makes them its own and asks for your password.',
};

const notInProfile: Readonly<Record<NotInProfile, string>> = {
  starttls:
    'It may not send with port 587, because a profile cannot say how that is encrypted. Port 465 is the safe choice.',
  'keeping-copies':
    'A profile cannot say how long copies stay at Runbox. Set it in Mail when the account is there: Settings → Accounts, “Remove copy from server after retrieving a message”.',
  'full-name':
    'People see your address as the sender, because Outlook’s file cannot hold every letter of your name. Set your name in Outlook afterwards: File → Account Settings → Account Settings → Change.',
};

function note(note: PlanNote): string {
  switch (note.kind) {
    case 'program-will-ask-password':
      return 'The program asks for your password when it first fetches and when it first sends.';
    case 'password-will-be-saved':
      return 'Your password is saved in the program’s own password store.';
    case 'password-store-left-alone':
      return `${storeReasons[note.reason]}, so your password is not saved. The program asks for it.`;
    case 'profile-will-be-made':
      return 'A profile is made, so that the program opens with your account.';
    case 'pop-account-kept':
      return `The POP account ${isolate(note.accountName)} stays with its mail, and no longer fetches new mail.`;
    case 'own-account-repaired':
      return `Your account ${isolate(note.accountName)} is put right, so there is no second one.`;
    case 'you-will-finish':
      return finishing[note.handOver];
    case 'not-in-profile':
      return notInProfile[note.what];
    case 'experimental':
      return 'This is new, and not yet tried with Outlook itself. If it does not work, nothing is lost, and we show you the values instead.';
    case 'shown-after':
      return shownAfter[note.what];
    case 'by-hand-because':
      return byHandReasons[note.reason];
  }
}

function kept({ path, key, reason }: Kept): string {
  switch (reason) {
    case 'changed-since':
      return key === null
        ? `${isolate(path)} was changed later and stays as it is.`
        : `${isolate(key)} in ${isolate(path)} was changed later and stays as it is.`;
    case 'folder-in-use':
      return `${isolate(path)} stays, because other files are in it now.`;
    case 'mail':
      return `Your mail in ${isolate(path)} stays. Delete the folder yourself if you no longer want it.`;
  }
}

export const settingWords: SettingWords = {
  meaning: {
    account: 'Account',
    'account-name': 'Name of the account',
    'your-name': 'Your name',
    'your-address': 'Your address',
    'login-name': 'Login name',
    'incoming-server': 'Incoming server',
    'incoming-port': 'Port for incoming mail',
    'incoming-encryption': 'Encryption of incoming mail',
    'incoming-authentication': 'Sign-in for incoming mail',
    'outgoing-server': 'Outgoing server',
    'outgoing-port': 'Port for outgoing mail',
    'outgoing-encryption': 'Encryption of outgoing mail',
    'outgoing-authentication': 'Sign-in for outgoing mail',
    'mail-check': 'Checking for new mail',
    'keep-on-server': 'Keeping a copy at Runbox',
    'sent-folder': 'Folder for sent mail',
    'drafts-folder': 'Folder for drafts',
    'templates-folder': 'Folder for templates',
    'archive-folder': 'Folder for the archive',
    'trash-folder': 'Folder for deleted mail',
    'spam-folder': 'Folder for spam',
    'reply-style': 'Where replies begin',
    'default-account': 'Default account',
    profile: 'Profile',
    'saved-password': 'Saved password',
  },
  reading: {
    'not-encrypted': 'not encrypted',
    starttls: 'STARTTLS',
    'ssl-tls': 'SSL/TLS',
    'no-sign-in': 'no sign-in',
    'normal-password': 'normal password',
    'encrypted-password': 'encrypted password',
    oauth2: 'OAuth2',
    'reply-below': 'below the quoted text',
    'reply-above': 'above the quoted text',
  },
  note,
  kept,
  encryption: {
    'implicit-tls': 'encrypted from the start (TLS)',
    starttls: 'encrypted before anything is sent (STARTTLS)',
  },
};
