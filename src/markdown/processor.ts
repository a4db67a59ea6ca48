import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkHtml from 'remark-html';
import type { VFile } from 'vfile';
import { lazyByKey } from '../model/lazy.ts';
import { bareAddresses } from './checks/bare-addresses.ts';
import { leftoverSyntax } from './checks/leftover-syntax.ts';
import { pastedLists } from './checks/pasted-lists.ts';
import { undefinedFootnotes } from './checks/undefined-footnotes.ts';
import type { ParserName } from './markdown-options.ts';
import { parsers } from './parsers.ts';
import { schema } from './sanitise-schema.ts';
import { checkDirectives } from './transforms/check-directives.ts';
import { emphasis } from './transforms/emphasis.ts';
import { entries } from './transforms/entries.ts';
import { entryTexts } from './transforms/entry-texts.ts';
import { figures } from './transforms/figures.ts';
import { footnotes } from './transforms/footnotes.ts';
import { headings } from './transforms/headings.ts';
import { invisibleReferences } from './transforms/invisible-references.ts';
import { isolateRuns } from './transforms/isolate-runs.ts';
import { links } from './transforms/links.ts';
import { maps } from './transforms/maps.ts';
import { mentions } from './transforms/mentions.ts';
import { pictures } from './transforms/pictures.ts';
import { quotes } from './transforms/quotes.ts';
import { rawHtml } from './transforms/raw-html.ts';
import { references } from './transforms/references.ts';
import { restoreText } from './transforms/restore-text.ts';
import { tables } from './transforms/tables.ts';
import { timelines } from './transforms/timelines.ts';
import { typesetText } from './transforms/typeset-text.ts';
import { wikiLinks } from './transforms/wiki-links.ts';

/**
 * The transforms of the tree, in order. Those before `typesetText` need the parser's positions;
 * `typesetText` and those after it see the text as readers will.
 */
export const transforms: readonly ((tree: Root, file: VFile) => void)[] = [
  restoreText,
  invisibleReferences,
  emphasis,
  pastedLists,
  rawHtml,
  checkDirectives,
  undefinedFootnotes,
  leftoverSyntax,
  bareAddresses,
  entries,
  footnotes,
  wikiLinks,
  references,
  links,
  pictures,
  maps,
  quotes,
  figures,
  timelines,
  typesetText,
  entryTexts,
  headings,
  tables,
  mentions,
  isolateRuns,
];

/** The processor with a parser, created at the first call. */
export const processorWith = lazyByKey((parser: ParserName) =>
  remark()
    .use(parsers[parser])
    .use(() => (tree: Root, file: VFile) => {
      for (const transform of transforms) transform(tree, file);
    })
    .use(remarkHtml, { sanitize: schema })
    .freeze(),
);
