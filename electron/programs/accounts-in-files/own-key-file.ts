import type { Change, SettingEdit, SettingMeaning, ValueLegend } from '../../contract/plan';
import type { AbsolutePath, ProgramProblem } from '../../contract/problems';
import { ok, type Result, refuse } from '../../contract/result';
import { keyFile } from '../../formats/key-file';
import type { Settings } from '../../formats/settings-format';
import type { SystemReader } from '../../system/system';

/** One setting as it stands in a key file that is made for an account. */
export interface WantedSetting {
  /** `Section/Key`. */
  readonly key: string;
  readonly value: string;
  readonly meaning: SettingMeaning;
  readonly legend: ValueLegend | null;
  readonly needed: Need;
}

/** Where the person's own choices begin. */
export function setting(
  key: string,
  value: string,
  meaning: SettingMeaning,
  legend: ValueLegend | null = null,
): WantedSetting {
  return { key, value, meaning, legend, needed: 'not' };
}

/** Without exactly this value the account does not work. */
export function needed(...given: Parameters<typeof setting>): WantedSetting {
  return { ...setting(...given), needed: 'always' };
}

/** Only an account that had the other protocol needs exactly this value. */
export function neededIfTurned(...given: Parameters<typeof setting>): WantedSetting {
  return { ...setting(...given), needed: 'when-turned' };
}

/** Whether the account needs exactly this value, or it is only where the person's own choices begin. */
export type Need = 'always' | 'when-turned' | 'not';

export interface OwnKeyFile {
  readonly path: AbsolutePath;
  /** Keys of the settings that show that the file is still ours. */
  readonly knownBy: readonly string[];
  /** Where the program puts mail of the account, if it is this file that stands for it. */
  readonly mailFolder: AbsolutePath | null;
  /** The file is there with another protocol. */
  readonly turns: boolean;
  readonly settings: readonly WantedSetting[];
}

/**
 * Makes the file, or gives what the account needs its values where the file is there already. Null when
 * there is nothing to do. Problems: `settings-damaged`, and why the file cannot be read.
 */
export async function planOwnKeyFile(
  { path, knownBy, mailFolder, settings, turns }: OwnKeyFile,
  programName: string,
  system: SystemReader,
): Promise<Result<Change | null, ProgramProblem>> {
  const file = await system.readFile(path);
  const change = {
    kind: 'edit-settings',
    path,
    format: 'key-file',
    keepWhile: null,
    ownedBranches: [],
  } as const;
  if (!file.ok) {
    const { problem } = file;
    if (problem.kind !== 'missing') return refuse(problem);
    const edits = settings.map((setting) => editOf(setting, null));
    return ok({ ...change, basis: null, edits, ownFile: { knownBy, mailFolder } });
  }
  const read = keyFile.read(file.value.bytes);
  if (!read.ok) return refuse({ kind: 'settings-damaged', programName, path, line: read.problem.line });
  const needs: readonly Need[] = turns ? ['always', 'when-turned'] : ['always'];
  const edits = correctionsOf(
    settings.filter(({ needed }) => needs.includes(needed)),
    read.value,
  );
  return ok(edits.length === 0 ? null : { ...change, basis: file.value.fingerprint, edits });
}

function correctionsOf(wanted: readonly WantedSetting[], settings: Settings): readonly SettingEdit[] {
  return wanted
    .filter(({ key, value }) => settings.get(key) !== value)
    .map((setting) => editOf(setting, settings));
}

function editOf({ key, value, meaning, legend }: WantedSetting, settings: Settings | null): SettingEdit {
  const before = settings?.get(key) ?? null;
  return { key, meaning, legend, before, after: value, listItem: null, counter: false, secret: false };
}

/** The folder and those above it that are not there, the outermost first. */
export async function planFolder(folder: AbsolutePath, system: SystemReader): Promise<readonly Change[]> {
  if ((await system.kindOf(folder)) !== 'absent') return [];
  const above = await planFolder(system.paths.dirname(folder), system);
  return [...above, { kind: 'create-folder', path: folder, mode: 0o700 }];
}
