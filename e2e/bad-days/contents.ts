import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** Everything below a folder, links not followed: what it is, its mode, and a hash of its bytes. */
export type Contents = Readonly<Record<string, string>>;

export function contentsOf(folder: string): Contents {
  const contents: Record<string, string> = {};
  for (const name of namesBelow(folder, '')) contents[name] = told(path.join(folder, name));
  return contents;
}

function namesBelow(folder: string, prefix: string): string[] {
  return readdirSync(path.join(folder, prefix), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      return entry.isDirectory() ? [name, ...namesBelow(folder, name)] : [name];
    });
}

function told(file: string): string {
  const stats = lstatSync(file);
  const mode = (stats.mode & 0o7777).toString(8);
  const owner = `${stats.uid}:${stats.gid}`;
  if (stats.isDirectory()) return `folder ${mode} ${owner}`;
  if (stats.isSymbolicLink()) return `link to ${readlinkSync(file)}`;
  if (!stats.isFile()) return `special ${mode} ${owner}`;
  return `file ${mode} ${owner} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
}
