import { describe, expect, it } from 'vitest';
import { createMemorySystem, type MemoryMachine } from '../system/memory-system';
import { findDefaultMailProgram } from './default-mail-program';

const on = (machine: MemoryMachine) => findDefaultMailProgram(createMemorySystem(machine));

describe('on Windows', () => {
  const association = 'Software\\Microsoft\\Windows\\Shell\\Associations\\UrlAssociations\\mailto';
  const chosen = (progId: string, key = 'UserChoice') => ({
    [`HKEY_CURRENT_USER\\${association}\\${key}`]: { ProgId: progId, Hash: 'x' },
  });
  const opens = (progId: string, command: string) => ({
    [`HKEY_CLASSES_ROOT\\${progId}\\shell\\open\\command`]: { '': command },
  });
  const isPackaged = (progId: string, application: string) => ({
    [`HKEY_CLASSES_ROOT\\${progId}\\Application`]: { AppUserModelId: application },
  });
  const withRegistry = (...parts: readonly NonNullable<MemoryMachine['registry']>[]) =>
    on({ platform: 'win32', registry: Object.assign({}, ...parts) });

  it.each([
    [
      'Outlook.URL.mailto.15',
      '"C:\\Program Files\\Microsoft Office\\Root\\Office16\\OUTLOOK.EXE" -c IPM.Note /mailto "%1"',
      'classic-outlook',
    ],
    [
      'Thunderbird.Url.mailto',
      '"C:\\Program Files\\Mozilla Thunderbird\\thunderbird.exe" -osint -compose "%1"',
      'thunderbird',
    ],
    [
      'Betterbird.Url.mailto',
      'C:\\Program Files\\Betterbird\\betterbird.exe -osint -compose "%1"',
      'betterbird',
    ],
    ['eM Client.URL', '"C:\\Program Files (x86)\\eM Client\\MailClient.exe" "%1"', 'em-client'],
    ['Mailbird', '"C:\\Program Files\\Mailbird\\Mailbird.exe" "%1"', 'mailbird'],
    ['TheBat.URL.mailto', '"C:\\Program Files\\The Bat!\\thebat64.exe" /MAIL "%1"', 'the-bat'],
    ['ChromeHTML', '"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe" --single-argument %1', null],
    ['Outlook.URL.mailto.15', 'cmd.exe /c C:\\launch.bat https://mail.example', null],
  ] as const)('%s is what its command opens', async (progId, command, kind) => {
    expect(await withRegistry(chosen(progId), opens(progId, command))).toBe(kind);
  });

  it.each([
    ['Microsoft.OutlookForWindows_8wekyb3d8bbwe!Microsoft.OutlookforWindows', 'new-outlook'],
    ['MozillaThunderbird.MZLA_h5892qc0xkpca!App', 'thunderbird'],
    ['eMClient.20054CA46072C_abcdefghjkmnp!App', 'em-client'],
    ['microsoft.windowscommunicationsapps_8wekyb3d8bbwe!microsoft.windowslive.mail', null],
  ] as const)(
    'a class that only Windows knows the name of belongs to the application %s',
    async (application, kind) => {
      const progId = 'AppXydk58wgm44se4b399557yyyj1w7mbmvd';
      expect(await withRegistry(chosen(progId), isPackaged(progId, application))).toBe(kind);
    },
  );

  it('the choice counts where Windows 11 keeps it now before where it used to be', async () => {
    const parts = [
      chosen('Old', 'UserChoice'),
      chosen('New', 'UserChoiceLatest\\ProgId'),
      opens('Old', '"C:\\M\\Mailbird.exe"'),
      opens('New', '"C:\\T\\thunderbird.exe"'),
    ];
    expect(await withRegistry(...parts)).toBe('thunderbird');
  });

  it('nothing is claimed where nobody chose, or where the class is gone', async () => {
    expect(await withRegistry({})).toBeNull();
    expect(await withRegistry(chosen('Thunderbird.Url.mailto'))).toBeNull();
  });
});

describe('on a Mac', () => {
  const file =
    '/Users/anna/Library/Preferences/com.apple.LaunchServices/com.apple.launchservices.secure.plist';
  // Written by Python's plistlib: handlers for https, mailto (Spark from the App Store) and public.html.
  const withSpark = Buffer.from(
    [
      'YnBsaXN0MDDRAQJaTFNIYW5kbGVyc6MDCw7TBAUGBwkKXxAaTFNIYW5kbGVyUHJlZmVycmVkVmVyc2lvbnNfEBBMU0hhbmRs',
      'ZXJSb2xlQWxsXxASTFNIYW5kbGVyVVJMU2NoZW1l0QUIUS1fEBBjb20uYXBwbGUuc2FmYXJpVWh0dHBz0gUGDA1fECFjb20u',
      'cmVhZGRsZS5zcGFya2Rlc2t0b3AuYXBwc3RvcmVWbWFpbHRv0w8QBRESCV8QFExTSGFuZGxlckNvbnRlbnRUeXBlXxAZTFNI',
      'YW5kbGVyTW9kaWZpY2F0aW9uRGF0ZVtwdWJsaWMuaHRtbCNBJ7xjAAAAAAAIAAsAFgAaACEAPgBRAGYAaQBrAH4AhACJAK0A',
      'tAC7ANIA7gD6AAAAAAAAAgEAAAAAAAAAEwAAAAAAAAAAAAAAAAAAAQM=',
    ].join(''),
    'base64',
  );
  const xml = (identifier: string) =>
    `<plist version="1.0"><dict><key>LSHandlers</key><array><dict><key>LSHandlerRoleAll</key><string>${identifier}</string><key>LSHandlerURLScheme</key><string>mailto</string></dict></array></dict></plist>`;

  it.each([
    [withSpark, 'spark'],
    [xml('com.apple.mail'), 'apple-mail'],
    [xml('com.microsoft.outlook'), 'outlook-mac'],
    [xml('org.mozilla.thunderbird'), 'thunderbird'],
    [xml('com.google.chrome'), null],
    [xml('com.apple.mail').replace('mailto', 'https'), null],
    ['bplist00 but damaged', null],
  ])('the chosen program is read from the list of handlers (%#)', async (content, kind) => {
    expect(await on({ platform: 'darwin', files: { [file]: content } })).toBe(kind);
  });

  it('nothing is claimed where nobody ever chose', async () => {
    expect(await on({ platform: 'darwin' })).toBeNull();
  });
});

