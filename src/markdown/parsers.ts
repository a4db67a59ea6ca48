import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { markdownToMdast } from 'satteri';
import type { Processor } from 'unified';
import type { ParserName } from './markdown-options.ts';

const features = { gfm: true, directive: true, frontmatter: false } as const;

/** Plugs Sätteri into remark as its parser. */
function satteri(this: Processor): undefined {
  this.parser = (text) => asRoot(markdownToMdast(text, { features }));
}

/** Sätteri types a tree as any node; what it gives for a document is a root. */
function asRoot(node: ReturnType<typeof markdownToMdast>): Root {
  if (node.type !== 'root') throw new Error(`Sätteri gave a ${node.type}, not a root`);
  return node as Root;
}

/** Gives remark-parse the syntax that Sätteri knows by itself. */
function reference(this: Processor): undefined {
  this.use(remarkGfm).use(remarkDirective).use(withoutSearch);
}

/**
 * Takes away the search through the finished tree for addresses that the tokenizer let pass:
 * it drops the positions of the text that it cuts, and bare addresses stay text with us anyway.
 */
function withoutSearch(this: Processor): undefined {
  const data = this.data();
  const extensions = data.fromMarkdownExtensions?.flat() ?? [];
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
}

/** The parsers by the name that `site.yaml` gives them, as plugins of remark. */
export const parsers: Readonly<Record<ParserName, typeof satteri>> = {
  satteri,
  remark: reference,
};
