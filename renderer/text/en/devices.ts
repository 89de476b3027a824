import type { DeviceWords } from '../device-words';
import { isolate } from '../isolate';

export const deviceWords: DeviceWords = {
  orByHand: 'Or type the settings in',
  apple: {
    names: {
      settings: 'Settings',
      general: 'General',
      deviceManagement: 'Device Management',
      privacyAndSecurity: 'Privacy & Security',
      profiles: 'Profiles',
      profileDownloaded: 'Profile Downloaded',
      unsigned: 'Unsigned',
      install: 'Install',
      password: 'Password',
    },
    mac: {
      arrived: 'Your Mac says that a profile is there, and System Settings opens.',
      pane: (way) => `Go to ${way.join(' → ')} and double-click “Runbox mail”.`,
      install: 'Choose Install. “Unsigned” is as it should be: the profile was made on your own computer.',
      password: 'Type your Runbox password when you are asked. The Mac may ask for its own password too.',
      mail: (address) => `Open Mail. ${isolate(address)} is there.`,
    },
    phone: {
      title: 'The quick way: a profile',
      lead: 'A profile is a file that adds your account to Mail on an iPhone or iPad. Your password is not in it.',
      share: 'Send it with AirDrop…',
      save: 'Save a profile for iPhone or iPad',
      saveInstead: 'Save it as a file',
      handedOver: {
        sharing: 'Choose AirDrop in the list that has opened.',
        saved: 'The profile is saved. Now take it to your iPhone or iPad.',
        cancelled: 'Nothing was saved.',
        'not-written': 'The profile could not be saved. Nothing was changed.',
      },
      bring: {
        share: 'Choose AirDrop and your device, and accept the profile there.',
        file: 'Put the file in iCloud Drive and tap it in Files, or mail it to an account that Mail has there already. If it does not open, type the settings in.',
      },
      arrived: 'Open Settings and tap “Profile Downloaded”. It stays there for eight minutes.',
      install:
        'Tap Install and type the passcode of the device. “Unsigned” is as it should be: the profile was made on your own computer.',
      password: 'Tap Install again, and type your Runbox password.',
      mail: (address) => `Open Mail. ${isolate(address)} is there. A saved file can be deleted now.`,
    },
    starttls: {
      title: 'Sending may not work with port 587',
      choose465: 'A profile cannot say how port 587 is encrypted. Go back and choose port 465 instead.',
      only587:
        'A profile cannot say how port 587 is encrypted, and your network lets nothing else through. If Mail cannot send, remove the profile and type the settings in yourself.',
    },
    check: 'Installed? Check',
    states: {
      installed: 'The profile is installed.',
      'not-installed': 'The profile is not installed yet.',
      'cannot-tell': 'We cannot see that from here.',
    },
    lookYourself: (address) => `Or look for yourself: open Mail. Is ${isolate(address)} there?`,
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
