import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ok } from '../contract/result';
import { channelOf, type RequestName, type WizardHandlers, wizardIpc } from '../contract/wizard-ipc';
import { wizardOrigin, wizardPage } from './own-page';
import {
  type AnySchema,
  almostFitting,
  fitting,
  limitOf,
  lookInto,
  schemasIn,
} from './request-arbitraries.fixture';
import { type ApiParts, requestNames, serveWizardApi } from './serve-wizard-api';

const page = { senderFrame: { url: wizardPage, origin: wizardOrigin, parent: null } };
const refused = { ok: false, problem: { kind: 'bug', reference: 'abcd-efgh' } };

/** The bridge's end in the main process, with handlers that only note what reaches them. */
function listening() {
  const reached: unknown[] = [];
  const thrown: string[] = [];
  const listeners = new Map<string, Parameters<ApiParts['handle']>[1]>();
  const noting = async (argument: unknown) => {
    reached.push(argument);
    return ok(null);
  };
  serveWizardApi({
    handle: (channel, listener) => listeners.set(channel, listener),
    handlers: Object.fromEntries(requestNames.map((name) => [name, noting])) as unknown as WizardHandlers,
    log: {
      note: () => {},
      surprise: (_place, error) => {
        thrown.push((error as Error).name);
        return 'abcd-efgh';
      },
    },
  });
  const send = async (name: RequestName, ...args: unknown[]) =>
    listeners.get(channelOf(name))?.(page, ...args);
  return { reached, thrown, send };
}

function schemaOf(name: RequestName): AnySchema {
  return wizardIpc[name].argument;
}

test.each(requestNames)('%s: what the request is meant for arrives as it was sent', async (name) => {
  await fc.assert(
    fc.asyncProperty(fitting(schemaOf(name)), async (argument) => {
      const { reached, send } = listening();
      expect(await send(name, argument)).toEqual(ok(null));
      expect(reached).toEqual([argument]);
    }),
  );
});

test.each(requestNames)('%s: an argument that is wrong in one place reaches nobody', async (name) => {
  await fc.assert(
    fc.asyncProperty(almostFitting(schemaOf(name)), async (argument) => {
      const { reached, thrown, send } = listening();
      expect(await send(name, argument)).toEqual(refused);
      expect(reached).toEqual([]);
      expect(thrown).toEqual(['ArgumentRefused']);
    }),
    { numRuns: 500 },
  );
});

test.each(requestNames)('%s: a second argument reaches nobody, however good the first', async (name) => {
  await fc.assert(
    fc.asyncProperty(fitting(schemaOf(name)), fc.anything(), async (argument, more) => {
      const { reached, send } = listening();
      expect(await send(name, argument, more)).toEqual(refused);
      expect(reached).toEqual([]);
    }),
  );
});

test.each(requestNames)('%s: no argument at all changes what every object has', async (name) => {
  const before = Reflect.ownKeys(Object.prototype);
  const poison = fc.constantFrom(
    '{"__proto__":{"isAdmin":true}}',
    '{"constructor":{"prototype":{"isAdmin":true}}}',
    '{"answers":{"__proto__":{"isAdmin":true}},"choices":[],"savePassword":true}',
    '[{"__proto__":{"isAdmin":true}}]',
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(poison, fc.json({ noUnicodeString: false })), async (json) => {
      const { reached, send } = listening();
      const answer = await send(name, JSON.parse(json));
      expect([ok(null), refused]).toContainEqual(answer);
      for (const argument of reached) expect(argument).toEqual(JSON.parse(json));
      expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    }),
  );
});

/** Those that take a list of values, or exactly the keys that they name. */
const closedTypes = [
  'undefined',
  'string',
  'boolean',
  'literal',
  'picklist',
  'array',
  'strict_object',
  'variant',
];

test.each(requestNames)(
  '%s: every text and every list has a limit, and no object takes more keys',
  (name) => {
    for (const schema of schemasIn(schemaOf(name))) {
      const { type } = lookInto(schema);
      expect(closedTypes).toContain(type);
      if (type === 'string' || type === 'array')
        expect(limitOf(schema) ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(100_000);
    }
  },
);
