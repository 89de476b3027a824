import path from 'node:path';
import { ok } from '../contract/result';
import type { FaultPlan } from './memory-faults';
import type { SystemReader } from './system';

interface MemoryProgramOptions {
  readonly platform: SystemReader['platform'];
  readonly running?: Iterable<string>;
  readonly startsPrograms?: boolean;
  readonly onPause?: (milliseconds: number) => void;
}

/** The programs of a machine in memory: which run, which were started, how long the wizard waited for them. */
export class MemoryPrograms {
  readonly started: (readonly string[])[] = [];
  readonly pauses: number[] = [];
  readonly #running = new Set<string>();
  readonly #options: MemoryProgramOptions;

  constructor(options: MemoryProgramOptions) {
    this.#options = options;
    for (const name of options.running ?? []) this.launch(name);
  }

  launch(name: string): void {
    this.#running.add(this.#folded(name));
  }

  quit(name: string): void {
    this.#running.delete(this.#folded(name));
  }

  isRunning(name: string): boolean {
    return this.#running.has(this.#folded(name));
  }

  start(command: readonly string[]): boolean {
    const { platform, startsPrograms = true } = this.#options;
    const paths = platform === 'win32' ? path.win32 : path.posix;
    if (!startsPrograms || !paths.isAbsolute(command[0] ?? '')) return false;
    this.started.push([...command]);
    return true;
  }

  pause(milliseconds: number): void {
    this.pauses.push(milliseconds);
    this.#options.onPause?.(milliseconds);
  }

  #folded(name: string): string {
    return this.#options.platform === 'win32' ? name.toUpperCase() : name;
  }
}

/** What a `MemorySystem` does with them. */
export function callsOfPrograms(programs: MemoryPrograms, faults: FaultPlan) {
  return {
    isRunning: async (name: string) => programs.isRunning(name),
    start: async (command: readonly string[]) => {
      const answer = faults.run(command[0] ?? '', { whole: () => ok(programs.start(command)) });
      return answer.ok && answer.value;
    },
    pause: async (milliseconds: number) => programs.pause(milliseconds),
    launch: (name: string) => programs.launch(name),
    quit: (name: string) => programs.quit(name),
    started: () => programs.started,
    pauses: () => programs.pauses,
  };
}
