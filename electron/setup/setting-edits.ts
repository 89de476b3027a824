import type { OwnedBranch, SettingEdit, SettingValue } from '../contract/plan';
import type { AbsolutePath } from '../contract/problems';
import type { Settings } from '../formats/settings-format';
import { fingerprintOf } from '../system/fingerprint';

/** What the journal keeps of a value that nobody may read there. */
export function sealed(value: SettingValue): string {
  return `sha256:${fingerprintOf(Buffer.from(JSON.stringify(value)))}`;
}

export type Assignments = ReadonlyMap<string, SettingValue | null>;

export function assignmentsOf(edits: readonly SettingEdit[]): Assignments {
  return new Map(edits.map((edit) => [edit.key, edit.after]));
}

/** Whether the settings read as the edits meant them to. */
export function readsAsPlanned(settings: Settings, edits: readonly SettingEdit[]): boolean {
  return edits.every((edit) => isStillOurs(edit, settings.get(edit.key) ?? null));
}

export interface Reversal {
  readonly assignments: Assignments;
  /** Changed by somebody else since, and left so. */
  readonly keptKeys: readonly string[];
  /** Folders in which the program has put mail for what is taken away. */
  readonly mailFolders: readonly AbsolutePath[];
}

/**
 * What has to be assigned to take the edits back, on settings that the program may have rewritten
 * since: still our value, the old one comes back; anything else stays. Of a list only our item goes.
 */
export function reverseEdits(
  settings: Settings,
  edits: readonly SettingEdit[],
  ownedBranches: readonly OwnedBranch[],
): Reversal {
  const assignments = new Map<string, SettingValue | null>();
  const keptKeys: string[] = [];
  const isOwned = (key: string) => ownedBranches.some((branch) => key.startsWith(branch.prefix));
  for (const edit of edits) {
    if (isOwned(edit.key)) continue;
    const current = settings.get(edit.key) ?? null;
    const reversed = reverseEdit(edit, current);
    if (reversed === undefined) keptKeys.push(edit.key);
    else if (reversed !== current) assignments.set(edit.key, reversed);
  }
  for (const key of settings.keys()) if (isOwned(key)) assignments.set(key, null);
  return { assignments, keptKeys, mailFolders: mailFoldersOf(settings, ownedBranches) };
}

/** The value that undo puts there; undefined: the setting has changed since and is not ours to touch. */
function reverseEdit(edit: SettingEdit, current: SettingValue | null): SettingValue | null | undefined {
  if (isStillOurs(edit, current)) return edit.before;
  if (current === edit.before) return current;
  if (edit.listItem !== null && typeof current === 'string') return withoutItem(current, edit);
  // A counter that the program has gone on counting needs no word, and no turning back.
  if (edit.counter) return current;
  // The program, or the person, has removed what we added: that is what undo is after.
  if (current === null && edit.before === null) return null;
  return undefined;
}

function withoutItem(list: string, edit: SettingEdit): string | null {
  const items = list.split(',');
  const left = items.filter((item) => item.trim() !== edit.listItem);
  if (left.length === items.length) return list;
  return left.length === 0 && edit.before === null ? null : left.join(',');
}

function isStillOurs(edit: SettingEdit, current: SettingValue | null): boolean {
  if (!edit.secret || edit.after === null || current === null) return current === edit.after;
  return current === edit.after || sealed(current) === edit.after;
}

function mailFoldersOf(settings: Settings, ownedBranches: readonly OwnedBranch[]): AbsolutePath[] {
  return ownedBranches.flatMap(({ prefix, mailFolderKey }) => {
    const folder = mailFolderKey === null ? undefined : settings.get(prefix + mailFolderKey);
    return typeof folder === 'string' ? [folder] : [];
  });
}
