/** Offsets into the text of JSON that has been found to be valid; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The values of an object, each under the name that counts: of equal names the last. */
export function memberSpans(json: string, object: Span): ReadonlyMap<string, Span> {
  const members = new Map<string, Span>();
  for (let at = skipBlank(json, object.start + 1); json[at] !== '}'; at = skipSeparator(json, at)) {
    const nameEnd = valueEnd(json, at);
    const name: unknown = JSON.parse(json.slice(at, nameEnd));
    const start = skipBlank(json, skipBlank(json, nameEnd) + 1);
    at = valueEnd(json, start);
    members.set(String(name), { start, end: at });
  }
  return members;
}

export function itemSpans(json: string, array: Span): readonly Span[] {
  const items: Span[] = [];
  for (let at = skipBlank(json, array.start + 1); json[at] !== ']'; at = skipSeparator(json, at)) {
    const end = valueEnd(json, at);
    items.push({ start: at, end });
    at = end;
  }
  return items;
}

/** The whole text's one value. */
export function rootSpan(json: string): Span {
  const start = skipBlank(json, 0);
  return { start, end: valueEnd(json, start) };
}

function skipBlank(json: string, from: number): number {
  let at = from;
  while (' \t\r\n'.includes(json[at] ?? '-')) at += 1;
  return at;
}

/** Behind a comma and what surrounds it; at the closing bracket when there is none. */
function skipSeparator(json: string, from: number): number {
  const at = skipBlank(json, from);
  return json[at] === ',' ? skipBlank(json, at + 1) : at;
}

function valueEnd(json: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const character = json[at];
    if (character === '"') at = stringEnd(json, at);
    else if (character === '{' || character === '[') {
      depth += 1;
      at += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      at += 1;
    } else if (depth > 0) at += 1;
    else at = wordEnd(json, at);
  } while (depth > 0);
  return at;
}

function stringEnd(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

function wordEnd(json: string, start: number): number {
  let at = start;
  while (/[-+.\w]/.test(json[at] ?? '')) at += 1;
  return at;
}
