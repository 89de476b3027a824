import type { Packaging } from '../../contract/programs';

/** Where the distributions' packages put the command that starts the program. */
export const linuxCommandFolder = '/usr/bin';
export const macOpenCommand = '/usr/bin/open';

export const flatpak = {
  command: '/usr/bin/flatpak',
  systemFolder: '/var/lib/flatpak/app',
  /** In the home folder. */
  userFolder: '.local/share/flatpak/app',
  /** In the folder of an app's id; there as long as the app is installed. */
  currentFolder: 'current',
  /** In the folder of an app's id; the sandbox sees it as `/app`. */
  filesFolder: 'current/active/files',
} as const;

export const snap = {
  mountFolders: ['/snap', '/var/lib/snapd/snap'],
  commandFolder: 'bin',
} as const;

export const store = {
  /** In LOCALAPPDATA. */
  packagesFolder: 'Packages',
  explorer: 'explorer.exe',
} as const;

const idEndings: Readonly<Record<Packaging, string>> = {
  system: '',
  archive: '',
  flatpak: '-flatpak',
  snap: '-snap',
  store: '-store',
};

interface Located {
  readonly kind: string;
  readonly packaging: Packaging;
  readonly location: string;
}

/** The first of its sort has the plain name; further ones are told apart by where they are. */
export function withIds<Found extends Located>(found: readonly Found[]): (Found & { readonly id: string })[] {
  const taken = new Set<string>();
  return found.map((one) => {
    const plain = one.kind + idEndings[one.packaging];
    const id = taken.has(plain) ? `${plain}@${one.location}` : plain;
    taken.add(id);
    return { ...one, id };
  });
}
