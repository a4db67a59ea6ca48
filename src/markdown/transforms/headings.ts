import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import type { VFile } from 'vfile';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { type BodyContext, contextOf, quoted, report, startOf } from '../body-context.ts';
import { plainText } from '../inline-text.ts';
import { walkType } from '../walk.ts';

/**
 * Moves headings under the page's own (the highest level that the body uses becomes level 2), gives
 * each an id (its own, or one made of its words) and records it. Levels that skip and headings without words are reported.
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
  let before = 1;
  for (const node of found) {
    const level = node.depth + shift;
    if (level > before + 1) reportSkip(node, before - shift, shift, context);
    if (level > 6) reportDepth(node, context);
    before = level;
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
      'heading without words',
      'write them after the # marks, or take it away',
    );
    return;
  }
  const id = slugger.slug(own ?? (text.replace(/[^\p{L}\p{N}]/gu, '') === '' ? 'section' : text));
  node.data = { ...node.data, hProperties: { id } };
  context.headings.push({ id, text, level: node.depth });
}

/** An id of its own at the end of a heading. */
export const ownId = /\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/**
 * Takes `{#id}` off the end of a heading: an id of its own, which stays the same when the words
 * change and in every translation (the form of Pandoc's header attributes).
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

function reportSkip(node: Heading, written: number, shift: number, context: BodyContext): void {
  const first = written + shift < 2;
  const right = '#'.repeat(written + 1);
  report(
    context,
    startOf(node),
    first
      ? `first heading stands lower than one that follows: ${quoted(plainText(node.children))}`
      : `heading that skips a level: ${quoted(plainText(node.children))}`,
    `write ${right} instead of ${'#'.repeat(node.depth)}`,
  );
}

function reportDepth(node: Heading, context: BodyContext): void {
  report(
    context,
    startOf(node),
    `heading too many levels down: ${quoted(plainText(node.children))}`,
    'a page has six levels and the headline is the first: use at most five',
  );
}
