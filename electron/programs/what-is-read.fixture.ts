import { appleMailReadPlaces } from './apple-mail/mail-app';
import { byHandReadPlaces } from './by-hand/read-places';
import { defaultMailProgramReadPlaces } from './default-mail-program/read-places';
import { evolutionReadPlaces } from './evolution/read-places';
import { gearyReadPlaces } from './geary/read-places';
import { outlookReadPlaces } from './outlook/read-places';
import type { PlacesBySystem, PlacesOfProgram, ReadPlace } from './read-place';
import { thunderbirdReadPlaces } from './thunderbird/read-places';

/** Of all adapters, in the order in which people look for them. */
export const allReadPlaces: PlacesBySystem = {
  win32: [
    ...thunderbirdReadPlaces.win32,
    { about: 'Outlook (classic)', places: outlookReadPlaces },
    ...byHandReadPlaces.win32,
    ...defaultMailProgramReadPlaces.win32,
  ],
  darwin: [
    ...thunderbirdReadPlaces.darwin,
    { about: 'Apple Mail', places: appleMailReadPlaces },
    ...byHandReadPlaces.darwin,
    ...defaultMailProgramReadPlaces.darwin,
  ],
  linux: [
    ...thunderbirdReadPlaces.linux,
    evolutionReadPlaces,
    gearyReadPlaces,
    ...byHandReadPlaces.linux,
    ...defaultMailProgramReadPlaces.linux,
  ],
};

const introduction = `# What is read while programs are looked for

Runbox Mail Setup has to know which mail programs are on the computer before it can ask anything useful. This
page names every path and every key of the registry that it looks at for that, and what it learns there.

- Nothing is written, no mail program is started, and nothing leaves the computer while it looks.
- Mail is not read, and neither are passwords.
- Links are followed, so a place may really lie elsewhere.
- \`~\` is the home folder, \`%NAME%\` a folder that Windows names so, and \`<…>\` a name that is found on the way.
- A place that is not there is passed over without a word.
- Where the session names other folders, such as in \`PATH\` or \`XDG_CONFIG_HOME\`, those are looked at.
- Whether Outlook (classic) runs is asked of the system's list of running programs, by the name \`OUTLOOK.EXE\`.

When an account is planned, more is read in the profile that was chosen: its own settings (\`prefs.js\`,
\`user.js\`), the store for passwords if the password is to be saved, and the names of the files of a POP account,
which tell whether it has mail that is nowhere else. For Geary: the names of the folders of its mail, and whether
\`geary\` runs when its account is corrected.

The page is made from the tables that the wizard itself works with. A test fails when it says anything else,
and another one when an adapter looks at a place that is not here. To make it anew:
\`npx vitest run electron/programs/what-is-read.test.ts -u\`
`;

const headings = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' } as const;

/** The whole page, as it lies in `docs/`. */
export function writePage(): string {
  const parts = (['win32', 'darwin', 'linux'] as const).flatMap((platform) => [
    `## ${headings[platform]}`,
    ...allReadPlaces[platform].map(sectionOf),
  ]);
  return `${[introduction.trimEnd(), ...parts].join('\n\n')}\n`;
}

function sectionOf({ about, places }: PlacesOfProgram): string {
  const rows = [...merged(places)].map(([place, tells]) => [`\`${place}\``, tells.join('; ')] as const);
  return `### ${about}\n\n${tableOf(['place', 'what it tells'], rows)}`;
}

type Row = readonly [place: string, tells: string];

/** In columns, as the formatter of this project lays tables out. */
function tableOf(head: Row, rows: readonly Row[]): string {
  const widthOf = (column: 0 | 1) => Math.max(...[head, ...rows].map((row) => row[column].length));
  const [first, second] = [widthOf(0), widthOf(1)];
  const lines: readonly Row[] = [head, ['-'.repeat(first), '-'.repeat(second)], ...rows];
  return lines.map(([place, tells]) => `| ${place.padEnd(first)} | ${tells.padEnd(second)} |`).join('\n');
}

/** One place may tell several things. */
function merged(places: readonly ReadPlace[]): ReadonlyMap<string, readonly string[]> {
  const byPlace = new Map<string, string[]>();
  for (const { place, tells } of places) {
    const known = byPlace.get(place) ?? [];
    byPlace.set(place, known.includes(tells) ? known : [...known, tells]);
  }
  return byPlace;
}
