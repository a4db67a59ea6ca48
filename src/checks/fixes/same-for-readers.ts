import { renderBody } from '../../markdown/render-body.ts';
import type { Problem } from '../../model/problem.ts';
import { stripInvisible } from '../../model/text/invisible.ts';
import { markdownOptions } from '../../parse/article/read-body.ts';
import { parseFile, sitePath } from '../../parse/parse-file.ts';
import { readFrontMatter } from '../../parse/yaml/front-matter.ts';
import type { Fix, FixInput } from './fix.ts';

/**
 * Whether a fix keeps what it must: readers see the same, or at least the file has no new problem. What a fix cannot
 * know, such as a mark that only looks like a quotation mark, shows here.
 */
export function isSafe({ keeps }: Fix, input: FixInput, fixed: string): boolean {
  const [old, now] = [problemsOf(input.source.text, input), problemsOf(fixed, input)];
  if (now.length > old.length || errorsIn(now) > errorsIn(old)) return false;
  if (keeps === 'validity') return true;
  const { text } = input.source;
  return (
    rendered(input, text) === rendered(input, fixed) &&
    frontMatterValues(input, text) === frontMatterValues(input, fixed)
  );
}

/** The values in the front matter of an article as pages show them. */
function frontMatterValues({ source: { path }, context }: FixInput, text: string): string {
  const { value } = readFrontMatter({ path, text });
  if (value === undefined) return '';
  // Without the text, in which names have positions.
  const head = new TextEncoder().encode(`${text.slice(0, value.bodyStart)}\nText.\n`);
  const parsed = parseFile({ path, bytes: head }, context).value;
  if (parsed?.list !== 'articles') return JSON.stringify(parsed);
  const { record, text: body, listed } = parsed.value;
  return JSON.stringify([record, body(), listed()]);
}

function problemsOf(text: string, { source, context }: FixInput): readonly Problem[] {
  if (source.path === sitePath) return [];
  return parseFile({ path: source.path, bytes: new TextEncoder().encode(text) }, context).problems;
}

function errorsIn(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

/** What readers see of the body of a file. */
function rendered({ source, lang, context }: FixInput, written: string): string {
  // As `decodeFile` does.
  const { text } = stripInvisible(written);
  const [head = ''] = text.startsWith('---')
    ? (/^---[\s\S]*?\n---[ \t]*(?:\n|$)/.exec(text) ?? [])
    : [];
  const options = markdownOptions(lang, context, new Set());
  const { value } = renderBody({ path: source.path, text }, head.length, options);
  const { parts, links, pictures, wordCount } = value;
  return JSON.stringify([
    parts,
    links.map(({ href }) => href),
    pictures.map((p) => p.path),
    wordCount,
  ]);
}
