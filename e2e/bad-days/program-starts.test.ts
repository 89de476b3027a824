import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { holdWithFcntl } from '../../electron/system/lock-holder.fixture';
import { requireStrace } from '../../electron/system/strace-points.fixture';
import { usedProfile } from '../profile-home';
import { type BuiltCommand, buildCommand, type CommandEnd, firstReport } from './built-command';
import type { Contents } from './contents';
import { homeWithSavedPassword } from './home-with-saved-password';
import { expectDone, expectRefusal, onLinux, outcomeOf, type ThrowAwayHome } from './throw-away-home';

onLinux('a program that is started in between', () => {
  let command: BuiltCommand;
  let home: ThrowAwayHome;
  let before: Contents;

  beforeAll(async () => {
    requireStrace();
    command = await buildCommand();
  });
  afterAll(() => command.remove());
  beforeEach(async () => {
    home = await homeWithSavedPassword(command);
    before = home.contents();
  });
  afterEach(() => home.remove());

  const change = { address: 'second@runbox.com', password: 'second' };
  /** Beside prefs.js, which is written first, and logins.json, the last. */
  const temporary = (place: number) => `${usedProfile}/.${firstReport}-0-${place}.tmp`;

  /** Runs the verb, and starts the program in the moment before this call on a temporary file. */
  async function startDuring(call: string, place: number, run: (options: object) => Promise<CommandEnd>) {
    const pause = ['-P', home.at(temporary(place)), '-e', `inject=${call}:delay_enter=1000000:when=1`];
    const end = run({
      before: ['strace', '-f', '-o', '/dev/null', ...pause],
      nodeOptions: command.stoppedClock,
    });
    while (!existsSync(home.at(temporary(place)))) await setTimeout(5);
    const close = await holdWithFcntl(home.at(usedProfile, '.parentlock'));
    return { end: await end, close };
  }

  test.each([
    ['fsync', 0, ['program-running', 'in-use']],
    // On a slow machine it may have started just before the last look.
    ['rename', 0, ['program-started-meanwhile', 'program-running', 'in-use']],
    ['fsync', 1, ['program-started-meanwhile']],
    ['rename', 1, ['program-started-meanwhile']],
  ])(
    'a program that starts before %s of file %i is told of, and all is settled once it is closed',
    async (call, place, kinds) => {
      await home.apply({ name: '' });
      const { end, close } = await startDuring(call, place, (options) => home.apply(change, options));
      expectRefusal(end, kinds);
      const half = home.contents();
      expectRefusal(await home.apply(change), 'program-running');
      expectDone(await home.reports());
      expect(home.contents()).toEqual(half);
      await close();
      expectDone(await home.reports());
      const settled = home.contents();
      if (JSON.stringify(settled) === JSON.stringify(before)) expectDone(await home.apply(change));
      expect(outcomeOf(await home.apply(change))).toBe('set-up-already');
      expectDone(await home.undo());
      expect(home.contents()).toEqual(before);
    },
  );

  test.each([
    ['fsync', 1],
    ['fsync', 0],
  ])(
    'a program that starts before %s of file %i while it is undone does not leave a mixture',
    async (call, place) => {
      expectDone(await home.apply(change, { nodeOptions: command.stoppedClock }));
      const { end, close } = await startDuring(call, place, (options) => home.undo(options));
      expectRefusal(end, ['program-running', 'in-use']);
      await close();
      expectDone(await home.undo());
      expect(home.contents()).toEqual(before);
    },
  );
});
