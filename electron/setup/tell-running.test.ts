import { expect, test } from 'vitest';
import { createMemorySystem } from '../system/memory-system';
import { tellingCommands, tellRunning } from './tell-running';

test('what runs is told by a command that nobody can have written into a file', async () => {
  const system = createMemorySystem({});
  await tellRunning('evolution-data-server', system);
  await tellRunning(undefined, system);
  expect(system.started()).toEqual([tellingCommands['evolution-data-server']]);
});

test('a service that cannot be told is no problem', async () => {
  const telling = tellRunning('evolution-data-server', createMemorySystem({ startsPrograms: false }));
  await expect(telling).resolves.toBeUndefined();
});
