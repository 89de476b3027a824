import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** Every shape in which a password could lie about or go over a wire, by name. */
export function formsOf(password: string, loginName: string): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(password);
  const plain = Buffer.from(`\0${loginName}\0${password}`);
  const wide = Buffer.from(password, 'utf16le');
  const forms: readonly (readonly [string, string | Buffer])[] = [
    ['as it is', bytes],
    ['backwards', [...password].reverse().join('')],
    ['in Latin-1', Buffer.from(password, 'latin1')],
    ['in UTF-16 LE', wide],
    ['in UTF-16 BE', Buffer.from(wide).swap16()],
    ['as a JSON string', JSON.stringify(password).slice(1, -1)],
    ['in a URL', encodeURIComponent(password)],
    ['in a form', new URLSearchParams([['', password]]).toString().slice(1)],
    ['in hexadecimal', bytes.toString('hex')],
    ['in hexadecimal capitals', bytes.toString('hex').toUpperCase()],
    ['for AUTH PLAIN', plain.toString('base64')],
    ...[0, 1, 2].map((offset) => [`in base64 at ${offset}`, base64Within(bytes, offset)] as const),
    ...[0, 1, 2].map((offset) => [`in UTF-16 and base64 at ${offset}`, base64Within(wide, offset)] as const),
  ];
  return new Map(forms.map(([name, form]) => [name, Buffer.from(form)]));
}

/** What stays the same in base64 wherever the bytes are in something longer. */
function base64Within(bytes: Buffer, offset: number): string {
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor(((offset + bytes.length) * 8) / 6);
  return encoded.slice(first, last);
}

/** The names of the forms that are in there. */
export function formsIn(content: string | Buffer, forms: ReadonlyMap<string, Buffer>): readonly string[] {
  const bytes = Buffer.from(content);
  return [...forms].filter(([, form]) => bytes.includes(form)).map(([name]) => name);
}

/** Where below a folder a form is, in names, in contents and in what links lead to; `file: form`. */
export function formsBelow(folder: string, forms: ReadonlyMap<string, Buffer>): readonly string[] {
  return everythingBelow(folder).flatMap(({ name, content }) =>
    [...formsIn(name, forms), ...formsIn(content, forms)].map((form) => `${name}: ${form}`),
  );
}

function everythingBelow(folder: string): readonly { readonly name: string; readonly content: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => ({
    name,
    content: contentOf(path.join(folder, name)),
  }));
}

/** Of what is gone by now, nothing. */
function contentOf(file: string): Buffer {
  try {
    const stats = lstatSync(file);
    if (stats.isSymbolicLink()) return Buffer.from(readlinkSync(file));
    return stats.isFile() ? readFileSync(file) : Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  }
}
