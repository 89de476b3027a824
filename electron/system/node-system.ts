import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { appendToFile } from './append-to-file';
import { answering } from './file-problems';
import { createFolder, ensureFolder, removeFolder } from './folder-changes';
import { syncFolder } from './folder-sync';
import { createNodeReader, type NodeMachine } from './node-reader';
import { withPatience } from './patience';
import { removeFile } from './remove-file';
import { safeReplace } from './safe-replace';
import { startProgram } from './start-program';
import type { System } from './system';
import { discardLeftover, temporaryPath } from './temporary-file';
import { registryOn } from './windows-registry';
import { takeLock } from './wizard-lock';

/** The real machine. Whatever is left out is taken from the running process. */
export function createNodeSystem(machine: NodeMachine = {}): System {
  const reader = createNodeReader(machine);
  const { platform } = reader;
  return {
    ...reader,
    replaceFile: (request) => safeReplace(request, reader),
    removeFile: (file, expect) => removeFile(file, expect, platform),
    discardTemporary: (file) =>
      answering(file, async () => {
        const temporary = temporaryPath(path.dirname(file), path.basename(file));
        const wasThere = await withPatience(platform, () => discardLeftover(temporary));
        if (wasThere) await syncFolder(path.dirname(file), platform);
        return null;
      }),
    createFolder: (folder, mode) => createFolder(folder, mode, platform),
    ensureFolder: (folder, mode) => ensureFolder(folder, mode, platform),
    removeFolder: (folder) => removeFolder(folder, platform),
    appendToFile: (file, bytes) => appendToFile(file, bytes, platform),
    takeLock: (lock) => takeLock(lock, platform),
    removeRegistryValue: registryOn(platform).removeRegistryValue,
    start: startProgram,
    pause: (milliseconds) => setTimeout(milliseconds),
  };
}
