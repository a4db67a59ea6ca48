import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, quoted, report, startOf } from '../body-context.ts';
import { walkType } from '../walk.ts';

/** Removes raw HTML from the body and reports it: elements, comments, anything in `<…>`. */
export function rawHtml(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!context.types.has('html')) return;
  const reportedIn = new Set<Nodes>();
  walkType(tree, 'html', (node, parent) => {
    if (parent === undefined) return;
    const closing = node.value.startsWith('</');
    if (!closing || !reportedIn.has(parent)) {
      report(
        context,
        startOf(node),
        `raw HTML is not allowed: ${quoted(node.value)}`,
        'write it in Markdown; to show the text itself, put it between backticks or write \\<',
      );
    }
    reportedIn.add(parent);
    node.value = '';
  });
  if (reportedIn.size > 0) removeHtml(reportedIn);
}

/** Filters each parent once: removing nodes one by one would be quadratic. */
function removeHtml(parents: ReadonlySet<Nodes>): void {
  for (const parent of parents) {
    if (!('children' in parent)) continue;
    Object.assign(parent, { children: parent.children.filter((node) => node.type !== 'html') });
  }
}
