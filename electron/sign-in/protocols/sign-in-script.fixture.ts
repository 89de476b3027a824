import type { EndpointId, ProbeTrouble } from '../../contract/network';
import { ok, type Result, refuse } from '../../contract/result';
import { Secret } from '../../contract/secret';
import type { Conversation, Credentials } from './sign-in-conversation';

/** What the server says to each line in turn; after that it hangs up. A line may be answered with several. */
export type Script = readonly (string | readonly string[])[];

export interface ScriptedConversation extends Conversation {
  /** What was said to the server, each with its line end. */
  readonly heard: readonly string[];
  readonly isClosed: () => boolean;
}

/** A server in memory that knows its part by heart. */
export function startScript(capabilities: readonly string[], script: Script): ScriptedConversation {
  const heard: string[] = [];
  let closed = false;
  return {
    heard,
    isClosed: () => closed,
    seen: { capabilities },
    write: (text) => void heard.push(text),
    close: () => {
      closed = true;
    },
    readReply: async (isLast) => {
      const said = script[heard.length - 1] ?? [];
      const lines = typeof said === 'string' ? [said] : said;
      const end = lines.findIndex(isLast);
      return end < 0 ? hangUp() : ok(lines.slice(0, end + 1));
    },
  };
}

function hangUp(): Result<never, ProbeTrouble> {
  return refuse({ kind: 'closed', stage: 'finished' });
}

export function credentialsOf(loginName: string, password: string): Credentials {
  return { loginName, password: new Secret(password) };
}

export const ada = credentialsOf('ada', 'Tr0ub4dor&3');

/** `\0ada\0Tr0ub4dor&3` */
export const adaPlain = 'AGFkYQBUcjB1YjRkb3ImMw==';

/** A mail service for one account, reached without a network; counts who was let in and who was not. */
export interface ServiceBehaviour {
  readonly capabilities: readonly string[];
  readonly answer: (loginName: string, password: string) => string;
}

export interface ScriptedService {
  readonly open: (endpoint: {
    readonly id: EndpointId;
  }) => Promise<Result<Conversation, { trouble: ProbeTrouble }>>;
  /** `imap ada`, in order. */
  readonly attempts: readonly string[];
  readonly stillOpen: () => number;
}

export function startService(
  behaviours: Partial<Readonly<Record<EndpointId, ServiceBehaviour | ProbeTrouble>>>,
): ScriptedService {
  const attempts: string[] = [];
  let stillOpen = 0;
  return {
    attempts,
    stillOpen: () => stillOpen,
    open: async ({ id }) => {
      const behaviour = behaviours[id] ?? { kind: 'refused' };
      if ('kind' in behaviour) return refuse({ trouble: behaviour });
      stillOpen += 1;
      let reply = '';
      return ok({
        seen: { capabilities: behaviour.capabilities },
        write(text) {
          const [, loginName = '', password = ''] = decodePlain(text);
          attempts.push(`${id} ${loginName}`);
          reply = behaviour.answer(loginName, password);
        },
        readReply: async () => ok([reply]),
        close: () => {
          stillOpen -= 1;
        },
      });
    },
  };
}

function decodePlain(text: string): readonly string[] {
  const [response = ''] = text.trim().split(' ').slice(-1);
  return Buffer.from(response, 'base64').toString('utf8').split('\0');
}
