import type path from 'node:path';
import type { AbsolutePath } from '../contract/problems';
import type { FileKind } from './system';

interface Entry {
  /** Null: a folder. */
  readonly bytes: Uint8Array | null;
  readonly mode: number;
  readonly modifiedAt: number;
}

/** Files and folders by path. Its clock ticks once for every change, so the same test gives the same times. */
export class MemoryTree {
  readonly paths: path.PlatformPath;
  readonly #entries: Map<AbsolutePath, Entry>;
  #clock = 0;

  constructor(paths: path.PlatformPath, entries: Iterable<[AbsolutePath, Entry]> = []) {
    this.paths = paths;
    this.#entries = new Map(entries);
  }

  copy(): MemoryTree {
    const copy = new MemoryTree(this.paths, this.#entries);
    copy.#clock = this.#clock;
    return copy;
  }

  normal(entry: AbsolutePath): AbsolutePath {
    return this.paths.join(this.paths.dirname(entry), this.paths.basename(entry));
  }

  kindOf(entry: AbsolutePath): FileKind {
    const found = this.#find(entry);
    if (found === null) return this.#isRoot(entry) ? 'folder' : 'absent';
    return found.bytes === null ? 'folder' : 'file';
  }

  bytesOf(file: AbsolutePath): Uint8Array | null {
    const bytes = this.#find(file)?.bytes;
    return bytes ? Uint8Array.from(bytes) : null;
  }

  modeOf(entry: AbsolutePath): number | null {
    return this.#find(entry)?.mode ?? null;
  }

  modifiedAt(entry: AbsolutePath): number | null {
    return this.#find(entry)?.modifiedAt ?? null;
  }

  namesIn(folder: AbsolutePath): string[] {
    const parent = this.normal(folder);
    return [...this.#entries.keys()]
      .filter((entry) => this.paths.dirname(entry) === parent && entry !== parent)
      .map((entry) => this.paths.basename(entry))
      .sort();
  }

  texts(): Record<AbsolutePath, string> {
    const texts: Record<AbsolutePath, string> = {};
    for (const [entry, { bytes }] of [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (bytes !== null) texts[entry] = Buffer.from(bytes).toString('utf8');
    return texts;
  }

  folderPaths(): AbsolutePath[] {
    return [...this.#entries.keys()].filter((entry) => this.kindOf(entry) === 'folder').sort();
  }

  /** An existing file keeps its mode, an existing folder everything. Missing parents are made. */
  write(file: AbsolutePath, content: string | Uint8Array, mode: number): null {
    const bytes = typeof content === 'string' ? Buffer.from(content) : Uint8Array.from(content);
    this.addFolder(this.paths.dirname(this.normal(file)), 0o755);
    return this.#set(file, { bytes, mode: this.modeOf(file) ?? mode });
  }

  addFolder(folder: AbsolutePath, mode: number): null {
    if (this.kindOf(folder) !== 'absent') return null;
    this.addFolder(this.paths.dirname(this.normal(folder)), mode);
    return this.#set(folder, { bytes: null, mode });
  }

  remove(entry: AbsolutePath): null {
    this.#entries.delete(this.normal(entry));
    return null;
  }

  #find(entry: AbsolutePath): Entry | null {
    return this.#entries.get(this.normal(entry)) ?? null;
  }

  #set(entry: AbsolutePath, content: Pick<Entry, 'bytes' | 'mode'>): null {
    this.#clock += 1;
    this.#entries.set(this.normal(entry), { ...content, modifiedAt: this.#clock });
    return null;
  }

  #isRoot(entry: AbsolutePath): boolean {
    return this.paths.dirname(entry) === this.normal(entry);
  }
}
