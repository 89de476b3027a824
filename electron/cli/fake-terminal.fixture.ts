import type { Terminal } from './terminal';

export interface FakeTerminal extends Terminal {
  readonly printed: () => string;
  readonly printedErrors: () => string;
  readonly questions: readonly string[];
}

/** A terminal in memory. With an `answer`, somebody sits at it. */
export function createFakeTerminal({
  answer = null,
  input = '',
}: {
  readonly answer?: string | null;
  readonly input?: string | Uint8Array;
} = {}): FakeTerminal {
  const [output, errors, questions]: [string[], string[], string[]] = [[], [], []];
  return {
    canAsk: answer !== null,
    print: (text) => void output.push(text),
    printError: (text) => void errors.push(text),
    ask: async (question) => {
      questions.push(question);
      return answer ?? '';
    },
    readLine: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
    printed: () => output.join(''),
    printedErrors: () => errors.join(''),
    questions,
  };
}
