import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { directionOf } from '../../model/language.ts';
import { contextOf } from '../body-context.ts';
import { markup } from '../nodes.ts';
import { walk } from '../walk.ts';

/** Words in Latin letters, one or more with a space between: `GNA`, `Port Esker`, `F-16`. */
const latinRun =
  /\p{Script=Latin}[\p{Script=Latin}\p{N}\p{M}'’&./+#-]*(?:[ \u00A0]\p{Script=Latin}[\p{Script=Latin}\p{N}\p{M}'’&./+#-]*)*/gu;

/**
 * Sets words in Latin letters apart in a text that is written from right to left, each run in a
 * `bdi` with its direction and language: else a mark beside them would be drawn on the wrong side
 * (https://www.w3.org/International/articles/inline-bidi-markup/). Their language is taken to be
 * the first of the site's that is written in Latin letters.
 */
export function foreignRuns(tree: Root, file: VFile): void {
  const { lang, latinLanguage } = contextOf(file).options;
  if (directionOf(lang) === 'ltr') return;
  const language = latinLanguage === undefined ? {} : { lang: latinLanguage };
  walk(tree, (node) => {
    if (node.type === 'markup' && node.data.hName === 'bdi') return 'skip';
    if ('children' in node && node.children.some((child) => child.type === 'text')) {
      const children = node.children.flatMap((child): readonly Nodes[] =>
        child.type === 'text' ? apart(child, language) : [child],
      );
      Object.assign(node, { children });
    }
    return undefined;
  });
}

function apart(node: Text, language: { readonly lang?: string }): readonly PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: found, index } of node.value.matchAll(latinRun)) {
    // A mark at the end belongs to the sentence around.
    const run = withoutEnd(found);
    if (index > from) parts.push(textNode(node.value.slice(from, index)));
    parts.push(markup('bdi', { ...language, dir: 'ltr' }, [textNode(run)]));
    from = index + run.length;
  }
  if (from === 0) return [node];
  if (from < node.value.length) parts.push(textNode(node.value.slice(from)));
  return parts;
}

function withoutEnd(run: string): string {
  let end = run.length;
  while (end > 1 && "'’&./-".includes(run[end - 1] ?? '')) end -= 1;
  return run.slice(0, end);
}

function textNode(value: string): Text {
  return { type: 'text', value };
}
