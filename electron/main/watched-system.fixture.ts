import type { AbsolutePath } from '../contract/problems';
import type { ReplaceRequest, System } from '../system/system';

/** Every path that was looked at or touched, in order. */
export interface Watched {
  readonly system: System;
  readonly reads: AbsolutePath[];
  readonly writes: AbsolutePath[];
}

const reading = ['readFile', 'listFolder', 'kindOf', 'modifiedAt', 'realPath', 'isHeld'] as const;
const writing = [
  'removeFile',
  'discardTemporary',
  'createFolder',
  'ensureFolder',
  'removeFolder',
  'appendToFile',
  'takeLock',
] as const;

type Verb = (path: AbsolutePath, ...more: never[]) => unknown;

/** The same machine, with each path written down before anything is done with it. */
export function watch(system: System): Watched {
  const reads: AbsolutePath[] = [];
  const writes: AbsolutePath[] = [];
  const noting = (names: readonly (keyof System)[], into: AbsolutePath[]) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        (path: AbsolutePath, ...more: never[]) => {
          into.push(path);
          return (system[name] as Verb)(path, ...more);
        },
      ]),
    );
  const replaceFile = (request: ReplaceRequest) => {
    writes.push(request.path, system.paths.join(system.paths.dirname(request.path), request.temporaryName));
    return system.replaceFile(request);
  };
  return {
    system: { ...system, ...noting(reading, reads), ...noting(writing, writes), replaceFile } as System,
    reads,
    writes,
  };
}
