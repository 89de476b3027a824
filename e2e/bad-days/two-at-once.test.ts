import { expect, test } from 'vitest';
import type { CommandEnd } from './built-command';
import { readIndependently } from './read-independently';
import {
  expectDone,
  expectRefusal,
  onLinux,
  outcomeOf,
  prefsFile,
  provideHomes,
  type ThrowAwayHome,
} from './throw-away-home';

onLinux('two wizards at once', () => {
  let home: ThrowAwayHome;

  provideHomes((made) => {
    home = made;
  });

  const rounds = 8;
  const waysToGiveWay = ['another-wizard', 'changed-meanwhile'];

  function timesSetUp(address: string): number {
    const settings = readIndependently(home.at(prefsFile));
    return [...settings].filter(([key, value]) => key.endsWith('.useremail') && value === address).length;
  }

  function expectToGiveWay(end: CommandEnd) {
    if (end.told?.ok) expect(['set-up', 'set-up-already']).toContain(outcomeOf(end));
    else expectRefusal(end, waysToGiveWay);
  }

  test('two that set the same account up give it once, and either ends well or says why not', async () => {
    const before = home.contents();
    await home.apply({ name: '' });
    for (let round = 0; round < rounds; round += 1) {
      const ends = await Promise.all([home.apply(), home.apply()]);
      for (const end of ends) expectToGiveWay(end);
      expect(ends.map(outcomeOf).filter((outcome) => outcome === 'set-up')).toHaveLength(1);
      expect(timesSetUp('ada@runbox.com')).toBe(1);
      expectDone(await home.undo());
      expect(home.contents()).toEqual(before);
    }
  });

  test('two that set two accounts up lose neither what they say is done nor what was there', async () => {
    const before = home.contents();
    await home.apply({ name: '' });
    const addresses = ['ada@runbox.com', 'bea@runbox.com', 'cleo@runbox.com'];
    const ends = await Promise.all(addresses.map((address) => home.apply({ address })));
    for (const end of ends) expectToGiveWay(end);
    const done = ends.filter(({ told }) => told?.ok);
    expect(done.length).toBeGreaterThan(0);
    addresses.forEach((address, at) => {
      expect(timesSetUp(address)).toBe(ends[at]?.told?.ok ? 1 : 0);
    });
    for (const _ of done) expectDone(await home.undo());
    expect(home.contents()).toEqual(before);
  });

  test('one that undoes while another sets up leaves all or nothing', async () => {
    const before = home.contents();
    for (let round = 0; round < rounds / 2; round += 1) {
      expectDone(await home.apply());
      const after = home.contents();
      const [undone, applied] = await Promise.all([home.undo(), home.apply()]);
      if (!undone.told?.ok) expectRefusal(undone, waysToGiveWay);
      expectToGiveWay(applied);
      expect([before, after]).toContainEqual(home.contents());
      const { told } = await home.undo();
      if (!told?.ok) expect(told?.problem.kind).toBe('nothing-to-undo');
      expect(home.contents()).toEqual(before);
    }
  });
});
