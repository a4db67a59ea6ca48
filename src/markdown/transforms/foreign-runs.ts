import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { directionOf } from '../../model/language.ts';
import { latinRuns } from '../../model/latin-runs.ts';
import { contextOf } from '../body-context.ts';
import { markup } from '../nodes.ts';
import { walk } from '../walk.ts';

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
  const runs = latinRuns(node.value);
  if (!runs.some(({ latin }) => latin)) return [node];
  return runs.map(({ text, latin }) =>
    latin ? markup('bdi', { ...language, dir: 'ltr' }, [textNode(text)]) : textNode(text),
  );
}

function textNode(value: string): Text {
  return { type: 'text', value };
}
