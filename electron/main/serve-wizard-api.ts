import * as v from 'valibot';
import type { Bug } from '../contract/problems';
import { refuse } from '../contract/result';
import { channelOf, type RequestName, type WizardHandlers, wizardIpc } from '../contract/wizard-ipc';
import type { Log } from './log';
import { isOwnFrame, type SenderFrame } from './own-page';

export interface RequestEvent {
  readonly senderFrame: SenderFrame | null;
}

export interface ApiParts {
  /** Electron's `ipcMain.handle`. */
  readonly handle: (
    channel: string,
    listener: (event: RequestEvent, ...args: readonly unknown[]) => Promise<unknown>,
  ) => void;
  readonly handlers: WizardHandlers;
  readonly log: Log;
}

class ForeignSender extends Error {
  override name = 'ForeignSender';
}

class ArgumentRefused extends Error {
  override name = 'ArgumentRefused';
}

function isRequest(name: keyof typeof wizardIpc): name is RequestName {
  return wizardIpc[name].direction === 'request';
}

/** Every request of the contract, in its order. */
export const requestNames: readonly RequestName[] = (
  Object.keys(wizardIpc) as (keyof typeof wizardIpc)[]
).filter(isRequest);

/** What the handler of `name` takes, which the compiler cannot follow through a name it does not know. */
function parseArgument(name: RequestName, args: readonly unknown[]): never {
  const schema: v.GenericSchema<unknown, unknown> = wizardIpc[name].argument;
  const parsed = v.safeParse(schema, args[0]);
  if (!parsed.success || args.length > 1) throw new ArgumentRefused();
  return parsed.output as never;
}

async function answer(
  name: RequestName,
  { senderFrame }: RequestEvent,
  args: readonly unknown[],
  { handlers, log }: ApiParts,
): Promise<unknown> {
  try {
    if (!isOwnFrame(senderFrame)) throw new ForeignSender();
    const handler: (argument: never) => Promise<unknown> = handlers[name];
    return await handler(parseArgument(name, args));
  } catch (thrown) {
    const bug: Bug = { kind: 'bug', reference: log.surprise(name, thrown) };
    return refuse(bug);
  }
}

/**
 * Answers every request of the contract: sender, then argument, then handler. Whatever is refused or
 * thrown on the way is answered as `bug`, with the reference under which the log has it.
 */
export function serveWizardApi(parts: ApiParts): void {
  for (const name of requestNames)
    parts.handle(channelOf(name), (event, ...args) => answer(name, event, args, parts));
}
