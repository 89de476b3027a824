import type { SystemReader } from '../system/system';

/** One place that is looked at to find programs, in words for people. */
export interface ReadPlace {
  /**
   * A path or a registry key, with `%NAME%` and `~` as usual. `<…>` stands for a name that is found on the
   * way, and at the beginning for a whole path.
   */
  readonly place: string;
  /** What is learnt from it. */
  readonly tells: string;
}

export interface PlacesOfProgram {
  /** The program's name, or what else the places have in common. */
  readonly about: string;
  readonly places: readonly ReadPlace[];
}

export type PlacesBySystem = Readonly<Record<SystemReader['platform'], readonly PlacesOfProgram[]>>;
