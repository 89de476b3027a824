import { setTimeout } from 'resource://gre/modules/Timer.sys.mjs';
import { unanswered } from './screen.mjs';

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resolves with the condition's first true value; throws what Thunderbird says, or that time is up. */
export async function waitFor(condition, what, limit = 30_000) {
  const until = Date.now() + limit;
  for (;;) {
    const value = condition();
    if (value) return value;
    if (unanswered().length > 0) throw new Error(`${what}: ${unanswered().join('; ')}`);
    if (Date.now() > until) throw new Error(`${what}: not within ${limit / 1000} s`);
    await pause(50);
  }
}
