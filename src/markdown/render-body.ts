import type { SourceFile } from '../model/content-file.ts';
import { fileStart, type Point } from '../model/point.ts';
import { type Checked, errorAt } from '../model/problem.ts';
import type { Body } from '../model/text/body.ts';
import { isVisuallyEmpty } from '../model/text/invisible.ts';
import { createContext } from './body-context.ts';
import { replaceLabelSpaces, restoreLabelSpaces } from './footnote-labels.ts';
import { joinEntries } from './live/join-entries.ts';
import { type SeparatedText, separateEntries } from './live/separate-entries.ts';
import { entryProblems, type SeparatedBody } from './live/separated-body.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import { findDeepNesting, findDeepNode, maxNesting } from './nesting.ts';
import { parseCostProblem } from './parse-cost.ts';
import { parseTree } from './parse-tree.ts';
import { renderTree } from './render-tree.ts';

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
 * @param bodyStart the length of the front matter in characters, fences included, up to the end of a line (with or
 *   without its line feed); 0 if there is none
 * @returns the body, and the problems with their line and column in the file
 */
export function renderBody(
  source: SourceFile,
  bodyStart: number,
  options: MarkdownOptions,
): Checked<Body> {
  const { value, problems } = renderSeparately(source, bodyStart, options);
  return { value: joinEntries(value), problems };
}

/** Like `renderBody`, but does not put the entries that were rendered alone into the rest. Only problems need them there. */
export function renderSeparately(
  { path, text: whole }: SourceFile,
  bodyStart: number,
  options: MarkdownOptions,
): Checked<SeparatedBody> {
  const text = blankFrontMatter(whole, bodyStart);
  const tooDeep = findDeepNesting(replaceLabelSpaces(text).text);
  if (tooDeep !== undefined) return alone(tooDeepBody(path, tooDeep));
  const costly = parseCostProblem(text, options.parser);
  if (costly !== undefined) {
    const problem = errorAt(path, costly.at, costly.message, costly.advice);
    return alone({ value: emptyBody, problems: [problem] });
  }
  const separated = separateEntries(path, text, options);
  const rendered = separated && renderText(path, text, options, separated);
  return rendered ?? alone(renderAtOnce(path, text, options));
}

/** Renders a text without a cache. @param path of the file, for the problems */
export function renderAtOnce(path: string, text: string, options: MarkdownOptions): Checked<Body> {
  const { value, problems } =
    renderText(path, text, options) ?? alone(tooDeepBody(path, fileStart));
  return { value: value.rest, problems };
}

function alone({ value, problems }: Checked<Body>): Checked<SeparatedBody> {
  return { value: { rest: value, runs: new Map() }, problems };
}

/**
 * @param separated the entries that were rendered alone
 * @returns undefined if the text is too deep to be parsed, or if it has not all these entries
 */
function renderText(
  path: string,
  text: string,
  options: MarkdownOptions,
  separated?: SeparatedText,
): Checked<SeparatedBody> | undefined {
  const labelled = replaceLabelSpaces(separated?.rest ?? text);
  const tree = parseTree(labelled.text, options.parser);
  if (tree === undefined) return undefined;
  const tooDeep = findDeepNode(tree);
  // Its position is that in the rest, so the whole text is parsed to report it.
  if (tooDeep !== undefined) return separated ? undefined : alone(tooDeepBody(path, tooDeep));
  if (labelled.placeholder !== undefined) restoreLabelSpaces(tree, labelled.placeholder);
  if (separated?.insertInto(tree) === false) return undefined;
  const context = createContext(path, text, options);
  const { body: rest, problems } = renderTree(tree, context);
  const value = { rest, runs: context.rendered };
  return { value, problems: [...problems, ...entryProblems(value, path)] };
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

function tooDeepBody(path: string, at: Point): Checked<Body> {
  const problem = errorAt(
    path,
    { line: at.line, column: at.column },
    `quotations, lists or other Markdown nested more than ${maxNesting} levels deep`,
    'remove some levels; the usual cause is a mark that is repeated by mistake',
  );
  return { value: emptyBody, problems: [problem] };
}
