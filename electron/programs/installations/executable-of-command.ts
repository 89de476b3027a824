import type { AbsolutePath } from '../../contract/problems';

/** The executable of a command line as Windows keeps it: in quotes, or up to `.exe`. Null when none is told. */
export function executableOfCommand(command: string | null): AbsolutePath | null {
  const found = /^(?:"([^"]+)"|(.+?\.exe)(?=\s|$))/i.exec((command ?? '').trimStart());
  return found?.[1] ?? found?.[2] ?? null;
}
