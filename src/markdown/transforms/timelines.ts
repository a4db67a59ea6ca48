import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, quoted, report, sourceOf, startOf } from '../body-context.ts';
import { writeDirective } from '../directives.ts';
import { slotNode } from '../nodes.ts';
import { walkType } from '../walk.ts';

/**
 * Replaces `::timeline` by a slot and records its position, to report it later if the story has no
 * events. A body may have one timeline, at the top level: its events have ids, which must be
 * unique.
 */
export function timelines(tree: Root, file: VFile): void {
  const context = contextOf(file);
  walkType(tree, 'leafDirective', (node, parent) => {
    if (node.name !== 'timeline') return;
    const source = quoted(sourceOf(context, node), 60);
    const example = writeDirective('timeline');
    if (node.children.length > 0) {
      report(context, startOf(node), `timeline with text in square brackets: ${source}`, example);
    }
    if (parent !== tree) {
      const advice = 'put it between two paragraphs, with an empty line before and after';
      report(context, startOf(node), 'timeline inside a list or a quotation', advice);
    }
    if (context.timelines.length > 0) {
      report(context, startOf(node), 'second timeline in the same text', 'delete one of the two');
    }
    context.timelines.push(startOf(node));
    Object.assign(node, slotNode({ slot: 'timeline' }));
  });
}
