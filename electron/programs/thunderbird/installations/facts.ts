import type { Packaging, ProgramKind } from '../../../contract/programs';
import type { SystemReader } from '../../../system/system';
import type { WindowsVariable } from '../../installations/windows-folder';

type Platform = SystemReader['platform'];

/** Thunderbird and what is built from it. All of them keep profiles and settings alike. */
export interface Product {
  readonly kind: ProgramKind;
  readonly name: string;
  /** Without `.exe`. */
  readonly executable: string;
  /** Beginnings of the folder (on macOS: bundle) names of native installations. */
  readonly folderNames: Readonly<Record<Platform, readonly string[]>>;
  /** The likeliest first. */
  readonly flatpakIds: readonly string[];
  readonly snapName: string | null;
  /** Beginning of the family name of the Microsoft Store's package. */
  readonly storeFamily: string | null;
}

/**
 * Flatpak ids: one until the middle of 2026, two since. Store: `MozillaThunderbird.MZLA_` and a hash
 * of the publisher. The Flatpak of Betterbird moves `lib/thunderbird` to `lib/betterbird`.
 */
export const products: readonly Product[] = [
  {
    kind: 'thunderbird',
    name: 'Thunderbird',
    executable: 'thunderbird',
    folderNames: {
      linux: ['thunderbird', 'Thunderbird'],
      win32: ['Mozilla Thunderbird', 'Thunderbird'],
      darwin: ['Thunderbird'],
    },
    flatpakIds: ['org.mozilla.thunderbird', 'org.mozilla.Thunderbird', 'org.mozilla.thunderbird_esr'],
    snapName: 'thunderbird',
    storeFamily: 'MozillaThunderbird.MZLA_',
  },
  {
    kind: 'betterbird',
    name: 'Betterbird',
    executable: 'betterbird',
    folderNames: { linux: ['betterbird', 'Betterbird'], win32: ['Betterbird'], darwin: ['Betterbird'] },
    flatpakIds: ['eu.betterbird.Betterbird'],
    snapName: null,
    storeFamily: null,
  },
];

export type Base = 'machine' | 'home' | Extract<WindowsVariable, `Program${string}` | 'LOCALAPPDATA'>;

/** A folder in which native installations lie. */
export interface Place {
  readonly base: Base;
  /** Below the base; absolute when the base is the machine. */
  readonly folder: string;
  readonly packaging: Packaging;
}

/** Looked through in this order; the first installation found is the main one. */
export const places: Readonly<Record<Platform, readonly Place[]>> = {
  linux: [
    { base: 'machine', folder: '/usr/lib', packaging: 'system' },
    { base: 'machine', folder: '/usr/lib64', packaging: 'system' },
    { base: 'machine', folder: '/opt', packaging: 'archive' },
    { base: 'machine', folder: '/usr/local/lib', packaging: 'archive' },
    { base: 'home', folder: '', packaging: 'archive' },
    { base: 'home', folder: '.local/opt', packaging: 'archive' },
    { base: 'home', folder: 'Applications', packaging: 'archive' },
  ],
  win32: [
    { base: 'ProgramW6432', folder: '', packaging: 'system' },
    { base: 'ProgramFiles', folder: '', packaging: 'system' },
    { base: 'ProgramFiles(x86)', folder: '', packaging: 'system' },
    { base: 'LOCALAPPDATA', folder: 'Programs', packaging: 'system' },
  ],
  darwin: [
    { base: 'machine', folder: '/Applications', packaging: 'system' },
    { base: 'home', folder: 'Applications', packaging: 'system' },
  ],
};

/** What the Flatpaks of the family add to the usual. */
export const flatpakFolders = {
  /** What the sandbox sees of the app's files. */
  sandbox: '/app',
  /** In the home folder; holds what `--persist` keeps of the sandbox's home. */
  data: '.var/app',
} as const;

export const snapFolders = {
  /** In the snap. Seen with Thunderbird 155 from the Snap store. */
  program: 'current/usr/lib/thunderbird',
  /** In the home folder. */
  data: 'snap/thunderbird/common',
} as const;

export const storePackage = {
  /** In the package's folder: what Windows shows the program as APPDATA. */
  roamingFolder: 'LocalCache\\Roaming',
  applicationId: 'App',
} as const;

/** The folder with `profiles.ini`, in the home folder or (Windows) APPDATA; XDG_CONFIG_HOME is not used. */
export const rootFolders: Readonly<Record<Platform, string>> = {
  linux: '.thunderbird',
  win32: 'Thunderbird',
  darwin: 'Library/Thunderbird',
};

/** Where new profiles go in the root folder. */
export const profilesFolders: Readonly<Record<Platform, string>> = {
  linux: '',
  win32: 'Profiles',
  darwin: 'Profiles',
};

/** Stays behind after the program ends: only a process that holds it means something. */
export const lockNames: Readonly<Record<Platform, string>> = {
  linux: '.parentlock',
  win32: 'parent.lock',
  darwin: '.parentlock',
};

/** What the packaging puts behind the dot of a new profile's folder. Debian builds without a channel. */
export function newProfileSuffix(packaging: Packaging, platform: Platform): string {
  if (packaging === 'snap') return 'default';
  return packaging === 'system' && platform === 'linux' ? 'default-default' : 'default-release';
}
