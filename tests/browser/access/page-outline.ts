import type { Locator } from 'playwright-core';
import { parse } from 'yaml';

/** What a reader without sight finds their way by: landmarks, headings, controls, and what has a name of its own. */
const kept = new Set([
  ...['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'region', 'search'],
  ...['article', 'figure', 'heading', 'img', 'status', 'table'],
  ...['button', 'checkbox', 'combobox', 'link', 'searchbox', 'textbox'],
]);

/** A node of an ARIA snapshot: `link "Places"`, alone or with what is in it. */
type Node = string | Readonly<Record<string, string | readonly Node[]>>;

/**
 * The outline of a part of a page as a screen reader tells it, one line for each landmark, heading and control, with
 * role, name and level, indented by what it is in.
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
      // What is in a drawing is part of it.
      const inside = typeof content === 'string' || text.startsWith('img') ? [] : content;
      const lines = linesOf(inside, isKept ? `${indent}  ` : indent);
      return isKept ? [indent + text.replaceAll(/ \[(?!level)[^\]]*\]/g, ''), ...lines] : lines;
    });
  });
}

/** Takes `main` out of the outline of a body: what is left is the same on most pages. */
export function withoutMain(outline: string): string {
  return outline.replace(/^main\n(?: +.*\n)*/m, 'main\n');
}
