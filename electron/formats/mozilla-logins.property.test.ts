import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anyText,
  assignmentsOf,
  expectFaithful,
  expectNoHarm,
  expectReversible,
  readAll,
  shown,
  unhurried,
  writeAll,
} from './format-properties.fixture';
import { mozillaLogins } from './mozilla-logins';
import { formatSavedLogin, type SavedLogin } from './saved-login';

const anyTime = fc.integer({ min: 0, max: 2 ** 45 });
const anyLogin: fc.Arbitrary<SavedLogin> = fc.record({
  origin: fc.oneof(fc.constantFrom('imap://mail.runbox.com', 'smtp://mail.runbox.com'), anyText),
  encryptedUsername: anyText,
  encryptedPassword: anyText,
  timeCreated: anyTime,
  timePasswordChanged: anyTime,
});
const anyGuid = fc.oneof(
  fc.constantFrom('{a}', '{b}', '{c}'),
  fc.uuid().map((uuid) => `{${uuid}}`),
  anyText,
);
const anyAssignments = assignmentsOf(
  anyGuid.map((guid) => `login:${guid}`),
  fc.oneof(anyLogin.map(formatSavedLogin), fc.constant(null)),
);

const mailEntry = fc
  .tuple(anyGuid, anyLogin, fc.dictionary(anyText, fc.jsonValue(), { maxKeys: 2 }))
  .map(([guid, { origin, ...fields }, unknown]) => ({
    ...unknown,
    guid,
    ...fields,
    hostname: origin,
    httpRealm: origin,
  }));
const anyEntry = fc.oneof(
  mailEntry,
  mailEntry.map((entry) => ({ ...entry, httpRealm: null })),
  anyGuid.map((guid) => ({ guid, deleted: true })),
);

/** As Thunderbird leaves it: every number is below `nextId`. */
const anyContent = fc
  .record({ entries: fc.array(anyEntry, { maxLength: 4 }), gap: fc.nat(3), unknown: fc.jsonValue() })
  .map(({ entries, gap, unknown }) => ({
    unknown,
    logins: entries.map((entry, index) => ({ ...entry, id: index + 1 })),
    nextId: entries.length + 1 + gap,
    version: 3,
  }));

const anyFile = fc
  .tuple(anyContent, fc.constantFrom(undefined, 0, 1, '\t', ' \r\n'))
  .map(([content, indent]) => Buffer.from(JSON.stringify(content, null, indent)));

test('nothing assigned leaves any bytes as they are', unhurried, () => {
  fc.assert(
    fc.property(fc.oneof(anyFile, fc.json().map(Buffer.from), fc.uint8Array({ maxLength: 40 })), (file) =>
      expectNoHarm(mozillaLogins, file),
    ),
  );
});

test('what is assigned is read back, and everything else is as before', unhurried, () => {
  fc.assert(
    fc.property(anyFile, anyAssignments, (file, assignments) =>
      expectFaithful(mozillaLogins, file, assignments),
    ),
    { numRuns: 300 },
  );
});

test('what was added can be taken out to the byte', unhurried, () => {
  fc.assert(
    fc.property(anyFile, anyAssignments, (file, assignments) => {
      expectReversible(mozillaLogins, file, assignments);
    }),
    { numRuns: 300 },
  );
});

interface Content {
  readonly nextId: number;
  readonly logins: readonly Readonly<Record<string, unknown>>[];
}

function contentOf(file: Uint8Array): Content {
  return JSON.parse(Buffer.from(file).toString('utf8'));
}

test(
  'every other login and field is the same to another reader, and all numbers are different',
  unhurried,
  () => {
    fc.assert(
      fc.property(anyFile, anyAssignments, (file, assignments) => {
        const before = contentOf(file);
        const after = contentOf(writeAll(mozillaLogins, file, assignments));
        const untouched = ({ guid, hostname, httpRealm }: Content['logins'][number]) =>
          hostname !== httpRealm || !assignments.has(`login:${guid}`);
        expect({ ...after, nextId: 0, logins: after.logins.filter(untouched) }).toEqual({
          ...before,
          nextId: 0,
          logins: before.logins.filter(untouched),
        });
        const ids = after.logins.map(({ id }) => Number(id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(after.nextId).toBeGreaterThan(Math.max(0, ...ids));
      }),
    );
  },
);

test('a file full of logins is read and written like a small one', unhurried, () => {
  const logins = Array.from({ length: 5000 }, (_, index) => ({
    id: index + 1,
    hostname: 'h',
    httpRealm: 'h',
    guid: `{${index}}`,
    encryptedUsername: 'u',
    encryptedPassword: 'p',
    timeCreated: 1,
    timePasswordChanged: 1,
  }));
  const file = Buffer.from(JSON.stringify({ nextId: 5001, logins, version: 3 }));
  const removals = new Map([...readAll(mozillaLogins, file).keys()].map((key) => [key, null]));
  expect(shown(writeAll(mozillaLogins, file, removals))).toBe('{"nextId":1,"logins":[],"version":3}');
});
