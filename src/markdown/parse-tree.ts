import type { Root } from 'mdast';
import type { ParserName } from './markdown-options.ts';
import { processorWith } from './processor.ts';

/**
 * Parses Markdown.
 * @returns undefined if nested emphasis overflows the stack: remark-parse throws a RangeError then
 */
export function parseTree(text: string, parser: ParserName): Root | undefined {
  try {
    return processorWith(parser).parse(text) as Root;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
