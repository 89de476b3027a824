/** One line of the table: ours beside a named peer, measured in the same run. */
export interface Row {
  readonly what: string;
  readonly ours: number | undefined;
  readonly peer: string;
  readonly peers: number | undefined;
  readonly unit: 'ms' | 'kB';
  /** What we want to stay under, in the same unit; none where only the ratio counts. */
  readonly goal?: number;
}

export function tableOf(rows: readonly Row[]): string {
  const number = (value: number | undefined) =>
    value === undefined ? '-' : value.toFixed(value < 10 ? 2 : 0);
  const cells = rows.map(({ what, ours, peer, peers, unit, goal }) => [
    what,
    `${number(ours)} ${unit}`,
    peers === undefined ? '' : `${number(peers)} ${unit} (${peer})`,
    ours === undefined || peers === undefined ? '' : `${(ours / peers).toFixed(2)}x`,
    goal === undefined ? '' : `${goal} ${unit}${ours === undefined || ours > goal ? ', missed' : ''}`,
  ]);
  const lines = [['what', 'ours', 'peer', 'ratio', 'goal'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
