import type { PlanPreview, PreviewFile, ProgramPreview } from '../contract/plan';

/** A plan for `--json`: one flat list of changes a program. Values of secret settings are null already. */
export function planValue({ programs, account }: PlanPreview) {
  return { programs: programs.map(programValue), account };
}

function programValue({ choice, files, ...rest }: ProgramPreview) {
  return { ...choice, ...rest, changes: files.flatMap(fileChanges) };
}

function fileChanges({ path, what, settings }: PreviewFile) {
  const inside = settings.map(({ key, before, after, meaning }) => ({
    path,
    what,
    key,
    before,
    after,
    meaning,
  }));
  return what === 'change' ? inside : [{ path, what }, ...inside];
}
