import { createSocket } from 'node:dgram';

/** One MX record as it goes over the wire: the labels are bytes, whatever they are. */
export interface WireExchanger {
  readonly priority: number;
  readonly labels: readonly Uint8Array[];
}

export interface NameServer {
  /** `address:port` */
  readonly at: string;
  readonly questions: number;
  close(): Promise<void>;
}

/** A name server on this machine that answers every question with these records (RFC 1035); null: never. */
export async function openNameServer(records: readonly WireExchanger[] | null): Promise<NameServer> {
  const socket = createSocket('udp4');
  let questions = 0;
  socket.on('message', (question, { port, address }) => {
    questions += 1;
    if (records !== null) socket.send(answerTo(question, records), port, address);
  });
  await new Promise<void>((listening) => socket.bind(0, '127.0.0.1', listening));
  return {
    at: `127.0.0.1:${socket.address().port}`,
    get questions() {
      return questions;
    },
    close: () => new Promise((closed) => socket.close(() => closed())),
  };
}

export function wireLabels(name: string): readonly Uint8Array[] {
  return name === '' ? [] : name.split('.').map((label) => Buffer.from(label, 'latin1'));
}

const headerLength = 12;
/** A response with recursion available, one question. */
const flags = 0x8180;
const mx = 15;

function answerTo(question: Buffer, records: readonly WireExchanger[]): Buffer {
  const asked = question.subarray(headerLength, endOfQuestion(question));
  const header = Buffer.concat([question.subarray(0, 2), words(flags, 1, records.length, 0, 0)]);
  return Buffer.concat([header, asked, ...records.map(recordOf)]);
}

function recordOf({ priority, labels }: WireExchanger): Buffer {
  const name = Buffer.concat([
    ...labels.map((label) => Buffer.from([label.length, ...label])),
    Buffer.from([0]),
  ]);
  // The name is a pointer to the question; the class is IN; the time to live is a minute.
  return Buffer.concat([words(0xc00c, mx, 1, 0, 60, name.length + 2, priority), name]);
}

function endOfQuestion(question: Buffer): number {
  return question.indexOf(0, headerLength) + 5;
}

function words(...values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => Buffer.from([value >> 8, value & 255])));
}
