import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requireStrace } from '../../electron/system/strace-points.fixture';
import { type BuiltCommand, buildCommand, type Circumstances } from './built-command';
import type { Contents } from './contents';
import { homeWithSavedPassword } from './home-with-saved-password';
import { findKillPoints, type KillPoint, runUntil, sample, type Watched } from './kill-points';
import { expectDone, makeHome, onLinux, outcomeOf, type ThrowAwayHome } from './throw-away-home';

onLinux('a power cut', () => {
  let command: BuiltCommand;

  beforeAll(async () => {
    requireStrace();
    command = await buildCommand();
  });
  afterAll(() => command.remove());

  const account = { address: 'ada@runbox.com', password: 'secret' };

  /** One verb in one kind of home, with the two states that may be found after it. */
  interface Scene {
    readonly home: ThrowAwayHome;
    readonly watched: Watched;
    readonly old: Contents;
    readonly new: Contents;
    readonly clock: Pick<Circumstances, 'nodeOptions'>;
    /** What is there now, to be compared with the two. */
    state(): Contents;
  }

  /** The key of a new password store is drawn by lot, so of its two files only the presence can be compared. */
  function comparable(contents: Contents, hasNewStore: boolean): Contents {
    const drawn = (name: string) => hasNewStore && /\/(key4\.db|logins\.json)$/.test(name);
    return Object.fromEntries(
      Object.entries(contents).map(([name, told]) => [name, drawn(name) ? told.slice(0, 8) : told]),
    );
  }

  async function prepare(home: ThrowAwayHome, verb: 'apply' | 'undo'): Promise<Scene> {
    const hasNewStore = Object.keys(home.contents()).every((name) => !name.endsWith('key4.db'));
    const state = () => comparable(home.contents(), hasNewStore);
    const clock = { nodeOptions: command.stoppedClock };
    const old = state();
    if (verb === 'undo') expectDone(await home.apply(account, clock));
    else await home.apply({ name: '' });
    const start = `${home.folder}.start`;
    execFileSync('cp', ['-a', home.folder, start]);
    const watched: Watched = {
      folder: home.folder,
      environment: home.environment,
      run: (circumstances) =>
        verb === 'apply'
          ? home.apply(account, { ...clock, ...circumstances })
          : home.undo({ ...clock, ...circumstances }),
      reset() {
        rmSync(home.folder, { recursive: true });
        execFileSync('cp', ['-a', start, home.folder]);
      },
    };
    if (verb === 'undo') return { home, watched, old, new: state(), clock, state };
    expectDone(await home.apply(account, clock));
    return { home, watched, old, new: state(), clock, state };
  }

  async function cutPower(scene: Scene, point: KillPoint, paths: readonly string[]) {
    const told = `${point.name} ${point.n}`;
    const end = await runUntil(scene.watched, point, paths);
    expect(end.signal ?? end.status, `${told}: was not cut off, ${JSON.stringify(end)}`).not.toBe(0);
    expectDone(await scene.home.reports(), told);
    const settled = JSON.stringify(scene.state());
    const isOld = settled === JSON.stringify(scene.old);
    if (!isOld) expect(scene.state(), told).toEqual(scene.new);
    const next = isOld ? await scene.home.apply(account, scene.clock) : await scene.home.undo();
    expectDone(next, told);
    expect(scene.state(), told).toEqual(isOld ? scene.new : scene.old);
    return isOld ? 'old' : 'new';
  }

  const homes = {
    'a new profile with a password': async () => makeHome(command, 'home', {}),
    'a profile in which passwords are saved': () => homeWithSavedPassword(command),
  };

  test.each([
    ['apply', 'a new profile with a password'],
    ['apply', 'a profile in which passwords are saved'],
    ['undo', 'a new profile with a password'],
    ['undo', 'a profile in which passwords are saved'],
  ] as const)('whenever the power goes during %s of %s, all is old or all is new', async (verb, kind) => {
    const scene = await prepare(await homes[kind](), verb);
    const { points, paths } = await findKillPoints(scene.watched);
    expect(points.length).toBeGreaterThan(10);
    const seen = new Set<string>();
    for (const point of sample(points, 2)) seen.add(await cutPower(scene, point, paths));
    expect(seen).toEqual(new Set(['old', 'new']));
    scene.home.remove();
  });

  test('after the power went, the same set-up can be done at once', async () => {
    const scene = await prepare(await homeWithSavedPassword(command), 'apply');
    const { points, paths } = await findKillPoints(scene.watched);
    for (const point of points.filter(({ name }) => name === 'rename' || name === 'link')) {
      await runUntil(scene.watched, point, paths);
      const end = await scene.home.apply(account, scene.clock);
      expect(['set-up', 'set-up-already'], JSON.stringify(point)).toContain(outcomeOf(end));
      expect(scene.state()).toEqual(scene.new);
      expectDone(await scene.home.undo());
      expect(scene.state()).toEqual(scene.old);
    }
    scene.home.remove();
  });
});
