import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Starts a program on its own feet: no shell, nothing looked up in PATH, and it stays when the wizard
 * ends. Answers whether it could be started.
 */
export function startProgram(command: readonly string[]): Promise<boolean> {
  const [executable = '', ...args] = command;
  if (!path.isAbsolute(executable)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(executable, args, { detached: true, stdio: 'ignore', cwd: path.dirname(executable) });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
