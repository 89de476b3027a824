/** Lines with their cells in columns, two spaces apart. */
export function table(rows: readonly (readonly string[])[], indent: string): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, [...cell].length);
  return rows.map((row) =>
    `${indent}${row.map((cell, column) => padded(cell, widths[column])).join('  ')}`.trimEnd(),
  );
}

function padded(cell: string, width = 0): string {
  return `${cell}${' '.repeat(Math.max(0, width - [...cell].length))}`;
}
