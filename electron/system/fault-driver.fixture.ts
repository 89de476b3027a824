import { createNodeSystem } from './node-system';

/**
 * A process of its own for tests that kill it or cut it off: one call of the real system, named and with
 * its arguments in JSON. Bytes are given as text.
 */
type Task =
  | {
      readonly call: 'replaceFile';
      readonly path: string;
      readonly text: string;
      readonly expect: string | null;
      readonly mode: number;
      readonly temporaryName: string;
      readonly unlessHeld?: readonly string[];
    }
  | { readonly call: 'appendToFile'; readonly path: string; readonly text: string }
  | { readonly call: 'removeFile'; readonly path: string; readonly expect: string }
  | { readonly call: 'createFolder'; readonly path: string; readonly mode: number }
  | { readonly call: 'ensureFolder'; readonly path: string; readonly mode: number }
  | { readonly call: 'holdLock'; readonly path: string };

const system = createNodeSystem();

async function perform(task: Task): Promise<unknown> {
  switch (task.call) {
    case 'replaceFile':
      return system.replaceFile({
        ...task,
        bytes: Buffer.from(task.text),
        unlessHeld: task.unlessHeld ?? [],
      });
    case 'appendToFile':
      return system.appendToFile(task.path, Buffer.from(task.text));
    case 'removeFile':
      return system.removeFile(task.path, task.expect);
    case 'createFolder':
      return system.createFolder(task.path, task.mode);
    case 'ensureFolder':
      return system.ensureFolder(task.path, task.mode);
    case 'holdLock':
      return system.takeLock(task.path);
  }
}

const task = JSON.parse(process.argv[2] ?? '') as Task;
const answer = await perform(task);
process.stdout.write(`${JSON.stringify(answer)}\n`);
// The one that holds the lock stays until it is killed.
if (task.call === 'holdLock') setInterval(() => undefined, 1000);
