/** A value on its way between the page and the main process. JSON has no `undefined`; this has. */
export type Parcel = { readonly value?: unknown };

function typeOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects of the other world or of the inspector have another `Object.prototype` than ours.
  return (
    prototype === null || (typeOf(value) === '[object Object]' && Object.getPrototypeOf(prototype) === null)
  );
}

function assertPlain(value: unknown, where: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value))
    return;
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError(`An object could not be cloned. (${where})`);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) assertPlain(item, `${where}[${index}]`);
    return;
  }
  if (typeof value === 'object' && isPlainObject(value)) {
    for (const [key, item] of Object.entries(value)) assertPlain(item, `${where}.${key}`);
    return;
  }
  throw new TypeError(`Electron stand-in: ${where} is not plain JSON (${typeOf(value)})`);
}

/**
 * Electron carries structured clones, the stand-in plain JSON. What would arrive changed is refused, so
 * that the app cannot come to depend on it unnoticed.
 */
export function pack(value: unknown, where: string): Parcel {
  if (value === undefined) return {};
  assertPlain(value, where);
  return { value };
}

export function unpack(parcel: Parcel): unknown {
  return parcel.value;
}
