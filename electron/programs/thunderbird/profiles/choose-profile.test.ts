import { describe, expect, it } from 'vitest';
import { type Chooser, type Compatibility, chooseProfile } from './choose-profile';
import type { InstallSection, ListedProfile, ProfileList } from './profile-list';

const first: ListedProfile = {
  name: 'default',
  folder: '/home/ada/.thunderbird/aaaaaaaa.default',
  serialPath: 'aaaaaaaa.default',
  isDefault: false,
};
const firstMarked = { ...first, isDefault: true };
const second: ListedProfile = {
  name: 'default-default',
  folder: '/home/ada/.thunderbird/bbbbbbbb.default-default',
  serialPath: 'bbbbbbbb.default-default',
  isDefault: false,
};
const secondMarked = { ...second, isDefault: true };

const debian: Chooser = {
  hasInstallSection: true,
  hashes: ['FDC34C9F024745EB'],
  platformFolder: '/usr/lib/thunderbird',
};
const snap: Chooser = { hasInstallSection: false, hashes: [], platformFolder: null };

const own: InstallSection = { hash: 'FDC34C9F024745EB', serialPath: second.serialPath, locked: true };
const other: InstallSection = { hash: '9238613B8C3D2579', serialPath: first.serialPath, locked: true };

interface Row {
  readonly case: string;
  readonly list: Partial<ProfileList>;
  readonly by?: Chooser;
  /** Of every profile; null: no `compatibility.ini`. */
  readonly compatibility?: Compatibility | null;
  readonly result: ListedProfile | 'asks' | 'makes-new';
}

const unowned: Compatibility = { lastPlatformFolder: null };

const rows: readonly Row[] = [
  { case: 'its own section', list: { profiles: [first, second], installs: [own] }, result: second },
  {
    case: 'its own section before another profile marked as default',
    list: { profiles: [firstMarked, second], installs: [other, own] },
    compatibility: unowned,
    result: second,
  },
  {
    case: 'the section of its 32-bit predecessor',
    list: { profiles: [first, second], installs: [own] },
    by: { ...debian, hashes: ['D78BF5DD33499EC2', own.hash] },
    result: second,
  },
  {
    case: 'a section that names a profile which is not listed',
    list: { profiles: [firstMarked], installs: [own] },
    result: 'asks',
  },
  {
    case: 'a section with an absolute path below the root',
    list: { profiles: [second], installs: [{ ...own, serialPath: second.folder }] },
    result: 'asks',
  },
  { case: 'a default without compatibility.ini', list: { profiles: [firstMarked] }, result: 'makes-new' },
  {
    case: 'a default whose compatibility.ini names nobody',
    list: { profiles: [firstMarked] },
    compatibility: unowned,
    result: firstMarked,
  },
  {
    case: 'a default that this installation used last',
    list: { profiles: [firstMarked, second] },
    compatibility: { lastPlatformFolder: '/usr/lib/thunderbird' },
    result: firstMarked,
  },
  {
    case: 'a default that another installation used last',
    list: { profiles: [firstMarked] },
    compatibility: { lastPlatformFolder: '/opt/thunderbird' },
    result: 'makes-new',
  },
  {
    case: 'a default that another installation has locked',
    list: { profiles: [firstMarked], installs: [other] },
    compatibility: unowned,
    result: 'makes-new',
  },
  {
    case: 'a default that another installation has, unlocked',
    list: { profiles: [firstMarked], installs: [{ ...other, locked: false }] },
    compatibility: unowned,
    result: firstMarked,
  },
  {
    case: 'a single profile without a mark',
    list: { profiles: [first] },
    compatibility: unowned,
    result: first,
  },
  {
    case: 'several profiles, none marked',
    list: { profiles: [first, second] },
    compatibility: unowned,
    result: 'makes-new',
  },
  {
    case: 'two marked profiles: the later one',
    list: { profiles: [firstMarked, secondMarked] },
    compatibility: unowned,
    result: secondMarked,
  },
  { case: 'no profile at all', list: {}, result: 'makes-new' },
  { case: 'no profile, and the wish to be asked', list: { asksAtStart: true }, result: 'makes-new' },
  {
    case: 'the wish to be asked at each start',
    list: { profiles: [first, second], installs: [own], asksAtStart: true },
    result: 'asks',
  },
  {
    case: 'the Snap: the mark alone decides',
    list: { profiles: [firstMarked, second], installs: [own] },
    by: snap,
    result: firstMarked,
  },
  { case: 'the Snap with a single profile', list: { profiles: [first] }, by: snap, result: first },
  { case: 'the Snap without a mark', list: { profiles: [first, second] }, by: snap, result: 'asks' },
];

describe('the profile that will open', () => {
  it.each(rows)('is foretold for $case', ({ list, by = debian, compatibility = null, result }) => {
    const whole: ProfileList = { profiles: [], installs: [], asksAtStart: false, ...list };
    expect(chooseProfile(whole, by, () => compatibility)).toEqual(
      typeof result === 'string' ? { kind: result } : { kind: 'opens', profile: result },
    );
  });
});
