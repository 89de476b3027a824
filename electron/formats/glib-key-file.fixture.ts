/**
 * Reads a key file as strictly as GLib's GKeyFile does (g_key_file_load_from_data, 2.74), written from its
 * documentation and without a line of ours: whatever it would refuse is thrown. Values are raw.
 */
export function readStrictly(bytes: Uint8Array): ReadonlyMap<string, string> {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (text.includes('\0')) throw new Error('NUL');
  const values = new Map<string, string>();
  let group: string | null = null;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\[([^[\]\p{Cc}]+)\]\s*$/u.exec(line);
    if (header !== null) {
      group = header[1] ?? '';
      continue;
    }
    const at = line.indexOf('=');
    const name = line.slice(0, at).trimEnd();
    if (group === null || at < 1 || !/^[^[\]]+$/.test(name)) throw new Error(`not a setting: ${line}`);
    values.set(`${group}/${name}`, line.slice(at + 1).replace(/^[ \t]+/, ''));
  }
  return values;
}

/** g_key_file_get_string. */
export function textIn(values: ReadonlyMap<string, string>, key: string): string {
  return listed(valueIn(values, key), false)[0] ?? '';
}

/** g_key_file_get_string_list. */
export function listIn(values: ReadonlyMap<string, string>, key: string): readonly string[] {
  return listed(valueIn(values, key), true);
}

function valueIn(values: ReadonlyMap<string, string>, key: string): string {
  const value = values.get(key);
  if (value === undefined) throw new Error(`${key} is not there`);
  return value;
}

function listed(value: string, isList: boolean): readonly string[] {
  const found: string[] = [];
  let text = '';
  let at = 0;
  while (at < value.length) {
    const character = value.charAt(at);
    if (character === '\\') {
      const next = value.charAt(at + 1);
      const known = 'sntr\\'.indexOf(next);
      if (next === '' || (known < 0 && !(isList && next === ';'))) throw new Error(`wrong escape: ${value}`);
      text += known < 0 ? ';' : ' \n\t\r\\'.charAt(known);
      at += 2;
    } else if (isList && character === ';') {
      found.push(text);
      text = '';
      at += 1;
    } else {
      text += character;
      at += 1;
    }
  }
  if (!isList || text !== '') found.push(text);
  return found;
}
