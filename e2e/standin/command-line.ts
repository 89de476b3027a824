export interface CommandLine {
  /** Modules to load before the app, as Node's `--require`. */
  readonly required: readonly string[];
  /** Port of Node's inspector; null when it is not wanted. */
  readonly inspectorPort: number | null;
  /** For Chromium. */
  readonly switches: readonly string[];
  /** Folder or main script of the app; everything after it is the app's own. */
  readonly app: string;
  readonly version: boolean;
}

/** Reads what `electron .` and Playwright's `_electron.launch()` are started with. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const required: string[] = [];
  const switches: string[] = [];
  let inspectorPort: number | null = null;
  let version = false;
  let app = '.';
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '-r' || arg === '--require') {
      index += 1;
      required.push(args[index] ?? '');
    } else if (arg.startsWith('--inspect')) inspectorPort = Number(arg.split('=')[1] ?? 9229);
    else if (arg === '-v' || arg === '--version') version = true;
    else if (arg.startsWith('-')) switches.push(arg);
    else {
      app = arg;
      break;
    }
  }
  return { required, inspectorPort, switches, app, version };
}
