import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CommandEnd } from './built-command';
import type { Contents } from './contents';
import { isRoot } from './rights';
import {
  expectDone,
  expectRefusal,
  onLinux,
  ourFolder,
  provideHomes,
  type ThrowAwayHome,
} from './throw-away-home';

onLinux('records of earlier set-ups that are damaged', () => {
  let home: ThrowAwayHome;
  /** Before the first set-up, between the two, and after the second. */
  let stages: readonly Contents[];
  let first: string;
  let second: string;

  provideHomes(async (made) => {
    home = made;
    if (isRoot) home.giveTo(65534);
    const before = home.contents();
    first = idOf(await home.apply({ address: 'first@runbox.com' }));
    const between = home.contents();
    second = idOf(await home.apply({ address: 'second@runbox.com' }));
    stages = [before, between, home.contents()];
  });

  function idOf(end: CommandEnd): string {
    expectDone(end);
    return end.told?.ok ? (end.told.value as { id: string }).id : '';
  }

  const inReport = (report: string, name = 'journal.jsonl') => home.at(ourFolder, 'reports', report, name);

  async function listed(): Promise<readonly string[]> {
    const end = await home.reports();
    expectDone(end);
    return end.told?.ok ? (end.told.value as { id: string }[]).map(({ id }) => id) : [];
  }

  function editLines(edit: (lines: string[]) => readonly string[]) {
    const file = inReport(second);
    writeFileSync(file, edit(readFileSync(file, 'utf8').split('\n')).join('\n'));
  }

  const undo = (report: string) => home.run(['undo', '--yes', `--report=${report}`]);

  test('an outcome that was cut off is found out from the files', async () => {
    editLines(([begin = '', intent = '', outcome = '']) => [begin, intent, outcome.slice(0, 20)]);
    expect(await listed()).toEqual([second, first]);
    expect(home.contents()).toEqual(stages[2]);
    expectDone(await home.undo());
    expect(home.contents()).toEqual(stages[1]);
  });

  test('a report of which only the beginning was written has done nothing', async () => {
    expectDone(await home.undo());
    editLines(([begin = '']) => [begin.slice(0, 30)]);
    expect(await listed()).toEqual([first]);
    expectDone(await home.undo());
    expect(home.contents()).toEqual(stages[0]);
  });

  test('an empty folder and strange files among the reports are passed over', async () => {
    mkdirSync(home.at(ourFolder, 'reports/20300101-000000000-01'));
    mkdirSync(home.at(ourFolder, 'reports/.Trash-1000'));
    writeFileSync(home.at(ourFolder, 'reports/desktop.ini'), 'x');
    expect(await listed()).toEqual([second, first]);
    expectDone(await home.undo());
    expectDone(await home.undo());
    expect(home.contents()).toEqual(stages[0]);
  });

  const damages: readonly (readonly [string, () => void])[] = [
    ['with garbage for its beginning', () => editLines(([, ...rest]) => ['\u0000\uFFFDgarbage', ...rest])],
    ['without its beginning', () => editLines(([, ...rest]) => rest)],
    [
      'with garbage for its intent',
      () => editLines(([begin = '', , ...rest]) => [begin, '{"kind":', ...rest]),
    ],
    [
      'with an intent of another kind',
      () => editLines(([begin = '', , ...rest]) => [begin, 'null', ...rest]),
    ],
    ['of garbage only', () => writeFileSync(inReport(second), '\u0000\n\u0001\n[]\n7\n')],
    ['that may not be read', () => chmodSync(inReport(second), 0o000)],
    [
      'that is a folder',
      () => {
        rmSync(inReport(second));
        mkdirSync(inReport(second));
      },
    ],
    [
      'that is a pipe',
      () => {
        rmSync(inReport(second));
        execFileSync('mkfifo', [inReport(second)]);
      },
    ],
  ];

  test.each(damages)('a journal %s is named, and the other report still works', async (_what, damage) => {
    damage();
    expectRefusal(await home.undo(), 'report-unreadable');
    expectRefusal(await undo(second), 'report-unreadable');
    expectRefusal(await home.apply({ address: 'third@runbox.com' }), 'report-unreadable');
    expect(home.contents()).toEqual(stages[2]);
    expect(await listed()).toEqual([first]);
    expectDone(await undo(first));
    expectRefusal(await undo('20300101-000000000-01'), 'report-not-found');
    // As the message advises.
    rmSync(home.at(ourFolder, 'reports', second), { recursive: true });
    expectDone(await home.apply({ address: 'third@runbox.com' }));
  });

  test.each([
    ['missing', (file: string) => rmSync(file)],
    ['damaged', (file: string) => writeFileSync(file, 'not what was there')],
    ['empty', (file: string) => writeFileSync(file, '')],
  ])('undo takes the entries out one by one when the backup is %s', async (_what, harm) => {
    const [backup = ''] = readdirSync(home.at(ourFolder, 'reports', second)).filter((name) =>
      name.endsWith('prefs.js'),
    );
    harm(inReport(second, backup));
    expectDone(await home.undo());
    expect(home.contents()).toEqual(stages[1]);
  });

  test('without its own folder it says that there is nothing to undo, and sets up again', async () => {
    rmSync(home.at(ourFolder), { recursive: true });
    expectRefusal(await home.undo(), 'nothing-to-undo');
    expectRefusal(await undo(second), 'report-not-found');
    expect(await listed()).toEqual([]);
    expect(home.contents()).toEqual(stages[2]);
    expectDone(await home.apply({ address: 'third@runbox.com' }));
    expectDone(await home.undo());
    expect(home.contents()).toEqual(stages[2]);
  });
});
