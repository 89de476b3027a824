/** What is in a property list that was read; of a date or data it is only told that it is there. */
export type PropertyListContent =
  | string
  | number
  | boolean
  | typeof unread
  | readonly PropertyListContent[]
  | ReadonlyMap<string, PropertyListContent>;

export const unread: unique symbol = Symbol('a date or data');

/** Deeper ones count as damaged; Apple's own stay far below. */
export const deepestNesting = 64;
