import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import type { VFile } from 'vfile';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { type BodyContext, contextOf, quoted, report, startOf } from '../body-context.ts';
import { splitAtEntries } from '../live/split-at-entries.ts';
import { takeOwnId } from '../own-id.ts';
import { plainText } from '../text/block-text.ts';
import { walkType } from '../walk.ts';

/**
 * Shifts headings below the page's own (the highest level in the body becomes level 2), gives each
 * an id (its own, or one made of its text) and records it. Reports skipped levels and empty
 * headings. In a live article, the summary and each entry have levels of their own, which start at 3:
 * the page adds headings of level 2. The first heading of an entry gets no id, since its entry has one.
 */
export function headings(tree: Root, file: VFile): void {
  const context = contextOf(file);
  const slugger = new GithubSlugger();
  for (const id of context.takenIds) slugger.slug(id);
  if (context.entries.length === 0) {
    placeHeadings(tree, 2, undefined, slugger, context);
    return;
  }
  for (const { entry, nodes } of splitAtEntries(tree)) {
    const blocks: Root = { type: 'root', children: nodes };
    const own = entry !== undefined && nodes[0]?.type === 'heading' ? nodes[0] : undefined;
    placeHeadings(blocks, 3, own, slugger, context);
  }
}

/** @param top the level of the highest heading @param entryHeading the heading without an id */
function placeHeadings(
  tree: Root,
  top: number,
  entryHeading: Heading | undefined,
  slugger: GithubSlugger,
  context: BodyContext,
): void {
  const found: Heading[] = [];
  walkType(tree, 'heading', (node) => {
    found.push(node);
  });
  if (found.length === 0) return;
  const shift = top - Math.min(...levelsOf(found));
  let previous = top - 1;
  for (const node of found) {
    const level = node.depth + shift;
    if (level > previous + 1) reportSkip(node, previous - shift, previous < top, context);
    if (level > 6) reportDepth(node, top, context);
    previous = level;
    node.depth = headingDepth(level);
    record(node, node !== entryHeading, slugger, context);
  }
}

function levelsOf(found: readonly Heading[]): ReadonlySet<number> {
  return new Set(found.map((node) => node.depth));
}

function headingDepth(level: number): Heading['depth'] {
  const depths = [1, 2, 3, 4, 5, 6] as const;
  return depths[Math.min(level, 6) - 1] ?? 6;
}

/** Gives a heading its id and records it. @param hasId false for the heading of an entry */
function record(node: Heading, hasId: boolean, slugger: GithubSlugger, context: BodyContext): void {
  const own = takeOwnId(node);
  const text = plainText(node.children);
  if (isVisuallyEmpty(text)) {
    report(
      context,
      startOf(node),
      'heading without text',
      'write the text after the # marks, or delete the heading',
    );
    return;
  }
  if (!hasId) return;
  const id = slugger.slug(own ?? (text.replace(/[^\p{L}\p{N}]/gu, '') === '' ? 'section' : text));
  node.data = { ...node.data, hProperties: { id } };
  context.headings.push({ id, text, level: node.depth });
}

/**
 * @param previous the level of the heading before, as written
 * @param first whether it is the first heading
 */
function reportSkip(node: Heading, previous: number, first: boolean, context: BodyContext): void {
  const right = '#'.repeat(previous + 1);
  report(
    context,
    startOf(node),
    first
      ? `first heading has a lower level than a later one: ${quoted(plainText(node.children))}`
      : `heading that skips a level: ${quoted(plainText(node.children))}`,
    `write ${right} instead of ${'#'.repeat(node.depth)}`,
  );
}

/** @param top the level of the highest heading of the text */
function reportDepth(node: Heading, top: number, context: BodyContext): void {
  report(
    context,
    startOf(node),
    `heading level too deep: ${quoted(plainText(node.children))}`,
    top === 2
      ? 'a page has six levels and the headline is the first: use at most five'
      : 'use at most four levels in an entry or a summary',
  );
}
