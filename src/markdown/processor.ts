import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkHtml from 'remark-html';
import type { VFile } from 'vfile';
import type { ParserName } from './markdown-options.ts';
import { parsers } from './parsers.ts';
import { schema } from './sanitise-schema.ts';
import { emphasis } from './transforms/emphasis.ts';
import { figures } from './transforms/figures.ts';
import { footnotes } from './transforms/footnotes.ts';
import { foreignRuns } from './transforms/foreign-runs.ts';
import { headings } from './transforms/headings.ts';
import { hiddenCharacters } from './transforms/hidden-characters.ts';
import { images } from './transforms/images.ts';
import { knownDirectives } from './transforms/known-directives.ts';
import { leftoverMarks } from './transforms/leftover-marks.ts';
import { links } from './transforms/links.ts';
import { maps } from './transforms/maps.ts';
import { mentions } from './transforms/mentions.ts';
import { pastedLists } from './transforms/pasted-lists.ts';
import { quotes } from './transforms/quotes.ts';
import { rawHtml } from './transforms/raw-html.ts';
import { references } from './transforms/references.ts';
import { restoreText } from './transforms/restore-text.ts';
import { setText } from './transforms/set-text.ts';
import { tables } from './transforms/tables.ts';
import { timelines } from './transforms/timelines.ts';
import { unreadFootnotes } from './transforms/unread-footnotes.ts';
import { wikiLinks } from './transforms/wiki-links.ts';

/**
 * What is done to the tree between parser and HTML, in order. The first thirteen need the places at
 * which the parser found things; `setText` and what follows see the text as the reader will.
 */
export const transforms: readonly ((tree: Root, file: VFile) => void)[] = [
  restoreText,
  hiddenCharacters,
  emphasis,
  pastedLists,
  rawHtml,
  knownDirectives,
  unreadFootnotes,
  leftoverMarks,
  footnotes,
  wikiLinks,
  references,
  links,
  images,
  maps,
  quotes,
  figures,
  timelines,
  setText,
  headings,
  tables,
  mentions,
  foreignRuns,
];

function build(parser: ParserName) {
  return remark()
    .use(parsers[parser])
    .use(() => (tree: Root, file: VFile) => {
      for (const transform of transforms) transform(tree, file);
    })
    .use(remarkHtml, { sanitize: schema })
    .freeze();
}

export type MarkdownProcessor = ReturnType<typeof build>;

const processors = new Map<ParserName, MarkdownProcessor>();

/** The processor with a parser; made at the first call and used for every body after it. */
export function processorWith(parser: ParserName): MarkdownProcessor {
  const known = processors.get(parser);
  if (known !== undefined) return known;
  const made = build(parser);
  processors.set(parser, made);
  return made;
}
