import os from 'node:os';
import process from 'node:process';
import type { MachineFacts } from '../contract/machine';

/** The system and its version. Neither the machine's name nor the person's is among it. */
export function describeMachine(appVersion: string): MachineFacts {
  const { platform } = process;
  return {
    appVersion,
    platform: platform === 'win32' || platform === 'darwin' ? platform : 'linux',
    release: os.release(),
    architecture: process.arch,
  };
}
