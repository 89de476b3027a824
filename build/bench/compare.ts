/** Median of each contestant over interleaved rounds, so that a busy moment hits all of them alike. */
export async function compare(
  contestants: Readonly<Record<string, () => Promise<number>>>,
  rounds: number,
): Promise<Readonly<Record<string, number>>> {
  const times: Record<string, number[]> = Object.fromEntries(
    Object.keys(contestants).map((name) => [name, []]),
  );
  // The first round fills caches and counts for nobody.
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, run] of Object.entries(contestants)) {
      const milliseconds = await run();
      if (round > 0) times[name]?.push(milliseconds);
    }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
