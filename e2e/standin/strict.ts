/** Names that Node, promises and inspectors look up on anything. */
const lookedUpOnAnything = new Set(['then', 'toJSON', 'default', '__esModule', 'constructor', 'inspect']);

/** The object, except that a member it does not have throws by name instead of being undefined. */
export function strict<Members extends object>(name: string, members: Members): Members {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && !lookedUpOnAnything.has(key))
        throw new Error(`The Electron stand-in has no ${name}.${key}`);
      return Reflect.get(target, key);
    },
  });
}

/** One line for whoever started the app from a terminal. */
export function say(...words: unknown[]): void {
  console.error('[electron stand-in]', ...words);
}
