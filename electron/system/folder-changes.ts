import { chmod, mkdir, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AbsolutePath, WriteProblem } from '../contract/problems';
import type { Result } from '../contract/result';
import { answering, codeOf, Refusal } from './file-problems';
import { syncFolder } from './folder-sync';
import type { SystemReader } from './system';

type Platform = SystemReader['platform'];

export function createFolder(
  folder: AbsolutePath,
  mode: number,
  platform: Platform,
): Promise<Result<null, WriteProblem>> {
  return answering(folder, async () => {
    if (!(await makeFolder(folder, mode, platform)))
      throw new Refusal({ kind: 'changed-meanwhile', path: folder });
    return null;
  });
}

export function ensureFolder(
  folder: AbsolutePath,
  mode: number,
  platform: Platform,
): Promise<Result<null, WriteProblem>> {
  return answering(folder, async () => {
    await makeFolders(folder, mode, platform);
    return null;
  });
}

async function makeFolders(folder: AbsolutePath, mode: number, platform: Platform): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolders(parent, mode, platform);
  // Somebody else making it in this moment is as good.
  if (!(await makeFolder(folder, mode, platform)) && !(await isFolder(folder)))
    throw new Refusal({ kind: 'not-a-file', path: folder });
}

async function isFolder(folder: AbsolutePath): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** False when something is there already. What could not be finished is taken away again. */
async function makeFolder(folder: AbsolutePath, mode: number, platform: Platform): Promise<boolean> {
  try {
    await mkdir(folder, mode);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    // The umask took bits away; Windows has no such bits.
    if (platform !== 'win32') await chmod(folder, mode);
    await syncFolder(path.dirname(folder), platform);
    return true;
  } catch (error) {
    await rmdir(folder).catch(() => undefined);
    throw error;
  }
}

export function removeFolder(
  folder: AbsolutePath,
  platform: Platform,
): Promise<Result<boolean, WriteProblem>> {
  return answering(folder, async () => {
    try {
      await rmdir(folder);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return true;
      if (STILL_FULL.has(codeOf(error) ?? '')) return false;
      if (codeOf(error) === 'ENOTDIR') throw new Refusal({ kind: 'not-a-file', path: folder });
      throw error;
    }
    await syncFolder(path.dirname(folder), platform);
    return true;
  });
}

// POSIX leaves rmdir the choice between the two.
const STILL_FULL = new Set(['ENOTEMPTY', 'EEXIST']);
