/** `nsMsgFolderFlags`: what Thunderbird uses a folder for. */
export const uses = {
  Trash: 0x100,
  Sent: 0x200,
  Drafts: 0x400,
  Inbox: 0x1000,
  Archive: 0x4000,
  Templates: 0x400000,
  Junk: 0x40000000,
};

export const inboxOf = (server) => server.rootFolder.getFolderWithFlags(uses.Inbox);

export const foldersOf = (server) => [...server.rootFolder.descendants];

/** As the person sees it: names from the account's root on, with a slash between. */
export function pathOf(folder) {
  return folder.isServer ? '' : [pathOf(folder.parent), folder.name].filter(Boolean).join('/');
}

export const describeFolder = (folder) => ({
  path: pathOf(folder),
  uses: Object.keys(uses).filter((name) => folder.flags & uses[name]),
});

export function messagesIn(folder) {
  try {
    return [...folder.messages];
  } catch {
    // There is no list of its messages yet.
    return [];
  }
}

export const holds = (folder, subject) =>
  messagesIn(folder).some(({ mime2DecodedSubject }) => mime2DecodedSubject === subject);
