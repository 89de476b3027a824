/**
 * Whether one slip of the fingers turns `meant` into `typed`: a character too many, missing or wrong, or
 * two neighbours swapped (Damerau-Levenshtein distance 1). The first character cannot be missing or wrong,
 * because that is rare when typing and often another word: `sunbox` for `runbox`.
 */
export function isOneSlipAway(typed: string, meant: string): boolean {
  const same = lengthOfCommonStart(typed, meant);
  const [typedRest, meantRest] = [typed.slice(same), meant.slice(same)];
  if (typedRest === meantRest) return false;
  const swapped = `${meantRest[1] ?? ''}${meantRest[0] ?? ''}${meantRest.slice(2)}`;
  if (typedRest === swapped) return true;
  const withoutOne = [typedRest.slice(1), typedRest];
  const others = [meantRest, meantRest.slice(1)];
  return same > 0 && withoutOne.some((left) => others.includes(left));
}

function lengthOfCommonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
