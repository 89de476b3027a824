/** Milliseconds that each step may take. A reply is timed as a whole, so a drip of bytes does not stretch it. */
export interface ProbeTimeouts {
  readonly resolve: number;
  readonly connect: number;
  readonly encrypt: number;
  readonly reply: number;
}

/** One silent step is told within three seconds; connecting has room for one lost packet (sent again after 1 s). */
export const probeTimeouts: ProbeTimeouts = { resolve: 2500, connect: 2500, encrypt: 2500, reply: 2500 };
