import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
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
  shown,
  unhurried,
  writeAll,
} from './format-properties.fixture';
import { mozillaPrefs } from './mozilla-prefs';

const names = ['a', 'b.c', 'mail.server.server1.name', 'é"\n', ''];
const anyName = fc.oneof(fc.constantFrom(...names), anyText);
const anyInteger = fc.oneof(fc.integer(), fc.constantFrom(0, 2 ** 31 - 1, -(2 ** 31)));
const anyValue: fc.Arbitrary<SettingValue> = fc.oneof(anyText, anyInteger, fc.boolean());
const anyAssignments = assignmentsOf(anyName, fc.oneof(anyValue, fc.constant(null)));

/** A text as literal, with either quote and each character escaped or not. JavaScript reads it alike. */
function literalOf(text: string, quote: string, escapes: readonly boolean[]): string {
  const characters = text.split('').map((character, index) => {
    const code = character.charCodeAt(0);
    if (character === '\n') return '\\n';
    if (character === '\r') return '\\r';
    if (character === quote || character === '\\') return `\\${character}`;
    const paired = code >= 0xd800 && code <= 0xdfff;
    if (escapes[index] !== true || paired || code === 0) return character;
    return code < 0x80
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return quote + characters.join('') + quote;
}

const anyTextLiteral = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.constantFrom('"', "'"), fc.array(fc.boolean(), { maxLength: 12 }))
    .map((parts) => literalOf(...parts));

const anyIntegerLiteral = anyInteger.map((value) => (value < 0 ? `- ${-value}` : `+${value}`));
const anyValueLiteral = fc.oneof(
  anyTextLiteral(anyText),
  anyIntegerLiteral,
  fc.constantFrom('true', 'false', '0', '17'),
);

function fileOf(gap: fc.Arbitrary<string>): fc.Arbitrary<Buffer> {
  const statement = fc
    .tuple(
      fc.constantFrom('user_pref', 'user_pref', 'pref'),
      anyTextLiteral(anyName),
      anyValueLiteral,
      gap,
      gap,
      gap,
    )
    .map(
      ([word, name, value, one, two, three]) =>
        `${one}${word}${two}(${name},${three}${value}${two})${one};${three}`,
    );
  return fc
    .tuple(fc.constantFrom('', '\ufeff'), fc.array(statement, { maxLength: 6 }), gap)
    .map(([mark, statements, end]) => Buffer.from(mark + statements.join('') + end, 'utf8'));
}

const anyBlank = fc.constantFrom('', '', ' ', '\t', '\v', '\n', '\r\n', '\r', '\n\n  ');
const anyBlockComment = fc.constantFrom('/**/', '/* user_pref("a", 1); */', '/* \n *** " \' */');
const scriptGap = fc.oneof(anyBlank, anyBlockComment, fc.constantFrom('// ;"\n', '//\r\n'));
const anyGap = fc.oneof(
  scriptGap,
  fc
    .tuple(fc.constantFrom('#', '//'), anyText, anyLineBreak)
    .map(([begin, text, end]) => begin + text.replace(/[\r\n]/g, '') + end),
);

const damage = [0x00, 0x22, 0x27, 0x5c, 0x3b, 0x0a, 0x0d, 0x23, 0x2f, 0x2a, 0x28, 0x31, 0x80, 0xff];
const anyDamagedFile = fc
  .tuple(fileOf(anyGap), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...damage)), { maxLength: 3 }))
  .map(([file, changes]) => {
    const bytes = Buffer.from(file);
    for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
    return bytes;
  });

test('nothing assigned leaves any bytes as they are', unhurried, () => {
  fc.assert(
    fc.property(fc.oneof(anyDamagedFile, fc.uint8Array({ maxLength: 40 })), (file) =>
      expectNoHarm(mozillaPrefs, file),
    ),
    { numRuns: 1000 },
  );
});

test('what is assigned is read back, and everything else is as before', unhurried, () => {
  fc.assert(
    fc.property(fileOf(anyGap), anyAssignments, (file, assignments) =>
      expectFaithful(mozillaPrefs, file, assignments),
    ),
    { numRuns: 400 },
  );
});

test('what was added can be taken out to the byte', unhurried, () => {
  const ends = fc.constantFrom('', '\n', '\r\n', '\r', ' ', '# no line break', '// none', '\n\t');
  const files = fc.tuple(fileOf(anyGap), ends).map(([file, end]) => Buffer.concat([file, Buffer.from(end)]));
  fc.assert(
    fc.property(files, anyAssignments, (file, assignments) =>
      expectReversible(mozillaPrefs, file, assignments),
    ),
    { numRuns: 400 },
  );
});

test('also where a file was damaged and is still read', unhurried, () => {
  fc.assert(
    fc.property(anyDamagedFile, anyAssignments, (file, assignments) => {
      fc.pre(mozillaPrefs.read(file).ok);
      expectFaithful(mozillaPrefs, file, assignments);
      expectReversible(mozillaPrefs, file, assignments);
    }),
    { numRuns: 300 },
  );
});

/** Runs the file as the script that it once was: another reader than ours. */
function readAsScript(bytes: Uint8Array): Map<string, SettingValue> {
  const settings = new Map<string, SettingValue>();
  const user_pref = (name: string, value: SettingValue) => void settings.set(name, value);
  const script = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  runInContext(script, createContext({ user_pref, pref: () => undefined }));
  return settings;
}

test('another reader finds the same settings, before and after', unhurried, () => {
  fc.assert(
    fc.property(fileOf(scriptGap), anyAssignments, (file, assignments) => {
      const before = readAsScript(file);
      expectSettings(readAll(mozillaPrefs, file), before);
      expectSettings(readAsScript(writeAll(mozillaPrefs, file, assignments)), assigned(before, assignments));
    }),
    { numRuns: 200 },
  );
});

test('only the value of a setting changes in its line', unhurried, () => {
  fc.assert(
    fc.property(fileOf(anyGap), anyValue, (file, value) => {
      const line = Buffer.from('\nuser_pref( "only here" , "old" ) ; // mine');
      const written = writeAll(mozillaPrefs, Buffer.concat([file, line]), new Map([['only here', value]]));
      expect(shown(written.subarray(0, file.length + 26))).toBe(shown(file) + shown(line.subarray(0, 26)));
      expect(shown(written.subarray(-12))).toBe(' ) ; // mine');
    }),
  );
});
