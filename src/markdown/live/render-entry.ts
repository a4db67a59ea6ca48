import type { Root, RootContent } from 'mdast';
import { hasErrors } from '../../model/problem.ts';
import { createContext } from '../body-context.ts';
import type { MarkdownOptions } from '../markdown-options.ts';
import { findDeepNode } from '../nesting.ts';
import { parseTree } from '../parse-tree.ts';
import { renderTree } from '../render-tree.ts';
import type { EntrySource } from './entry-sources.ts';
import type { RenderedEntry } from './rendered-entry.ts';

/** A paragraph that is below the entry if, and only if, the entry ends where its source ends. */
const sentinel = '\n\n;';

/**
 * Parses and renders an entry alone. The result depends only on its text and on `options`, so it can be cached.
 * @returns undefined if the text is not one whole entry, if it has errors, whose cause may be outside of it, or if it
 *   depends on other entries: the id of a heading inside it must be unique, and so must a timeline
 */
export function renderEntry(
  { text }: Pick<EntrySource, 'text'>,
  options: MarkdownOptions,
): RenderedEntry | undefined {
  const source = `${text}${sentinel}`;
  const tree = parseTree(source, options.parser);
  if (tree === undefined || !isOneEntry(tree, text.length)) return undefined;
  tree.children.pop();
  if (findDeepNode(tree) !== undefined) return undefined;
  const context = createContext('', source, options);
  const { body, problems } = renderTree(tree, context);
  const [entry, ...others] = body.entries ?? [];
  const isAlone = others.length === 0 && body.headings.length === 0 && body.timeline === undefined;
  if (entry === undefined || !isAlone || hasErrors(problems)) return undefined;
  const { mentions, links, pictures, maps, figures, wordCount } = body;
  // Those between the slots of the entry.
  const parts = body.parts.slice(1, -1);
  return { parts, mentions, links, pictures, maps, figures, wordCount, entry, problems };
}

function isOneEntry({ children: [first, last, ...others] }: Root, length: number): boolean {
  return (
    others.length === 0 &&
    first?.type === 'containerDirective' &&
    first.name === 'entry' &&
    isAt(first, 0) &&
    last?.type === 'paragraph' &&
    isAt(last, length + sentinel.length - 1)
  );
}

/** Whether a node begins at an offset. */
function isAt(node: RootContent, offset: number): boolean {
  return node.position?.start.offset === offset;
}
