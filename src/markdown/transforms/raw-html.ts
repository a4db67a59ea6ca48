import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { embedAdvice, embedIn } from '../../model/address/embed-address.ts';
import { contextOf, quoted, report, startOf } from '../body-context.ts';
import { replaceNodes, walkType } from '../walk.ts';

/** Removes raw HTML from the body and reports it: elements, comments, anything in `<…>`. */
export function rawHtml(tree: Root, file: VFile): void {
  const context = contextOf(file);
  const reportedIn = new Set<Nodes>();
  walkType(tree, 'html', (node, parent) => {
    if (parent === undefined) return;
    const closing = node.value.startsWith('</');
    if (!closing || !reportedIn.has(parent)) {
      report(
        context,
        startOf(node),
        `raw HTML is not allowed: ${quoted(node.value)}`,
        adviceFor(node.value),
      );
    }
    reportedIn.add(parent);
  });
  replaceNodes(tree, (node) => (node.type === 'html' ? [] : node));
}

function adviceFor(html: string): string {
  const embed = embedIn(html);
  if (embed !== undefined) return embedAdvice(embed);
  const [, address] =
    /^<(?:iframe|embed|object|video|audio)\s[^>]*?\b(?:src|data)=["']?(https?:\/\/[^\s"'<>()]+)/i.exec(
      html,
    ) ?? [];
  if (address !== undefined) return `link to it: [what readers find there](${address})`;
  if (html.startsWith('<!--')) {
    return 'delete it, or write it in the front matter, on a line that starts with "#"';
  }
  if (/^<script\b/i.test(html)) return 'delete it: pages run no scripts';
  return 'write it in Markdown; to show the text itself, put it between backticks or write \\<';
}
