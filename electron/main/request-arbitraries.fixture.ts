import fc from 'fast-check';
import type * as v from 'valibot';

export type AnySchema = v.GenericSchema<unknown, unknown>;

/** A schema as data: the members that the kinds used in the contract have. */
interface Described {
  readonly type: string;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly item?: AnySchema;
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

export function lookInto(schema: AnySchema): Described {
  return schema as unknown as Described;
}

/** How many characters or items the schema lets through; null when there is no limit. */
export function limitOf(schema: AnySchema): number | null {
  const limit = lookInto(schema).pipe?.find(({ type }) => type === 'max_length')?.requirement;
  return typeof limit === 'number' ? limit : null;
}

/** The schema and every one inside it. */
export function schemasIn(schema: AnySchema): readonly AnySchema[] {
  const { entries = {}, item, options = [] } = lookInto(schema);
  const isSchema = (option: unknown): option is AnySchema => typeof option === 'object' && option !== null;
  const inside = [...Object.values(entries), ...(item ? [item] : []), ...options.filter(isSchema)];
  return [schema, ...inside.flatMap(schemasIn)];
}

/** What a page may send: every argument that the schema is meant for. */
export function fitting(schema: AnySchema): fc.Arbitrary<unknown> {
  const { type, options = [], literal, item, entries = {} } = lookInto(schema);
  switch (type) {
    case 'undefined':
      return fc.constant(undefined);
    case 'string':
      return fc.string({ unit: 'binary' });
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(literal);
    case 'picklist':
      return fc.constantFrom(...options);
    case 'array':
      return fc.array(fitting(item as AnySchema), { maxLength: 5 });
    case 'strict_object':
      return fc.record(Object.fromEntries(Object.entries(entries).map(([key, one]) => [key, fitting(one)])));
    case 'variant':
      return fc.oneof(...options.map((option) => fitting(option as AnySchema)));
    default:
      throw new Error(`no values for ${type}`);
  }
}

/** Names with a meaning of their own to JavaScript, and some that a careless reader might take up. */
const treacherousKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'toJSON',
  'hasOwnProperty',
  'then',
  'path',
  'launch',
  '',
] as const;

/** A key of its own, `__proto__` too, as it comes out of JSON and over the bridge. */
export function withKey(value: object, key: string, content: unknown): object {
  return Object.defineProperty({ ...value }, key, {
    value: content,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Of the wrong kind for each place, whatever the place wants. */
function strange(schema: AnySchema): fc.Arbitrary<unknown> {
  const { type, options = [], literal } = lookInto(schema);
  const anything = fc.oneof(
    fc.constantFrom<unknown>(null, undefined, 0, 1, '', 'true', [], {}, Number.NaN, 10n),
    fc.constantFrom('x'.repeat((limitOf(schema) ?? 0) + 1), 'x'.repeat(1_000_000)),
    fc.constantFrom(Array((limitOf(schema) ?? 0) + 1).fill({}), Array(100_000).fill('x')),
    fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withTypedArray: true,
      withSparseArray: true,
    }),
  );
  const allowed = literal === undefined ? options : [literal];
  return anything.filter((value) => {
    if (type === 'string') return typeof value !== 'string' || value.length > (limitOf(schema) ?? 0);
    if (type === 'picklist' || type === 'literal') return !allowed.includes(value);
    if (type === 'array') return !Array.isArray(value) || value.length > (limitOf(schema) ?? 0);
    if (type === 'boolean' || type === 'undefined') return typeof value !== type;
    return typeof value !== 'object' || value === null || Array.isArray(value);
  });
}

/** A fitting argument in which one place, somewhere, is not what it has to be. */
export function almostFitting(schema: AnySchema): fc.Arbitrary<unknown> {
  const { type, options = [], item, entries = {} } = lookInto(schema);
  const here = strange(schema);
  if (type === 'array')
    return fc.oneof(
      here,
      fc
        .tuple(fitting(schema), almostFitting(item as AnySchema))
        .map(([list, bad]) => [...(list as unknown[]), bad]),
    );
  if (type === 'variant')
    return fc.oneof(here, ...options.map((option) => almostFitting(option as AnySchema)));
  if (type !== 'strict_object') return here;
  const keys = Object.keys(entries);
  const replaced = keys.map((key) =>
    fc
      .tuple(fitting(schema), almostFitting(entries[key] as AnySchema))
      .map(([value, bad]) => withKey(value as object, key, bad)),
  );
  const missing = fc
    .tuple(fitting(schema), fc.constantFrom(...keys))
    .map(([value, key]) =>
      Object.fromEntries(Object.entries(value as object).filter(([name]) => name !== key)),
    );
  const extraKey = fc
    .oneof(fc.constantFrom(...treacherousKeys), fc.string())
    .filter((key) => !keys.includes(key));
  const extra = fc
    .tuple(fitting(schema), extraKey, fc.jsonValue())
    .map(([value, key, content]) => withKey(value as object, key, content));
  return fc.oneof(here, missing, extra, ...replaced);
}
