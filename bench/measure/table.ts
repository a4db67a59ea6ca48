/**
 * Formats rows as an aligned text table, with the first row as its head. The first column is
 * aligned to the left, the others, which are numbers, to the right. Shorter rows end in empty
 * cells.
 */
export function tableText(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  const [head, ...body] = rows;
  const all = head === undefined ? [] : [head, rule, ...body];
  return all.map((row) => lineText(row, widths)).join('\n');
}

function lineText(row: readonly string[], widths: readonly number[]): string {
  const cells = widths.map((width, column) => {
    const cell = row[column] ?? '';
    const space = ' '.repeat(width - [...cell].length);
    return column === 0 ? cell + space : space + cell;
  });
  return cells.join('  ').trimEnd();
}
