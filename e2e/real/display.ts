import { StartedProcess } from './started-process';

/** Without a socket or lock file on disk: the abstract socket belongs to the network namespace. */
export async function startDisplay(): Promise<StartedProcess> {
  const options = ['-nolisten', 'tcp', '-nolisten', 'unix', '-nolock', '-screen', '0', '1280x900x24'];
  const display = new StartedProcess({ command: ['Xvfb', '-displayfd', '3', ...options] });
  await display.waitUntil(() => /^\d+\n/m.test(display.output), 'a display');
  return display;
}
