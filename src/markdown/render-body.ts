import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { SourceFile } from '../model/content-file.ts';
import { fileStart, type Point } from '../model/point.ts';
import { type Checked, errorAt } from '../model/problem.ts';
import type { Body } from '../model/text/body.ts';
import { isVisuallyEmpty } from '../model/text/invisible.ts';
import { createContext } from './body-context.ts';
import { bodyParts } from './body-parts.ts';
import { replaceLabelSpaces, restoreLabelSpaces } from './footnote-labels.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import { findDeepNesting, maxNesting, surveyTree } from './nesting.ts';
import { parseCostProblem } from './parse-cost.ts';
import { type MarkdownProcessor, processorWith } from './processor.ts';
import { countWords } from './text/word-count.ts';

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
 * Renders a file's Markdown as HTML, and collects its names, links, pictures, maps and headings.
 *
 * Does not throw for any content. A body that is nested more than `maxNesting` levels deep, or that
 * would take more than about a second to parse, is not rendered: the result is an empty body with
 * one problem.
 * @param source the whole file
 * @param bodyStart the length of the front matter in characters, fences included, up to the end of
 * a
 *   line (with or without its line feed); 0 if there is none
 * @returns the body, and the problems with their line and column in the file
 */
export function renderBody(
  source: SourceFile,
  bodyStart: number,
  options: MarkdownOptions,
): Checked<Body> {
  const text = blankFrontMatter(source.text, bodyStart);
  const labelled = replaceLabelSpaces(text);
  const tooDeep = findDeepNesting(labelled.text);
  if (tooDeep !== undefined) return tooDeepBody(source.path, tooDeep);
  const costly = parseCostProblem(text, options.parser);
  if (costly !== undefined) {
    const problem = errorAt(source.path, costly.at, costly.message, costly.advice);
    return { value: emptyBody, problems: [problem] };
  }
  const processor = processorWith(options.parser);
  const tree = parse(processor, labelled.text);
  if (tree === undefined) return tooDeepBody(source.path, fileStart);
  const survey = surveyTree(tree);
  if (survey.tooDeep !== undefined) return tooDeepBody(source.path, survey.tooDeep);
  if (labelled.placeholder !== undefined) restoreLabelSpaces(tree, labelled.placeholder);
  const context = createContext(source.path, text, options, survey.types);
  const file = new VFile({ value: text, data: { dateline: context } });
  // The transforms change the tree in place.
  processor.runSync(tree, file);
  const html = processor.stringify(tree, file);
  const { mentions, links, pictures, maps, headings, figures, problems } = context;
  const wordCount = countWords(context.blocks.map((block) => block.text).join('\n'), options.lang);
  const parts = bodyParts(html.trimEnd());
  const [timeline] = context.timelines;
  const { entries } = context;
  const body = {
    ...{ parts, mentions, links, pictures, maps, headings, figures, wordCount },
    ...(timeline === undefined ? {} : { timeline }),
    ...(entries.length === 0 ? {} : { entries }),
  };
  return { value: body, problems };
}

/** Whether a body shows nothing: no text, name or picture. */
export function isEmptyBody(body: Body): boolean {
  return body.parts.every(
    (part) => typeof part === 'string' && isVisuallyEmpty(part.replace(/<[^>]*>/g, '')),
  );
}

/**
 * Replaces the front matter by line feeds and spaces, so that lines and columns stay those of the
 * file.
 */
function blankFrontMatter(text: string, bodyStart: number): string {
  if (bodyStart <= 0) return text;
  const head = text.slice(0, bodyStart);
  const lines = head.split('\n');
  const rest = ' '.repeat(lines.at(-1)?.length ?? 0);
  return '\n'.repeat(lines.length - 1) + rest + text.slice(bodyStart);
}

/** remark-parse throws a RangeError if nested emphasis overflows the stack. */
function parse(processor: MarkdownProcessor, text: string): Root | undefined {
  try {
    return processor.parse(text) as Root;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tooDeepBody(path: string, at: Point): Checked<Body> {
  const problem = errorAt(
    path,
    { line: at.line, column: at.column },
    `quotations, lists or other Markdown nested more than ${maxNesting} levels deep`,
    'remove some levels; the usual cause is a mark that is repeated by mistake',
  );
  return { value: emptyBody, problems: [problem] };
}
