import { createInterface } from 'node:readline/promises';

/** The three streams, as far as the commands use them. */
export interface Terminal {
  /** A person sits at both ends. */
  readonly canAsk: boolean;
  print(text: string): void;
  printError(text: string): void;
  /** One line from the person; empty when the input ends instead. */
  ask(question: string): Promise<string>;
  /** Bytes of standard input up to the first line feed, which is left out; stops once there are more than `most`. */
  readLine(most: number): Promise<Uint8Array>;
}

/** The process's own streams. Whoever reads us may stop reading: what is under way is still finished. */
export function createNodeTerminal({ stdin, stdout, stderr }: NodeJS.Process): Terminal {
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe);
  return {
    canAsk: stdin.isTTY === true && stdout.isTTY === true,
    print: (text) => void stdout.write(text),
    printError: (text) => void stderr.write(text),
    ask: (question) => askOnce(question, stdin, stdout),
    readLine: (most) => readLine(stdin, most),
  };
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') process.exitCode = 1;
}

async function askOnce(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string> {
  const lines = createInterface({ input, output });
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}

export async function readLine(input: AsyncIterable<string | Buffer>, most: number): Promise<Uint8Array> {
  let line = Buffer.alloc(0);
  for await (const chunk of input) {
    line = Buffer.concat([line, Buffer.from(chunk)]);
    const end = line.indexOf('\n');
    if (end >= 0) return line.subarray(0, end);
    if (line.length > most) return line;
  }
  return line;
}
