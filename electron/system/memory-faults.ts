import type { AbsolutePath, WriteProblem } from '../contract/problems';
import { type Result, refuse } from '../contract/result';

/** What the process was in the middle of when it ended. Thrown by every changing call from then on. */
export class PowerLost extends Error {
  override readonly name = 'PowerLost';
}

/** When the power fails: nothing done yet, a leftover or a torn line on the disk, or all done but not told. */
export type Moment = 'before' | 'halfway' | 'after';

interface Mutation<Value> {
  /** What lies on the disk if the power fails in the middle; nothing when not given. */
  readonly halfway?: () => void;
  readonly whole: () => Result<Value, WriteProblem>;
}

/** Counts changing calls, and lets the chosen one fail or be the last. */
export class FaultPlan {
  count = 0;
  readonly #failures = new Map<number, WriteProblem['kind']>();
  #death: { readonly n: number; readonly moment: Moment } | null = null;

  failAt(n: number, kind: WriteProblem['kind']): void {
    this.#failures.set(n, kind);
  }

  dieAt(n: number, moment: Moment): void {
    this.#death = { n, moment };
  }

  run<Value>(path: AbsolutePath, mutation: Mutation<Value>): Result<Value, WriteProblem> {
    this.count += 1;
    if (this.#death !== null && this.count >= this.#death.n) {
      if (this.count === this.#death.n && this.#death.moment === 'halfway') mutation.halfway?.();
      if (this.count === this.#death.n && this.#death.moment === 'after') mutation.whole();
      throw new PowerLost(`The power failed at change ${this.#death.n}`);
    }
    const kind = this.#failures.get(this.count);
    if (kind === undefined) return mutation.whole();
    return refuse(kind === 'write-failed' ? { kind, path, code: 'EIO' } : { kind, path });
  }
}
