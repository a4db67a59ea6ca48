import matter from 'gray-matter';
import type { SourceFile } from '../../model/content-file.ts';
import { fileStart } from '../../model/point.ts';
import { type Checked, errorAt, type Problem } from '../../model/problem.ts';
import { pointAt } from '../../model/text/lines.ts';
import { quote } from '../issue-text.ts';
import { readYaml, type YamlDocument } from './yaml-document.ts';

/** Front matter, and where the body begins. */
export interface FrontMatter {
  /** Undefined if the front matter is invalid. The body can still be checked. */
  readonly document: YamlDocument | undefined;
  /** Offset of the body, after the line of the closing fence. */
  readonly bodyStart: number;
}

/** In UTF-16 code units. Much longer than in any article; limits the time that hostile input can take. */
const maxLength = 262_144;

/**
 * Parses the front matter of a file.
 * @returns undefined if there is none or its end is not clear
 */
export function readFrontMatter(source: SourceFile): Checked<FrontMatter | undefined> {
  const fault = openingFault(source) ?? closingFault(source);
  if (fault !== undefined) return { value: undefined, problems: [fault] };
  const { document, bodyStart } = splitFile(source);
  return { value: { document: document.value, bodyStart }, problems: document.problems };
}

/** Offset after the line that begins at `start`. */
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
 * gray-matter ends front matter at the first line that begins with `---`, whatever follows on that line. If
 * anything follows, it would split the file in the wrong place.
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
  // gray-matter's pattern for comments takes quadratic time in the length of a run of blank lines.
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

/** Splits a file with gray-matter. Only our YAML engine is allowed. */
function splitFile({ path, text }: SourceFile): SplitFile {
  let document: SplitFile['document'] | undefined;
  const engine = (block: string): object => {
    // The block begins right after the first fence, so its lines are numbered as in the file.
    document = readYaml(path, block, 'front matter');
    return {};
  };
  const { content } = split(text, engine);
  return {
    // gray-matter calls no engine for a block that has only white space and comments.
    document: document ?? readYaml(path, '', 'front matter'),
    // gray-matter includes white space after the closing fence in the content.
    bodyStart: lineEnd(text, text.length - content.length - 1),
  };
}

/** Splits a text with gray-matter. By default, that runs code in front matter. */
function split(text: string, yaml: (block: string) => object) {
  const engines = { yaml, json: deny, javascript: deny, coffee: deny };
  return matter(text, { language: 'yaml', engines });
}

function deny(): object {
  throw new TypeError('front matter is read as YAML only');
}

/** The YAML of a file's front matter, with line numbers as in the file. Empty if there is none. */
export function frontMatterText(text: string): string {
  // For an empty text, gray-matter returns no block.
  return text === '' ? '' : split(text, () => ({})).matter;
}
