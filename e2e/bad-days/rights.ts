import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What the tests themselves may do here; without a right, those that need it are left out and say so. */
export const isRoot = process.getuid?.() === 0;

export const mayMount = succeeds('unshare', ['--mount', 'true']);

export const mayMakeImmutable = isRoot && takesAttribute();

function takesAttribute(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'rights-'));
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  const taken = succeeds('chattr', ['+i', file]) && succeeds('chattr', ['-i', file]);
  rmSync(folder, { recursive: true });
  return taken;
}

function succeeds(program: string, options: readonly string[]): boolean {
  try {
    execFileSync(program, options, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
