import { describe, expect, test } from 'vitest';
import type { HandOver } from '../contract/plan';
import type { DetectedProgram } from '../contract/programs';
import { ok } from '../contract/result';
import { onlyProfile } from '../programs/only-profile';
import type { ProgramAdapter } from '../programs/program-adapter';
import { edit } from '../setup/fake-adapter.fixture';
import { createMemorySystem } from '../system/memory-system';
import { run, runJson, setupOn } from './run-on-memory.fixture';

const account = ['--address', 'ada@runbox.com', '--name', 'Ada'];

function programOf(id: 'kmail' | 'apple-mail', name: string, way: DetectedProgram['way']): DetectedProgram {
  return {
    id,
    kind: id,
    name,
    version: null,
    packaging: 'system',
    location: '/usr/bin',
    launch: ['/usr/bin/program'],
    way,
    profiles: [onlyProfile({ id, folder: '/usr/bin' })],
  };
}

function adapterFor(program: DetectedProgram, handOver: HandOver): ProgramAdapter {
  return {
    kinds: [program.kind],
    detect: async () => [program],
    plan: async () =>
      ok({
        effect: 'add',
        changes: [],
        locks: [],
        notes:
          handOver.kind === 'apple-profile' ? [{ kind: 'you-will-finish', handOver: handOver.kind }] : [],
        handOver,
      }),
    handOver: async () => ({ kind: 'handed-over', handOver: 'apple-profile' }),
  };
}

const kmail = adapterFor(programOf('kmail', 'KMail', 'by-hand'), { kind: 'by-hand', form: 'kmail' });
const appleMail = adapterFor(programOf('apple-mail', 'Apple Mail', 'assisted'), {
  kind: 'apple-profile',
  fileName: 'ada.mobileconfig',
  content: Buffer.from('profile'),
  settings: [edit('IncomingMailServerUsername', null, 'ada')],
});

function on(adapter: ProgramAdapter) {
  const system = createMemorySystem({});
  return { system, options: { openSetup: () => ok(setupOn(system, adapter)) } };
}

describe('a program that the person finishes', () => {
  test('is listed with what is done for it, and without profiles', async () => {
    const { system, options } = on(kmail);
    const { out } = await run(['programs'], system, options);
    expect(out).toContain('--program kmail');
    expect(out).toContain('You type it in');
    expect(out).not.toContain('--profile');
  });

  test('by hand: the values are shown, nothing is asked, nothing is written', async () => {
    const { system, options } = on(kmail);
    const { status, out, err } = await run(
      ['apply', ...account, '--program', 'kmail', '--yes'],
      system,
      options,
    );
    expect(status).toBe(0);
    expect(out).toContain('mail.runbox.com, port 993');
    expect(out).toContain('ada');
    expect(err).toBe('');
    expect(system.mutations()).toBe(0);
  });

  test('assisted: the file is in the plan, and afterwards the person is told what is left', async () => {
    const { system, options } = on(appleMail);
    const args = [...account, '--program', 'apple-mail'];
    const plan = await run(['plan', ...args], system, options);
    expect(plan.out).toContain('ada.mobileconfig');
    expect(plan.out).toContain('IncomingMailServerUsername');
    const { status, answer } = await runJson(['apply', ...args, '--yes'], system, options);
    expect(status).toBe(0);
    expect(answer.value.programs[0].outcome).toEqual({ kind: 'handed-over', handOver: 'apple-profile' });
    const undone = await run(['undo', '--yes'], system, options);
    expect(undone.status).toBe(0);
    expect(undone.out).toContain('Device Management');
  });
});
