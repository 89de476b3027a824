/** A program that keeps one set of settings has no name for it. */
export function profileHeading(programName: string, profileName: string): string {
  return profileName === '' ? programName : `${programName}, profile ${profileName}`;
}
