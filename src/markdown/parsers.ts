import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { markdownToMdast } from 'satteri';
import type { Processor } from 'unified';
import type { ParserName } from './markdown-options.ts';

const features = { gfm: true, directive: true, frontmatter: false } as const;

/** A remark plugin that makes Sätteri the parser. */
function satteri(this: Processor): undefined {
  this.parser = (text) => asRoot(markdownToMdast(text, { features }));
}

/** Sätteri declares any node as its result; for a document it is a root. */
function asRoot(node: ReturnType<typeof markdownToMdast>): Root {
  if (node.type !== 'root') throw new Error(`Sätteri returned a ${node.type} instead of a root`);
  return node as Root;
}

/** A remark plugin that adds the syntax that is built into Sätteri to remark-parse. */
function remarkParse(this: Processor): undefined {
  this.use(remarkGfm).use(remarkDirective).use(withoutAutolinkSearch);
}

/**
 * Removes the search of the finished tree for addresses that the tokenizer did not recognise. It
 * drops the positions of the text that it splits, and `restorePlainText` turns bare addresses into
 * text anyway.
 */
function withoutAutolinkSearch(this: Processor): undefined {
  const data = this.data();
  const extensions = data.fromMarkdownExtensions?.flat() ?? [];
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
}

/** The parsers as remark plugins, by their name in `site.yaml`. */
export const parsers: Readonly<Record<ParserName, typeof satteri>> = {
  satteri,
  remark: remarkParse,
};
