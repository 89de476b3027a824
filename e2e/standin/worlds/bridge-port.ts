/**
 * One end of the bridge between the page's world and the preload's. Functions and promises stay where
 * they are and cross as numbers; everything else crosses as text, so the worlds share no object.
 */
export interface BridgePort {
  expose(key: string, api: unknown): void;
}

type Crossing =
  | ['nothing']
  | ['plain', string | number | boolean | null]
  | ['list', Crossing[]]
  | ['object', [string, Crossing][]]
  | ['function', number]
  | ['promise', number];

type Message =
  | { type: 'expose'; key: string; api: Crossing }
  | { type: 'call'; id: number; args: Crossing[] }
  | { type: 'return'; value: Crossing }
  | { type: 'throw'; text: string }
  | { type: 'resolve'; id: number; value: Crossing }
  | { type: 'reject'; id: number; text: string };

interface Settlers {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

function textOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

export function openBridgePort(
  secret: string,
  own: 'page' | 'preload',
  other: 'page' | 'preload',
): BridgePort {
  // Kept from before the page's scripts ran, which may replace them later.
  const Event = CustomEvent;
  const dispatch = window.dispatchEvent.bind(window);
  const { parse, stringify } = JSON;

  const functions: ((...args: unknown[]) => unknown)[] = [];
  const promises = new Map<number, Settlers>();
  let promisesSent = 0;
  let answer: Message | null = null;

  function send(message: Message): void {
    dispatch(new Event(`${secret}-${other}`, { detail: stringify(message) }));
  }

  function sendOutcome(promise: Promise<unknown>): number {
    promisesSent += 1;
    const id = promisesSent;
    promise.then(
      (value) => send({ type: 'resolve', id, value: wrap(value) }),
      (thrown) => send({ type: 'reject', id, text: textOf(thrown) }),
    );
    return id;
  }

  function wrap(value: unknown): Crossing {
    if (value === undefined) return ['nothing'];
    if (typeof value === 'function') return ['function', functions.push(value as () => unknown) - 1];
    if (value instanceof Promise) return ['promise', sendOutcome(value)];
    if (Array.isArray(value)) return ['list', value.map(wrap)];
    if (value !== null && typeof value === 'object')
      return ['object', Object.entries(value).map(([key, item]) => [key, wrap(item)])];
    return ['plain', value as string | number | boolean | null];
  }

  function call(id: number, args: unknown[]): unknown {
    send({ type: 'call', id, args: args.map(wrap) });
    // Events are dispatched synchronously, so the answer is here already.
    const returned = answer as Message | null;
    answer = null;
    if (returned?.type === 'throw') throw new Error(returned.text);
    return returned?.type === 'return' ? unwrap(returned.value) : undefined;
  }

  function unwrap(crossing: Crossing): unknown {
    const [kind, content] = crossing;
    switch (kind) {
      case 'nothing':
        return undefined;
      case 'plain':
        return content;
      case 'list':
        return content.map(unwrap);
      case 'object':
        return Object.freeze(Object.fromEntries(content.map(([key, item]) => [key, unwrap(item)])));
      case 'function':
        return (...args: unknown[]) => call(content, args);
      case 'promise':
        return new Promise((resolve, reject) => promises.set(content, { resolve, reject }));
    }
  }

  function run({ id, args }: Extract<Message, { type: 'call' }>): Message {
    try {
      return { type: 'return', value: wrap(functions[id]?.(...args.map(unwrap))) };
    } catch (thrown) {
      return { type: 'throw', text: textOf(thrown) };
    }
  }

  function settle(message: Extract<Message, { type: 'resolve' | 'reject' }>): void {
    const settlers = promises.get(message.id);
    promises.delete(message.id);
    if (message.type === 'resolve') settlers?.resolve(unwrap(message.value));
    else settlers?.reject(new Error(message.text));
  }

  function receive(message: Message): void {
    if (message.type === 'call') send(run(message));
    else if (message.type === 'resolve' || message.type === 'reject') settle(message);
    else if (message.type === 'expose')
      Object.defineProperty(window, message.key, { value: unwrap(message.api), enumerable: true });
    else answer = message;
  }

  window.addEventListener(`${secret}-${own}`, (event) =>
    receive(parse((event as CustomEvent<string>).detail)),
  );
  return { expose: (key, api) => send({ type: 'expose', key, api: wrap(api) }) };
}
