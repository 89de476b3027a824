import type { DeviceWords } from '../device-words';

export const deviceWords: DeviceWords = {
  orByHand: 'Or type the settings in',
  apple: {
    title: 'The quick way: a profile',
    lead: 'A profile is a file that adds your account to Mail on a Mac, iPhone or iPad. Your password is not in it.',
    open: 'Make the profile and open it',
    save: 'Save a profile for iPhone or iPad',
    handedOver: {
      opened: 'The profile is made. Now follow the steps on this Mac.',
      saved: 'The profile is saved. Now take it to your iPhone or iPad.',
      cancelled: 'Nothing was saved.',
      'not-written': 'The profile could not be saved. Nothing was changed.',
      'not-opened': 'macOS did not open the profile. Nothing was changed.',
    },
    macSteps: [
      'Open System Settings and go to the profiles, as drawn below.',
      'Double-click “Runbox mail”, then choose Install.',
      'Type your Runbox password when it is asked for. The Mac may ask for its own password too.',
      'Open Mail. Your account is there.',
    ],
    phoneSteps: [
      'Send the file with AirDrop, or put it in iCloud Drive and open it in Files.',
      'Open Settings and tap “Profile Downloaded”. It is there for eight minutes.',
      'Tap Install and type the passcode of the device, then your Runbox password.',
      'Delete the saved file when the account is there.',
    ],
    unsigned: {
      title: 'It will say “Unsigned”',
      text: 'That is expected: the file was made on your own computer, and nobody has signed it. It can be installed all the same.',
    },
    settings: 'System Settings',
    panes: [
      { system: 'macOS 15 and later', way: ['General', 'Device Management'] },
      { system: 'macOS 13 and 14', way: ['Privacy & Security', 'Profiles'] },
    ],
    check: 'Installed? Check',
    states: {
      installed: 'The profile is installed.',
      'not-installed': 'The profile is not installed yet.',
      'cannot-tell': 'This cannot be told from here. Look in Mail whether the account is there.',
    },
  },
  android: {
    title: 'The quick way: a QR code',
    lead: 'Let Thunderbird or K-9 Mail on your phone read this code. It fills in all settings.',
    code: 'QR code with the settings of your account',
    steps: [
      'Open Thunderbird on the phone and choose to import settings, then to scan a QR code.',
      'Point the camera at the code.',
      'Type your password when it is asked for.',
    ],
    noPassword: 'Your password is not in the code. Your name, address and login name are.',
    asText: 'What the code says',
  },
};
