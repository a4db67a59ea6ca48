import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import type { VFile } from 'vfile';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { plainText } from '../block-text.ts';
import { type BodyContext, contextOf, quoted, report, startOf } from '../body-context.ts';
import { walkType } from '../walk.ts';

/**
 * Shifts headings below the page's own (the highest level in the body becomes level 2), gives each
 * an id (its own, or one made of its text) and records it. Reports skipped levels and empty
 * headings.
 */
export function headings(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!context.types.has('heading')) return;
  const found: Heading[] = [];
  walkType(tree, 'heading', (node) => {
    found.push(node);
  });
  if (found.length === 0) return;
  const shift = 2 - Math.min(...levelsOf(found));
  const slugger = new GithubSlugger();
  for (const id of context.takenIds) slugger.slug(id);
  let previous = 1;
  for (const node of found) {
    const level = node.depth + shift;
    if (level > previous + 1) reportSkip(node, previous - shift, shift, context);
    if (level > 6) reportDepth(node, context);
    previous = level;
    node.depth = headingDepth(level);
    record(node, slugger, context);
  }
}

function levelsOf(found: readonly Heading[]): ReadonlySet<number> {
  return new Set(found.map((node) => node.depth));
}

function headingDepth(level: number): Heading['depth'] {
  const depths = [1, 2, 3, 4, 5, 6] as const;
  return depths[Math.min(level, 6) - 1] ?? 6;
}

function record(node: Heading, slugger: GithubSlugger, context: BodyContext): void {
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
  const id = slugger.slug(own ?? (text.replace(/[^\p{L}\p{N}]/gu, '') === '' ? 'section' : text));
  node.data = { ...node.data, hProperties: { id } };
  context.headings.push({ id, text, level: node.depth });
}

/** An id at the end of a heading, in the form of Pandoc's header attributes. */
export const ownId = /\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/**
 * Removes `{#id}` from the end of a heading and returns the id. Such an id stays the same if the
 * text changes, and in every translation.
 */
function takeOwnId(node: Heading): string | undefined {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const text = last.value.trimEnd();
  const [written, id] = ownId.exec(text) ?? [];
  if (written === undefined) return undefined;
  last.value = text.slice(0, -written.length).trimEnd();
  return id;
}

/** @param previous the level of the heading before, as written */
function reportSkip(node: Heading, previous: number, shift: number, context: BodyContext): void {
  const first = previous + shift < 2;
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

function reportDepth(node: Heading, context: BodyContext): void {
  report(
    context,
    startOf(node),
    `heading level too deep: ${quoted(plainText(node.children))}`,
    'a page has six levels and the headline is the first: use at most five',
  );
}
