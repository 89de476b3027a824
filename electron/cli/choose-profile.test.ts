import { expect, test } from 'vitest';
import type { FoundProfile, FoundProgram } from '../contract/programs';
import { chooseProfile } from './choose-profile';

function profile(id: string, name: string, opensByDefault = false): FoundProfile {
  const rest = { state: 'existing', running: false, accounts: [], problem: null } as const;
  return { id, name, folder: id, opensByDefault, ...rest };
}

function programWith(...profiles: readonly FoundProfile[]): readonly FoundProgram[] {
  const rest = {
    kind: 'thunderbird',
    version: null,
    packaging: 'system',
    location: '',
    launch: [],
    way: 'automatic',
    opensMailLinks: false,
  } as const;
  return [{ id: 'thunderbird', name: 'Thunderbird', ...rest, profiles }];
}

const two = programWith(profile('/p/home', 'home', true), profile('/p/work', 'work'));

test('takes the profile that opens by default when none is named', () => {
  expect(chooseProfile(two, 'thunderbird', null)).toMatchObject({ value: { profile: '/p/home' } });
});

test('takes a profile by its id and by its name', () => {
  for (const wanted of ['/p/work', 'work'])
    expect(chooseProfile(two, 'thunderbird', wanted)).toEqual({
      ok: true,
      value: { program: 'thunderbird', profile: '/p/work' },
    });
});

test('takes an id before another profile’s name', () => {
  const confusing = programWith(profile('a', 'b'), profile('b', 'a'));
  expect(chooseProfile(confusing, 'thunderbird', 'a')).toMatchObject({ value: { profile: 'a' } });
});

test.each([
  ['no profile opens by default', programWith(profile('a', 'x'), profile('b', 'y')), null],
  ['several open by default', programWith(profile('a', 'x', true), profile('b', 'y', true)), null],
  ['two have the name', programWith(profile('a', 'x'), profile('b', 'x'), profile('c', 'y')), 'x'],
])('asks for a choice when %s', (_, programs, wanted) => {
  expect(chooseProfile(programs, 'thunderbird', wanted)).toEqual({
    ok: false,
    problem: { kind: 'profile-choice-needed', program: 'thunderbird', profiles: ['a', 'b'] },
  });
});

test('says which program or profile is not there', () => {
  expect(chooseProfile(two, 'betterbird', null)).toEqual({
    ok: false,
    problem: { kind: 'program-not-found', program: 'betterbird' },
  });
  expect(chooseProfile(two, 'thunderbird', 'play')).toEqual({
    ok: false,
    problem: { kind: 'profile-not-found', program: 'thunderbird', profile: 'play' },
  });
});
