import type { Locator } from 'playwright-core';
import { parse } from 'yaml';

/** The roles by which a blind reader navigates: landmarks, headings, controls, and elements with a name. */
const kept = new Set([
  ...['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'region', 'search'],
  ...['article', 'figure', 'heading', 'img', 'status', 'table'],
  ...['button', 'checkbox', 'combobox', 'link', 'searchbox', 'textbox'],
]);

/** A node of an ARIA snapshot: `link "Places"`, with its children if it has any. */
type Node = string | Readonly<Record<string, string | readonly Node[]>>;

/**
 * Returns the outline of a part of a page as a screen reader announces it. It has one line for each landmark, heading
 * and control, with role, name and level, and an indent for each level of nesting.
 */
export async function outlineOf(part: Locator): Promise<string> {
  const nodes: readonly Node[] = parse(await part.ariaSnapshot()) ?? [];
  return `${linesOf(nodes, '').join('\n')}\n`;
}

function linesOf(nodes: readonly Node[], indent: string): readonly string[] {
  return nodes.flatMap((node) => {
    const entries = typeof node === 'string' ? [[node, []] as const] : Object.entries(node);
    return entries.flatMap(([text, content]) => {
      const isKept = kept.has(text.split(' ')[0] ?? '');
      // The content of a drawing is part of the drawing.
      const inside = typeof content === 'string' || text.startsWith('img') ? [] : content;
      const lines = linesOf(inside, isKept ? `${indent}  ` : indent);
      return isKept ? [indent + text.replaceAll(/ \[(?!level)[^\]]*\]/g, ''), ...lines] : lines;
    });
  });
}

/** Empties `main` in the outline of a body. The rest is the same on most pages. */
export function withoutMain(outline: string): string {
  return outline.replace(/^main\n(?: +.*\n)*/m, 'main\n');
}
