import type { RunningService } from '../contract/plan';
import type { System } from '../system/system';

/**
 * By service, without a shell. They stand here and never in a journal, so that a file of the person's cannot
 * name what is started.
 */
export const tellingCommands: Readonly<Record<RunningService, readonly string[]>> = {
  // It reads its folder anew at its own start only, and is not started for that: what does not run needs not be
  // told. Seen with 3.46 that Evolution shows the account at once.
  'evolution-data-server': [
    '/usr/bin/busctl',
    '--user',
    '--auto-start=no',
    'call',
    'org.gnome.evolution.dataserver.Sources5',
    '/org/gnome/evolution/dataserver/SourceManager',
    'org.gnome.evolution.dataserver.SourceManager',
    'Reload',
  ],
};

/** Who cannot be told looks by itself when it next starts. */
export async function tellRunning(service: RunningService | undefined, system: System): Promise<void> {
  if (service !== undefined) await system.start(tellingCommands[service]);
}
