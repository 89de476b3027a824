import { onlineAccountsFile } from './accounts-in-files/gnome-online-accounts';
import { flatpakHomes } from './installations/linux-folders';
import { type LinuxSigns, metadataEndings } from './installations/linux-installations';
import { flatpak, linuxCommandFolder, snap } from './installations/packaging';
import type { ReadPlace } from './read-place';

/** What is looked at to find a program on Linux, but for what lies beside its executable. */
export function linuxReadPlaces({
  executables,
  folders,
  flatpakIds,
  snapNames,
}: LinuxSigns): readonly ReadPlace[] {
  const archives = folders.map((folder) => (folder.startsWith('/') ? folder : `~/${folder}`));
  const apps = [flatpak.systemFolder, `~/${flatpak.userFolder}`];
  return [
    ...['<each folder of PATH>', linuxCommandFolder, ...archives].flatMap((folder) =>
      executables.map((name) => ({ place: `${folder}/${name}`, tells: 'whether it is installed' })),
    ),
    ...flatpakIds.flatMap((id) => apps.flatMap((folder) => flatpakPlaces(`${folder}/${id}`, id))),
    ...snapNames.flatMap((name) => snap.mountFolders.flatMap((mount) => snapPlaces(`${mount}/${name}`))),
  ];
}

function flatpakPlaces(folder: string, id: string): readonly ReadPlace[] {
  return [
    { place: `${folder}/${flatpak.currentFolder}`, tells: 'whether it is installed as a Flatpak' },
    ...metadataEndings.map((ending) => ({
      place: `${folder}/${flatpak.filesFolder}/share/metainfo/${id}.${ending}.xml`,
      tells: 'its version',
    })),
  ];
}

function snapPlaces(folder: string): readonly ReadPlace[] {
  return [
    { place: `${folder}/current`, tells: 'whether it is installed as a Snap' },
    { place: `${folder}/current/meta/snap.yaml`, tells: 'its version' },
  ];
}

/** The same, and what is looked at in the folder for settings: as a package or archive, and as a Flatpak. */
export function linuxAccountPlaces(signs: LinuxSigns, accounts: readonly ReadPlace[]): readonly ReadPlace[] {
  const bases = ['~/.config', ...signs.flatpakIds.map((id) => `~/${flatpakHomes}/${id}/config`)];
  return [
    ...linuxReadPlaces(signs),
    ...bases.flatMap((base) => accounts.map(({ place, tells }) => ({ place: `${base}/${place}`, tells }))),
    {
      place: `~/.config/${onlineAccountsFile}`,
      tells: 'which accounts come from GNOME’s Online Accounts: address, servers and login names',
    },
  ];
}
