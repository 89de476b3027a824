import fc from 'fast-check';
import { test } from 'vitest';
import type { SettingValue } from '../contract/plan';
import {
  anyLineBreak,
  anyText,
  assigned,
  assignmentsOf,
  expectFaithful,
  expectNoHarm,
  expectReversible,
  expectSettings,
  readAll,
  unhurried,
  writeAll,
} from './format-properties.fixture';
import { keyFile } from './key-file';

const anyLine = anyText.map((text) => text.replace(/[\r\n]/g, '~'));
const anySection = fc.oneof(
  fc.constantFrom('A', 'B', 'Install F'),
  anyLine.map((text) => `s${text.replace(/[[\]/]/g, '~')}`),
);
const anyKey = fc.oneof(
  fc.constantFrom('x', 'y', 'Path'),
  anyLine.map((text) => `k${text.replace(/=/g, '~')}`),
);
const anySetting = fc.tuple(anySection, anyKey).map(([section, key]) => `${section}/${key}`);
const anyAssignments = assignmentsOf(anySetting, fc.oneof(anyLine, fc.constant(null)));

const oddLines = [
  '',
  '',
  '',
  ' ',
  '; x=1',
  '# [A]',
  'no key',
  '=x',
  '[A',
  '[A] more',
  '[]',
  '[[A]]',
  '[A/B]',
  '\t[B]\t',
  ' x = 1',
];
const anyFileLine = fc.oneof(
  anySection.map((section) => `[${section}]`),
  fc.tuple(anyKey, anyLine).map(([key, value]) => `${key}=${value}`),
  fc.constantFrom(...oddLines),
  anyLine,
);
const anyFile = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(
      fc.tuple(anyFileLine, anyLineBreak).map(([line, end]) => line + end),
      { maxLength: 12 },
    ),
    fc.oneof(fc.constant(''), anyFileLine),
  )
  .map(([mark, lines, last]) => Buffer.from(mark + lines.join('') + last, 'utf8'));

test('nothing assigned leaves any bytes as they are', unhurried, () => {
  fc.assert(
    fc.property(fc.oneof(anyFile, fc.uint8Array({ maxLength: 40 })), (file) => expectNoHarm(keyFile, file)),
    { numRuns: 500 },
  );
});

test('what is assigned is read back, and everything else is as before', unhurried, () => {
  fc.assert(
    fc.property(anyFile, anyAssignments, (file, assignments) => expectFaithful(keyFile, file, assignments)),
    { numRuns: 500 },
  );
});

test('what was added can be taken out to the byte', unhurried, () => {
  fc.assert(
    fc.property(anyFile, anyAssignments, (file, assignments) => expectReversible(keyFile, file, assignments)),
    { numRuns: 500 },
  );
});

/** Goes over the file character by character, as the program does: another reader than ours. */
function readSlowly(bytes: Uint8Array): Map<string, SettingValue> {
  const settings = new Map<string, SettingValue>();
  let section = '';
  for (const line of Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/[\r\n]/)) {
    if (line.startsWith('#') || line.startsWith(';')) continue;
    let rest = line;
    while (rest.startsWith(' ') || rest.startsWith('\t')) rest = rest.slice(1);
    if (rest.startsWith('[')) {
      const [name = '', ...more] = rest.slice(1).split(']');
      const usable = more.length < 2 && (more[0] ?? '').replaceAll('\t', '').replaceAll(' ', '') === '';
      section = usable && !name.includes('[') && !name.includes('/') ? name : '';
      continue;
    }
    const equals = rest.indexOf('=');
    if (section !== '' && equals > 0)
      settings.set(`${section}/${rest.slice(0, equals)}`, rest.slice(equals + 1));
  }
  return settings;
}

test('another reader finds the same settings, before and after', unhurried, () => {
  fc.assert(
    fc.property(anyFile, anyAssignments, (file, assignments) => {
      const before = readSlowly(file);
      expectSettings(readAll(keyFile, file), before);
      expectSettings(readSlowly(writeAll(keyFile, file, assignments)), assigned(before, assignments));
    }),
    { numRuns: 500 },
  );
});
