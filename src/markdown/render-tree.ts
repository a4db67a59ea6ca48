import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { Problem } from '../model/problem.ts';
import type { Body } from '../model/text/body.ts';
import type { BodyContext } from './body-context.ts';
import { bodyParts } from './body-parts.ts';
import { processorWith } from './processor.ts';
import { countWords } from './text/word-count.ts';

/** A rendered tree, and the problems found in it. */
export interface Rendered {
  readonly body: Body;
  readonly problems: readonly Problem[];
}

/** Transforms a tree and renders it as HTML. @param tree changed in place */
export function renderTree(tree: Root, context: BodyContext): Rendered {
  const { options } = context;
  const processor = processorWith(options.parser);
  const file = new VFile({ value: context.text, data: { dateline: context } });
  processor.runSync(tree, file);
  const html = processor.stringify(tree, file);
  const { mentions, links, pictures, maps, headings, figures, problems, entries } = context;
  const wordCount = countWords(context.blocks.map((block) => block.text).join('\n'), options.lang);
  const parts = bodyParts(html.trimEnd());
  const [timeline] = context.timelines;
  const body = {
    ...{ parts, mentions, links, pictures, maps, headings, figures, wordCount },
    ...(timeline === undefined ? {} : { timeline }),
    ...(entries.length === 0 ? {} : { entries }),
  };
  return { body, problems };
}
