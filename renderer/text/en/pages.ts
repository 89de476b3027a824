import { isolate } from '../isolate';
import type { PageWords } from '../words';

const names = new Intl.ListFormat('en', { type: 'conjunction' });
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

function areSetUp(programs: readonly string[]): string {
  return `${names.format(programs)} ${programs.length > 1 ? 'are' : 'is'} set up`;
}

function needYou(programs: readonly string[]): string {
  return `${names.format(programs)} ${programs.length > 1 ? 'need' : 'needs'} you`;
}

/** As short as it gets: it stands on a button. */
function counted(programs: readonly string[]): string {
  return programs.length === 1 ? `${programs[0]}` : `${programs.length} programs`;
}

/** The box is named as Outlook names it. */
function passwordInOutlook(program: string): string {
  return `${program} is open and asks for your Runbox password. Type it, and tick “Save this password”.`;
}

export const pageWords: PageWords = {
  product: 'Runbox Mail Setup',
  common: {
    step: (step, steps) => `Step ${step} of ${steps}`,
    back: 'Back',
    continue: 'Continue',
    change: 'Change',
    checkAgain: 'Check again',
    startOver: 'Start again',
    recommended: 'Recommended',
    problemHeading: 'There is a problem',
    errorTitle: (title) => `Error: ${title}`,
    language: 'Language',
    help: 'Help from Runbox',
    opensInBrowser: 'opens in your browser',
    yes: 'yes',
    no: 'no',
    list: (programs) => names.format(programs),
    date: (iso) => dates.format(new Date(iso)),
  },
  address: {
    title: 'What is your Runbox address?',
    fullName: { label: 'Your name', hint: 'As it is shown to people you write to' },
    address: { label: 'Runbox address', hint: 'An address at your own domain works too' },
    suggestion: (address) => `Did you mean ${isolate(address)}?`,
    useSuggestion: (address) => `Use ${isolate(address)}`,
    ownDomain: 'Did this account begin with your own domain, or with an @runbox address?',
    beginningMissing: 'Choose how this account began',
    beginnings: {
      address: 'With my own domain',
      'runbox-address': 'With an @runbox address',
      typed: 'I know my login name',
    },
    runboxAddress: 'The @runbox address it began with',
    loginName: { label: 'Login name', hint: 'Runbox webmail shows it at the top right' },
    yourLoginName: 'Your login name',
    reasons: {
      'runbox-address': 'It is the part of your address before the @.',
      'own-domain': 'It is your address with % in place of @.',
      'older-runbox-address': 'It stayed the same when your domain was added.',
      typed: 'It is used just as you typed it.',
    },
    tagLeftOut: 'The part from the + on only sorts mail and is left out.',
    promise: 'Nothing on this computer is changed until you have seen what will change and said yes.',
    earlier: 'Earlier set-ups',
  },
  protocol: {
    title: 'How do you want to get your mail?',
    choices: {
      imap: {
        label: 'IMAP',
        hint: 'Mail stays at Runbox. All your devices show the same messages and folders.',
      },
      pop3: {
        label: 'POP',
        hint: 'Mail is fetched to this computer. Suits people who use one device only.',
      },
    },
    keep: 'Keep a copy of each message at Runbox',
    keeping: 'Your mail can still be read in webmail and on other devices.',
    notKeeping: 'Fetched mail is then on this computer only. Make backups of it.',
    depth: {
      summary: 'More about IMAP and POP',
      paragraphs: [
        'With IMAP, folders, sent mail and what you have read are the same everywhere. A copy is kept on this computer, so you can read without a connection.',
        'With POP, the program fetches the inbox and no other folder. Mail that you send is stored on this computer, not at Runbox.',
        'Runbox recommends IMAP. Both of them fetch mail. SMTP sends it, and is set up with either.',
      ],
    },
    readMore: 'IMAP and POP at Runbox',
  },
  security: {
    title: 'Your connection will be encrypted',
    lead: 'Nobody on the way can read your login name, password or mail, and the program checks that it is Runbox that answers.',
    thisComputer: 'This computer',
    encrypted: 'Encrypted with TLS',
    encryption: { 'implicit-tls': 'TLS from the start', starttls: 'STARTTLS' },
    sending: 'How should mail be sent?',
    ports: {
      465: { label: 'Encrypted from the start', hint: 'Port 465, TLS. May be the safer of the two.' },
      587: {
        label: 'Encrypted before anything is sent',
        hint: 'Port 587, STARTTLS. Fits some networks and programs better.',
      },
    },
    names: {
      summary: 'SSL, TLS and STARTTLS: who means what?',
      paragraphs: [
        'TLS is the encryption itself. SSL is its outdated forerunner, and many programs still say SSL when they mean TLS.',
        'STARTTLS is a command: the connection begins open and has to switch to TLS before your password is sent. If it cannot, nothing is sent.',
        'Encryption protects the way to Runbox. From Runbox to other providers it is used whenever they can.',
      ],
      used: 'What is used',
      port: 'Port',
      mayBeCalled: 'What programs call it',
      inThunderbird: (name) => `${name} in Thunderbird`,
    },
    password: {
      summary: 'Which password is used?',
      paragraphs: [
        'You sign in with a password, for fetching and for sending. Programs call this “Password” or “Normal password”: it is the encrypted connection that protects it.',
        'It is the password of your Runbox account. If you use two-factor authentication or app passwords, it has to be an app password.',
      ],
    },
    readMore: 'Connection encryption at Runbox',
  },
  network: {
    title: 'The way to Runbox from here',
    checking: 'Trying the way to Runbox from this network …',
    links: {
      connection: () => 'Connection',
      encryption: () => 'Encryption',
      service: (service) => service,
    },
    states: {
      waiting: 'not known yet',
      works: 'works',
      broken: 'does not work',
      'not-tried': 'not tried',
    },
    blockedHere: 'Blocked here',
    found: 'What was found, server by server',
    address: 'Address',
    encryption: 'Encryption',
    certificate: 'Certificate for',
    issuer: 'Made by',
    valid: 'Valid',
    between: (from, until) => `${from} to ${until}`,
    time: 'Time taken',
    milliseconds: (count) => `${count} ms`,
    greeting: 'Greeting',
    nothing: 'none',
  },
  programs: {
    title: 'Which program should be set up?',
    looking: 'Looking for mail programs …',
    looked: (count) =>
      ['No mail program was found.', 'One mail program was found.'][count] ??
      `${count} mail programs were found. You can choose several.`,
    version: (version) => `Version ${version}`,
    packaging: {
      system: 'installed on this computer',
      archive: 'unpacked from an archive',
      flatpak: 'from Flatpak',
      snap: 'from Snap',
      store: 'from the Microsoft Store',
    },
    location: (location) => `In ${isolate(location)}`,
    accounts: (addresses) => `Accounts in it: ${addresses}`,
    noAccounts: 'No accounts in it yet',
    notStartedYet: 'Not used yet. A profile is made for you.',
    notUsedYet: 'Not used yet.',
    open: (program) => `${program} is open. Close it before it is set up.`,
    profile: (program) => `Which profile in ${program}?`,
    opensByDefault: 'opens by default',
    ways: {
      automatic: 'We set this up for you',
      assisted: 'We prepare it, you finish in a few clicks',
      'by-hand': 'You type it in, we show you every value',
    },
    opensMailLinks: 'Opens your mail links',
    noneHelp:
      'Thunderbird is free, and this wizard sets it up for you. Install it and check again. There is no need to start it first.',
    getThunderbird: 'Get Thunderbird',
  },
  password: {
    title: 'Check your sign-in?',
    lead: (loginName) =>
      `We sign in to Runbox as ${isolate(loginName)}, once for receiving and once for sending. No mail is read or sent.`,
    choices: {
      check: (programs) => ({
        label: 'Check my password now',
        hint: `${programs} will ask for it later.`,
      }),
      'check-and-save': (programs) => ({
        label: `Check it and save it in ${programs}`,
        hint: 'Then there is nothing to type there later.',
      }),
      skip: (programs) => ({ label: 'Skip', hint: `${programs} will ask for it.` }),
    },
    label: 'Runbox password',
    hints: {
      check: () => 'It is sent only to Runbox, encrypted.',
      'check-and-save': (programs) =>
        `It is sent only to Runbox, and written only into the password store of ${programs}.`,
    },
    held: 'You have given a password already. To use that one, leave this empty.',
    missing: 'Type your Runbox password',
    orSkip: 'Or choose “Skip”.',
    signingIn: (loginName) => `Signing in to Runbox as ${isolate(loginName)} …`,
    serverSaid: 'Runbox said:',
    refusalsLeft: (count) =>
      [
        'Runbox has refused three times. More could lock your account, so the check stays closed until you start this wizard anew.',
        'Runbox may refuse once more. Then we stop, so that your account is not locked.',
      ][count] ?? `Runbox may refuse ${count} more times. Then we stop, so that your account is not locked.`,
    tryAgain: 'Try again',
    goOn: 'Go on without',
    orLoginName: (loginName) => `Some of these accounts sign in as ${isolate(loginName)}.`,
    takeLoginName: (loginName) => `Use ${isolate(loginName)}`,
    readOn: {
      'user-names': 'User names and passwords at Runbox',
      'app-passwords': 'App passwords at Runbox',
      'manage-services': 'Switching services on at Runbox',
      'validate-account': 'When sending is refused, at Runbox',
      support: 'Help from Runbox',
    },
    show: 'Show',
    hide: 'Hide',
    shown: 'the password',
    depth: {
      summary: 'Do you use two-factor authentication or app passwords?',
      paragraphs: [
        'Then your ordinary password does not work in mail programs, and you need an app password.',
        'At Runbox, open Account, then Security, then App Passwords. Switch the feature on first: without that, app passwords do not work. Give the new one a name, such as “Thunderbird at home”. It is shown only once.',
      ],
    },
    readMore: 'App passwords at Runbox',
  },
  review: {
    title: 'Check before anything is changed',
    alreadyTitle: 'Everything is set up already',
    byHandTitle: 'Check before you type it in',
    planning: 'Working out what has to change …',
    planned: 'The plan is ready.',
    signedIn: (loginName) => `Signed in at Runbox as ${isolate(loginName)}. Receiving and sending work.`,
    otherLoginName: (accepted, derived) =>
      `Runbox took the login name ${isolate(accepted)}, so it is used in place of ${isolate(derived)}.`,
    account: 'Your account',
    address: 'Address',
    loginName: 'Login name',
    incoming: 'Incoming mail',
    outgoing: 'Outgoing mail',
    password: 'Password',
    program: 'Program',
    server: (host, port, encryption) => `${host}, port ${port}, ${encryption}`,
    keeping: 'a copy stays at Runbox',
    notKeeping: 'removed from Runbox once fetched',
    asked: (programs) => `${programs} will ask for it`,
    saved: (programs) => `Saved in ${programs}`,
    profile: (profile) => `Profile ${isolate(profile)}`,
    effects: {
      add: (protocol, address) => `A new ${protocol} account for ${isolate(address)} is added.`,
      update: (protocol, address) => `The ${protocol} account for ${isolate(address)} is put right.`,
      nothing: (protocol, address) =>
        `The ${protocol} account for ${isolate(address)} is there and as it should be. Nothing is changed.`,
    },
    restStays: 'Everything else in it stays as it is. Backups are made first, and you can undo it later.',
    restStaysHandedOver:
      'Everything else in it stays as it is. You can undo it later with a few clicks, and we show you which.',
    byHand: {
      alone: 'You type these settings in, and we show you every value. Nothing is changed by us.',
      'among-others': 'You type these settings in. The values come on the next page.',
    },
    depth: (files, settings) =>
      `Show exactly what changes: ${files} ${files === 1 ? 'place' : 'places'}, ${settings} ${settings === 1 ? 'setting' : 'settings'}`,
    handedOverDepth: (settings) =>
      `Show exactly what is in the file: ${settings} ${settings === 1 ? 'setting' : 'settings'}`,
    what: { 'create-folder': 'New folder', create: 'New file', change: 'Changed file' },
    setting: 'Setting',
    before: 'Before',
    after: 'After',
    value: 'Value',
    absent: 'not there',
    hidden: 'hidden',
    set: (written, prepared) => {
      if (prepared.length === 0) return `Set up ${counted(written)}`;
      if (written.length === 0) return `Prepare ${counted(prepared)}`;
      return `Set up ${counted(written)} and prepare ${counted(prepared)}`;
    },
    showValues: 'Show the values',
    showValuesFor: (program) => `Show the values for ${program}`,
  },
  result: {
    applying: (programs) => `Setting up ${programs}`,
    stages: {
      'backing-up': 'Making backups',
      writing: 'Writing the settings',
      'reading-back': 'Reading them back',
      'handing-over': 'Handing the settings over',
      'waiting-for-program': 'Waiting until it has taken over the settings. This can take a minute.',
      undoing: 'Putting things back',
      finished: 'Finished',
    },
    waiting: 'Waiting',
    stayOpen: 'This takes a moment. Keep this window open.',
    done: areSetUp,
    needsYou: needYou,
    doneAndNeedsYou: (done, needing) => `${areSetUp(done)}. ${needYou(needing)}.`,
    partly: 'Some of it is set up',
    stillToDo: 'Some of it is still to be done',
    nothing: 'Nothing was changed',
    outcomes: {
      'set-up': (effect) =>
        effect === 'add'
          ? 'The account was added. We read the settings back from the disk, and they are as planned.'
          : 'The account was put right. We read the settings back from the disk, and they are as planned.',
      'set-up-already': () => 'It was set up already, so nothing was changed.',
      'handed-over': () => 'The profile with your account is made and opened. Now it is your turn.',
      'by-hand': () => 'We change nothing in it. You type the values in, and we show you every one.',
      'left-as-it-was': () => 'It was left as it was.',
      'left-half-done': () =>
        'It could not be finished, nor put back. The backups are listed below, and the next start of this wizard tries again.',
      interrupted: () => 'The set-up was cut short. Everything was put back.',
    },
    imported: 'It has taken over the settings, and your account is in it now.',
    toDo: 'What is left to do',
    toDoIn: (program) => `What is left to do in ${program}`,
    importSteps: {
      imap: (program) => [passwordInOutlook(program)],
      pop3: (program) => [
        passwordInOutlook(program),
        `Close ${program} and open it once more. Only then does it fetch your mail.`,
      ],
    },
    openSteps: (program) => `Open ${program}.`,
    passwordSteps:
      'Type your Runbox password when it asks, and tick the box to remember it. It asks again when you first send.',
    mailArrives: 'Your mail arrives. There is nothing to type.',
    files: 'Files and backups',
    backup: 'Backup',
    noBackup: 'New, so there is no backup',
    open: (program) => `Open ${program}`,
    opened: (program) => `${program} is starting.`,
    tryAgain: 'Try again',
  },
  undo: {
    undo: 'Undo',
    undoOf: (address, date) => `the set-up of ${isolate(address)} on ${date}`,
    question: 'Undo this set-up?',
    consequence:
      'The account is taken out again and each setting gets its earlier value back. Your mail is never deleted.',
    yoursToRemove: (programs) =>
      `Only you can take it out of ${programs}. We show you the clicks afterwards.`,
    yes: 'Undo the set-up',
    no: 'Keep it',
    undoing: 'Undoing the set-up',
    titles: {
      restored: 'The set-up is undone',
      'partly-restored': 'The set-up is undone, except for a few things',
      'yours-to-remove': 'A few clicks are left to undo it',
      'not-restored': 'The set-up could not be undone',
    },
    outcomes: {
      restored: (program) => `${program} is as it was before.`,
      'partly-restored': (program) => `${program} was put back. This was left as we found it:`,
      'yours-to-remove': (program) => `Only you can take the account out of ${program}. Like this:`,
      'not-restored': (program) => `${program} was not changed.`,
    },
    removing: {
      'apple-profile': [
        'Open System Settings, then General → Device Management. In macOS 13 and 14 it is Privacy & Security → Profiles.',
        'Choose “Runbox mail”, then Remove, the button with the minus sign. The account goes with its mail on this Mac; of a POP account that may be the only copy, so save it first. What is at Runbox stays.',
      ],
      'outlook-import': [
        'Close Outlook.',
        'Open Control Panel → Mail (Microsoft Outlook), and choose “Show Profiles…”.',
        'Choose “Runbox”, then Remove. What is at Runbox stays.',
      ],
    },
  },
  earlier: {
    title: 'Earlier set-ups',
    none: 'There are no earlier set-ups on this computer.',
    undone: 'Undone',
    undoneByUs: 'Undone, with clicks left to you',
  },
};
