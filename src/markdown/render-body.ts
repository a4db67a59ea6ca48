import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { SourceFile } from '../model/content-file.ts';
import { fileStart, type Point } from '../model/point.ts';
import { type Checked, errorAt } from '../model/problem.ts';
import type { Body } from '../model/text/body.ts';
import { isVisuallyEmpty } from '../model/text/invisible.ts';
import { createContext } from './body-context.ts';
import { bodyParts } from './body-parts.ts';
import { readableLabels, restoreBlanks } from './footnote-labels.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import { deepestNesting, surveyTree, tooDeepText } from './nesting.ts';
import { tooCostly } from './parse-cost.ts';
import { type MarkdownProcessor, processorWith } from './processor.ts';
import { countWords } from './word-count.ts';

export type { MarkdownOptions } from './markdown-options.ts';

const emptyBody: Body = {
  parts: [],
  mentions: [],
  links: [],
  pictures: [],
  maps: [],
  headings: [],
  figures: [],
  wordCount: 0,
};

/**
 * Makes HTML of a file's Markdown, and collects what it names, links and shows.
 *
 * Never throws for what a file may hold. A body that is nested more than 100 levels deep, or that
 * would take more than about a second to parse, is not rendered: the result is an empty body with
 * the one problem.
 * @param source the whole file
 * @param bodyStart how many characters at its start are front matter, fences included; ends at the
 *   end of a line (before or after the line feed) or at 0
 * @returns the body, and every problem at its line and column in the file
 */
export function renderBody(
  source: SourceFile,
  bodyStart: number,
  options: MarkdownOptions,
): Checked<Body> {
  const text = blanked(source.text, bodyStart);
  const readable = readableLabels(text);
  const tooDeep = tooDeepText(readable.text);
  if (tooDeep !== undefined) return refused(source.path, tooDeep);
  const costly = tooCostly(text, options.parser);
  if (costly !== undefined) {
    const problem = errorAt(source.path, costly.at, costly.message, costly.advice);
    return { value: emptyBody, problems: [problem] };
  }
  const processor = processorWith(options.parser);
  const tree = parse(processor, readable.text);
  if (tree === undefined) return refused(source.path, fileStart);
  const survey = surveyTree(tree);
  if (survey.tooDeep !== undefined) return refused(source.path, survey.tooDeep);
  if (readable.blank !== undefined) restoreBlanks(tree, readable.blank);
  const context = createContext(source.path, text, options, survey.types);
  const file = new VFile({ value: text, data: { dateline: context } });
  // The transforms change the tree in place.
  processor.runSync(tree, file);
  const html = processor.stringify(tree, file);
  const { mentions, links, pictures, maps, headings, figures, problems } = context;
  const wordCount = countWords(context.blocks.map((block) => block.text).join('\n'), options.lang);
  const parts = bodyParts(html.trimEnd());
  const [timeline] = context.timelines;
  const placed = timeline === undefined ? {} : { timeline };
  const body = { parts, mentions, links, pictures, maps, headings, figures, wordCount, ...placed };
  return { value: body, problems };
}

/** Says whether a body shows nothing: no text, no name, no picture. */
export function isEmptyBody(body: Body): boolean {
  return body.parts.every(
    (part) => typeof part === 'string' && isVisuallyEmpty(part.replace(/<[^>]*>/g, '')),
  );
}

/**
 * Replaces the front matter by as many line feeds as it has, and what it leaves of its last line by
 * spaces, so that every line and column counts as in the file.
 */
function blanked(text: string, bodyStart: number): string {
  if (bodyStart <= 0) return text;
  const head = text.slice(0, bodyStart);
  const lines = head.split('\n');
  const rest = ' '.repeat(lines.at(-1)?.length ?? 0);
  return '\n'.repeat(lines.length - 1) + rest + text.slice(bodyStart);
}

/** remark-parse gives up with a RangeError where emphasis nests deeper than the stack. */
function parse(processor: MarkdownProcessor, text: string): Root | undefined {
  try {
    return processor.parse(text) as Root;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function refused(path: string, at: Point): Checked<Body> {
  const problem = errorAt(
    path,
    { line: at.line, column: at.column },
    `quotes, lists or other marks nested more than ${deepestNesting} levels deep`,
    'take some levels away; a mark that is repeated by mistake is the usual cause',
  );
  return { value: emptyBody, problems: [problem] };
}
