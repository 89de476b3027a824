interface Named {
  readonly programName: string;
}

/** Each name once: a program may be there twice, or with two profiles. */
export function namesOf(programs: readonly Named[]): readonly string[] {
  return [...new Set(programs.map(({ programName }) => programName))];
}
