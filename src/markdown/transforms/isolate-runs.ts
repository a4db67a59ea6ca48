import type { Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import { directionOf } from '../../model/language.ts';
import {
  isolatingElement,
  leftToRightRuns,
  type Run,
} from '../../model/text/left-to-right-runs.ts';
import { contextOf } from '../body-context.ts';
import { joinAcrossElements } from '../marks/join-across-elements.ts';
import { type MarkupNode, markup, textNode } from '../nodes.ts';
import { setChildren, walk } from '../walk.ts';

/** The `lang` attribute of words in Latin letters, if the site has a language for them. */
interface LangAttribute {
  readonly lang?: string;
}

/**
 * In a right-to-left text, isolates what is read from left to right (see `leftToRightRuns`): puts
 * each run in a `bdi` or `bdo` with its direction. Words in Latin letters also get a language: the
 * first of the site's languages that is written in Latin letters.
 */
export function isolateRuns(tree: Root, file: VFile): void {
  const { lang, latinLanguage } = contextOf(file).options;
  if (directionOf(lang) === 'ltr') return;
  const language = latinLanguage === undefined ? {} : { lang: latinLanguage };
  walk(tree, (node) => {
    if (node.type === 'markup' && /^bd[io]$/.test(node.data.hName ?? '')) return 'skip';
    if ('children' in node && node.children.some(isText)) {
      const joined = joinAcrossElements(node.children, (kind, inside) =>
        isolate(kind, inside, language),
      );
      const children = joined.flatMap((child): readonly RootContent[] =>
        isText(child) ? isolateInText(child, language) : [child],
      );
      setChildren(node, children);
    }
  });
}

function isolateInText(node: Text, language: LangAttribute): readonly PhrasingContent[] {
  const runs = leftToRightRuns(node.value);
  if (runs.every(({ kind }) => kind === 'plain')) return [node];
  return runs.map(({ text, kind }) =>
    kind === 'plain' ? textNode(text) : isolate(kind, [textNode(text)], language),
  );
}

function isolate(
  kind: Run['kind'],
  children: readonly RootContent[],
  language: LangAttribute,
): MarkupNode {
  return markup(isolatingElement(kind), { ...(kind === 'words' ? language : {}), dir: 'ltr' }, [
    ...children,
  ]);
}

function isText(node: Nodes): node is Text {
  return node.type === 'text';
}
