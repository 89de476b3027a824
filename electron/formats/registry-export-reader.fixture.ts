/** A value as regedit would put it back. */
interface ReadValue {
  readonly type: number;
  readonly bytes: Uint8Array;
}

const TYPES: Readonly<Record<string, number>> = { '': 3 };

/**
 * Reads a `.reg` file by Microsoft's description of the format (“How to add, modify, or delete registry
 * subkeys and values by using a .reg file”) and refuses whatever it does not describe.
 */
export function readRegistryExport(file: Uint8Array): { path: string; values: Map<string, ReadValue> }[] {
  const text = Buffer.from(file).toString('utf16le');
  const header = '\ufeffWindows Registry Editor Version 5.00\r\n\r\n';
  if (!text.startsWith(header)) throw new Error('No header');
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('A line that ends otherwise');
  const keys: { path: string; values: Map<string, ReadValue> }[] = [];
  for (const line of text
    .slice(header.length)
    .replace(/\\\r\n {2}/g, '')
    .split('\r\n')) {
    if (line === '') continue;
    const path = /^\[(.*)\]$/s.exec(line)?.[1];
    if (path !== undefined) keys.push({ path, values: new Map() });
    else keys.at(-1)?.values.set(...readLine(line));
  }
  return keys;
}

function readLine(line: string): [string, ReadValue] {
  const found = /^(?:@|"((?:[^"\\]|\\["\\])*)")=(.*)$/s.exec(line);
  if (found === null) throw new Error(`Not a value: ${line}`);
  return [unescaped(found[1] ?? ''), readData(found[2] ?? '')];
}

function readData(data: string): ReadValue {
  const text = /^"((?:[^"\\]|\\["\\])*)"$/s.exec(data)?.[1];
  if (text !== undefined)
    return { type: 1, bytes: Uint8Array.from(Buffer.from(`${unescaped(text)}\0`, 'utf16le')) };
  const number = /^dword:([0-9a-f]{8})$/.exec(data)?.[1];
  if (number !== undefined) return { type: 4, bytes: Uint8Array.from(Buffer.from(number, 'hex').reverse()) };
  const [, type = '', pairs] = /^hex(?:\(([0-9a-f]+)\))?:((?:[0-9a-f]{2}(?:,(?=.)|$))*)$/.exec(data) ?? [];
  if (pairs === undefined) throw new Error(`Not described: ${data}`);
  return {
    type: TYPES[type] ?? Number.parseInt(type, 16),
    bytes: Uint8Array.from(Buffer.from(pairs.replaceAll(',', ''), 'hex')),
  };
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}
