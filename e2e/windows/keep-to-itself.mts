import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, vi } from 'vitest';
import { startInWine, windowsFolder, windowsPath } from '../../build/wine.mjs';
import { keepFile } from './windows-machine.mjs';

/**
 * Lets a program keep a file to itself, and resolves once it does.
 * @returns what ends the program
 */
export async function keepToItself(file: string, program = keepFile): Promise<() => Promise<void>> {
  const sign = path.join(windowsFolder, 'file-is-kept');
  const ended = startInWine([program, windowsPath(file), windowsPath(sign)]);
  await vi.waitFor(() => expect(existsSync(sign)).toBe(true), { timeout: 60_000, interval: 20 });
  return async () => {
    rmSync(sign);
    expect((await ended).status).toBe(0);
  };
}
