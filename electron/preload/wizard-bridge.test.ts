import { EventEmitter } from 'node:events';
import type { IpcRenderer } from 'electron';
import { expect, test } from 'vitest';
import type { Progress } from '../contract/report';
import { createWizardBridge } from './wizard-bridge';

function bridge() {
  const invoked: unknown[][] = [];
  const emitter = new EventEmitter();
  const ipc = Object.assign(emitter, {
    invoke: async (...args: unknown[]) => {
      invoked.push(args);
      return 'the answer';
    },
  });
  return { invoked, emitter, wizard: createWizardBridge(ipc as unknown as IpcRenderer) };
}

test('the page gets one function a request and one subscription an event', () => {
  const { wizard } = bridge();
  expect(Object.keys(wizard)).toEqual([
    'findPrograms',
    'planSetup',
    'keepPassword',
    'forgetPassword',
    'probeNetwork',
    'findMailExchangers',
    'describeMachine',
    'describeApp',
    'readLicences',
    'checkSignIn',
    'applyPlan',
    'undoSetup',
    'askForApproval',
    'countReports',
    'removeReports',
    'listReports',
    'openProgram',
    'openAccounts',
    'openHelp',
    'copyText',
    'handOverPhoneProfile',
    'checkAppleProfile',
    'onApproved',
    'onApprovalReady',
    'onProgress',
    'onEndpointProbed',
  ]);
  expect(Object.isFrozen(wizard)).toBe(true);
});

test('a request carries its one argument and nothing more', async () => {
  const { invoked, wizard } = bridge();
  expect(await wizard.openProgram('thunderbird')).toBe('the answer');
  const withMore = wizard.openHelp as (...args: unknown[]) => Promise<unknown>;
  await withMore('support', 'more');
  await wizard.listReports();
  expect(invoked).toEqual([
    ['wizard:openProgram', 'thunderbird'],
    ['wizard:openHelp', 'support'],
    ['wizard:listReports', undefined],
  ]);
});

test('a listener hears the payload, never the event, until it is taken off', () => {
  const { emitter, wizard } = bridge();
  const heard: unknown[][] = [];
  const progress: Progress = {
    choice: { program: 'a', profile: 'b' },
    programName: 'A',
    stage: 'writing',
  };
  const stop = wizard.onProgress((...args) => heard.push(args));
  emitter.emit('wizard:progress', { sender: 'everything' }, progress);
  stop();
  emitter.emit('wizard:progress', {}, progress);
  expect(heard).toEqual([[progress]]);
});
