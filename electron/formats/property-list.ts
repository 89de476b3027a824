/** A value of an XML property list; whole numbers only. */
export type PropertyListValue =
  | string
  | number
  | boolean
  | readonly PropertyListValue[]
  | { readonly [key: string]: PropertyListValue };

const head = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
`;

/**
 * An XML property list (Apple's PropertyList-1.0 DTD), indented with tabs. The same value always gives
 * the same text: keys keep their order. Characters that XML 1.0 cannot hold are left out.
 */
export function writePropertyList(value: PropertyListValue): string {
  return `${head}${linesOf(value, '').join('\n')}\n</plist>\n`;
}

function linesOf(value: PropertyListValue, indent: string): readonly string[] {
  if (typeof value === 'string') return [`${indent}<string>${escapeText(value)}</string>`];
  if (typeof value === 'number') return [`${indent}<integer>${Math.trunc(value)}</integer>`];
  if (typeof value === 'boolean') return [`${indent}<${value}/>`];
  const inner = `${indent}\t`;
  if (isList(value))
    return enclose(
      'array',
      indent,
      value.flatMap((item) => linesOf(item, inner)),
    );
  const entries = Object.entries(value).flatMap(([key, item]) => [
    `${inner}<key>${escapeText(key)}</key>`,
    ...linesOf(item, inner),
  ]);
  return enclose('dict', indent, entries);
}

function isList(value: object): value is readonly PropertyListValue[] {
  return Array.isArray(value);
}

function enclose(name: string, indent: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [`${indent}<${name}/>`];
  return [`${indent}<${name}>`, ...lines, `${indent}</${name}>`];
}

// XML 1.0 section 2.2; a carriage return is read back as a line feed unless it is written as a number.
const notInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function escapeText(text: string): string {
  return text
    .replace(notInXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
