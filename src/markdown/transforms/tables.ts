import type { Root, TableRow } from 'mdast';
import { walkType } from '../walk.ts';

/**
 * Gives table cells their alignment as a class (the `align` attribute is obsolete in HTML) and
 * header cells their scope. A table gets no scroll container, which would need a name and keyboard
 * focus.
 */
export function tables(tree: Root): void {
  walkType(tree, 'table', (table) => {
    const { align } = table;
    table.align = null;
    for (const [index, row] of table.children.entries()) setCells(row, index === 0, align ?? []);
  });
}

type Align = 'left' | 'right' | 'center' | null | undefined;

const alignClasses = { left: 'align-start', right: 'align-end', center: 'align-centre' } as const;

function setCells(row: TableRow, header: boolean, align: readonly Align[]): void {
  for (const [index, cell] of row.children.entries()) {
    const side = align[index];
    cell.data = {
      hProperties: {
        ...(header ? { scope: 'col' } : {}),
        ...(side ? { className: [alignClasses[side]] } : {}),
      },
    };
  }
}
