/** A profile file as its description tells to read it: names of sections and keys without regard to case. */
export type ProfileFile = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface ImportedAccount {
  readonly type: string;
  /** What Outlook keeps, by property; a value that is mapped nowhere is not among them. */
  readonly properties: Readonly<Record<string, string | number>>;
  readonly unmapped: readonly string[];
}

/** Splits at any line end, as lenient readers do, so that a break inside a value would show. */
export function readProfileFile(bytes: Uint8Array): ProfileFile {
  const sections = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  for (const line of new TextDecoder('latin1').decode(bytes).split(/\r\n|\r|\n/)) {
    const heading = /^\s*\[(.*)\]\s*$/.exec(line);
    const at = line.indexOf('=');
    if (heading !== null) {
      current = new Map();
      sections.set((heading[1] ?? '').toLowerCase(), current);
    } else if (!line.startsWith(';') && at > 0)
      current.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
    else if (line !== '' && !line.startsWith(';')) throw new Error(`what is this line: ${line}`);
  }
  return sections;
}

/** Follows the file from its list of accounts to the values and their mappings. */
export function readAccounts(file: ProfileFile): readonly ImportedAccount[] {
  const list = file.get('internet account list') ?? new Map<string, string>();
  return [...list].map(([account, block]) => {
    const mappings = file.get(block.toLowerCase()) ?? new Map<string, string>();
    const values = [...(file.get(account) ?? new Map<string, string>())];
    return {
      type: mappings.get('accounttype') ?? '',
      properties: Object.fromEntries(
        values.flatMap(([key, value]) => propertyOf(mappings.get(key), value) ?? []),
      ),
      unmapped: values.filter(([key]) => !mappings.has(key)).map(([key]) => key),
    };
  });
}

function propertyOf(mapping: string | undefined, value: string): [[string, string | number]] | null {
  const [type, property = ''] = mapping?.split(',') ?? [];
  if (type === 'PT_UNICODE') return [[property, value]];
  if (type !== 'PT_LONG') return null;
  if (!/^(0x[0-9a-f]+|\d+)$/i.test(value)) throw new Error(`${value} is no number for ${property}`);
  return [[property, Number(value)]];
}