describe('on Linux', () => {
  const list = (...names: readonly string[]) =>
    `[Added Associations]\nx-scheme-handler/mailto=other.desktop;\n\n[Default Applications]\ntext/html=firefox.desktop\nx-scheme-handler/mailto=${names.map((name) => `${name}.desktop`).join(';')}\n`;
  const applications = '/usr/share/applications';
  const installed = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [`${applications}/${name}.desktop`, '[Desktop Entry]\n']));
  const home = '/home/anna';

  it.each([
    ['thunderbird', 'thunderbird'],
    ['net.thunderbird.Thunderbird', 'thunderbird'],
    ['org.mozilla.Thunderbird', 'thunderbird'],
    ['thunderbird_thunderbird', 'thunderbird'],
    ['userapp-Thunderbird-7WKQR1', 'thunderbird'],
    ['eu.betterbird.Betterbird', 'betterbird'],
    ['org.gnome.Evolution', 'evolution'],
    ['org.kde.kmail2', 'kmail'],
    ['org.gnome.Geary', 'geary'],
    ['claws-mail', 'claws-mail'],
    ['Mailspring', 'mailspring'],
    ['seamonkey-mail', 'seamonkey'],
    ['google-chrome', null],
  ] as const)('%s.desktop is known by its name', async (name, kind) => {
    const files = { [`${home}/.config/mimeapps.list`]: list(name), ...installed(name) };
    expect(await on({ files })).toBe(kind);
  });

  // In the order of the specification; each one is asked only when those before it say nothing.
  const lists = [
    `${home}/.config/gnome-mimeapps.list`,
    `${home}/.config/mimeapps.list`,
    '/etc/xdg/gnome-mimeapps.list',
    '/etc/xdg/mimeapps.list',
    `${home}/.local/share/applications/gnome-mimeapps.list`,
    `${home}/.local/share/applications/mimeapps.list`,
    '/usr/local/share/applications/gnome-mimeapps.list',
    '/usr/local/share/applications/mimeapps.list',
    '/usr/share/applications/gnome-mimeapps.list',
    '/usr/share/applications/mimeapps.list',
  ];

  it.each(lists.map((path, index) => [path, lists.slice(index + 1)] as const))(
    '%s counts before all that follow',
    async (path, later) => {
      const files = {
        ...installed('org.gnome.Geary', 'claws-mail'),
        ...Object.fromEntries(later.map((other) => [other, list('claws-mail')])),
        [path]: list('org.gnome.Geary'),
      };
      expect(await on({ files, environment: { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' } })).toBe('geary');
    },
  );

  it('folders that the session names take the place of the usual ones', async () => {
    const environment = { XDG_CONFIG_HOME: '/c', XDG_DATA_DIRS: '/d:relative:/e' };
    const files = {
      '/c/mimeapps.list': list('claws-mail'),
      '/e/applications/claws-mail.desktop': '',
      [`${home}/.config/mimeapps.list`]: list('thunderbird'),
      ...installed('thunderbird'),
    };
    expect(await on({ files, environment })).toBe('claws-mail');
  });

  it('a program that was removed since is passed over', async () => {
    const files = {
      [`${home}/.config/mimeapps.list`]: list('thunderbird', 'org.gnome.Geary'),
      '/usr/share/applications/mimeapps.list': list('claws-mail'),
      ...installed('claws-mail'),
    };
    expect(await on({ files })).toBe('claws-mail');
    const flatpak = '/var/lib/flatpak/exports/share/applications/org.gnome.Geary.desktop';
    expect(await on({ files: { ...files, [flatpak]: '' } })).toBe('geary');
  });

  it('the first one that is installed decides, even if it is not known', async () => {
    const files = {
      [`${home}/.config/mimeapps.list`]: list('google-chrome', 'thunderbird'),
      ...installed('google-chrome', 'thunderbird'),
    };
    expect(await on({ files })).toBeNull();
  });

  it('a list cannot point out of the folders of desktop files', async () => {
    const files = {
      [`${home}/.config/mimeapps.list`]: list('../../../etc/thunderbird'),
      '/etc/thunderbird.desktop': '',
    };
    expect(await on({ files })).toBeNull();
    expect(await on({ homeFolder: null })).toBeNull();
  });
});
