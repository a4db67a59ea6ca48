import matter from 'gray-matter';
import type { SourceFile } from '../../model/content-file.ts';
import { fileStart } from '../../model/point.ts';
import { type Checked, errorAt, type Problem } from '../../model/problem.ts';
import { quote } from '../issue-text.ts';
import { pointAt } from './text-position.ts';
import { readYaml, type YamlDocument } from './yaml-document.ts';

/** The head of a content file. */
export interface FrontMatter {
  /** Undefined where the front matter cannot be understood; the body can still be checked. */
  readonly document: YamlDocument | undefined;
  /** Offset at which the body begins, past the closing fence and its line end. */
  readonly bodyStart: number;
}

/** Far above any article; keeps hostile input from costing time. In characters. */
const maxLength = 262_144;

/**
 * Reads the YAML between the fences at the head of a file. Undefined where the file has no front
 * matter or where its end cannot be told.
 */
export function readFrontMatter(source: SourceFile): Checked<FrontMatter | undefined> {
  const fault = openingFault(source) ?? closingFault(source);
  if (fault !== undefined) return { value: undefined, problems: [fault] };
  const { document, bodyStart } = splitFile(source);
  return { value: { document: document.value, bodyStart }, problems: document.problems };
}

/** Offset just past the line that begins at `start`. */
function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end + 1;
}

function openingFault({ path, text }: SourceFile): Problem | undefined {
  const [first = ''] = text.split('\n', 1);
  const advice = 'write "---" alone on the first line, then the keys, then "---" again';
  if (text.trim() === '') return errorAt(path, fileStart, 'the file is empty', advice);
  if (first.trim() === '' && text.trimStart().startsWith('---')) {
    const message = 'there are blank lines before the front matter';
    return errorAt(path, fileStart, message, 'begin the file with "---"');
  }
  if (!first.startsWith('---') || first.startsWith('----')) {
    const message = `the front matter is missing: the file begins with ${quote(first)}`;
    return errorAt(path, fileStart, message, advice);
  }
  const language = first.slice(3).trim();
  if (['', 'yaml', 'yml'].includes(language)) return undefined;
  const message = `front matter in ${quote(language)} is not supported; Dateline reads only YAML`;
  return errorAt(path, { line: 1, column: 4 }, message, 'write "---" alone on the first line');
}

/**
 * gray-matter ends front matter at the first line that begins with `---`, whatever follows; where
 * something does follow, front matter and body would be cut in the wrong place.
 */
function closingFault({ path, text }: SourceFile): Problem | undefined {
  const close = text.indexOf('\n---');
  if (close === -1) {
    const advice = 'write "---" alone on a line between the keys and the text';
    return errorAt(path, fileStart, 'the front matter is never closed', advice);
  }
  const line = text.slice(close + 1, lineEnd(text, close + 1)).trimEnd();
  if (line !== '---') {
    const message = `the line ${quote(line)} looks like the end of the front matter`;
    const advice = 'if the front matter ends here, write "---" alone; otherwise indent the line';
    return errorAt(path, pointAt(text, close + 1), message, advice);
  }
  // gray-matter looks for comments in a way that takes the square of a run of blank lines.
  if (close > maxLength || (close > 2000 && /\n\s{2000}/.test(text.slice(0, close)))) {
    const advice = 'shorten it: text belongs under the second "---"';
    return errorAt(path, fileStart, 'the front matter is too long', advice);
  }
  return undefined;
}

interface SplitFile {
  readonly document: Checked<YamlDocument | undefined>;
  readonly bodyStart: number;
}

/** Splits a file with gray-matter, every engine denied but ours for YAML. */
function splitFile({ path, text }: SourceFile): SplitFile {
  let document: SplitFile['document'] | undefined;
  const engine = (block: string): object => {
    // The block begins after the first fence; its first line is the rest of the file's first line.
    document = readYaml(path, block, 'front matter');
    return {};
  };
  const { content } = matter(text, {
    language: 'yaml',
    engines: { yaml: engine, ...deniedEngines },
  });
  return {
    // gray-matter calls no engine for a block of nothing but blanks and comments.
    document: document ?? readYaml(path, '', 'front matter'),
    // It takes blanks behind the closing fence for text.
    bodyStart: lineEnd(text, text.length - content.length - 1),
  };
}

/** gray-matter runs code by default. */
const deniedEngines = { json: deny, javascript: deny, coffee: deny };

function deny(): object {
  throw new TypeError('front matter is read as YAML only');
}

/** The YAML in a file's front matter, with the lines of the file; empty if the file has none. */
export function frontMatterText(text: string): string {
  // Of an empty text gray-matter gives no block at all.
  if (text === '') return '';
  const { matter: block } = matter(text, {
    language: 'yaml',
    engines: { yaml: () => ({}), ...deniedEngines },
  });
  return block;
}
