import type { AbsolutePath } from '../../../contract/problems';
import type { DetectedProgram } from '../../../contract/programs';

/** One installation, and what it takes to foretell which profile it will open. */
export interface Installation extends Omit<DetectedProgram, 'profiles' | 'way'> {
  /** Folder with `profiles.ini`; may be absent. */
  readonly root: AbsolutePath;
  /** False: `Default=1` decides alone, as for the Snap (it sets `MOZ_LEGACY_PROFILES`). */
  readonly hasInstallSection: boolean;
  /** Names of its section in `profiles.ini` without `Install`; the first that is there counts. */
  readonly hashes: readonly string[];
  /** Whether `hashes[0]` is sure enough to be written. */
  readonly hashIsCertain: boolean;
  /** What the program notes as `LastPlatformDir`; null when that cannot be known from outside. */
  readonly platformFolder: string | null;
  /** A first start would take over what is here, so that nothing may be laid into the root before. */
  readonly takesOver: AbsolutePath | null;
}

/** An installation as it was come upon, before it has a name among the others. */
export type FoundInstallation = Omit<Installation, 'id'>;
