import { en } from '../../layouts/strings/en/words.ts';
import { type MarkdownOptions, renderBody } from '../../src/markdown/render-body.ts';
import type { LanguageWords } from '../../src/model/language-words.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Body } from '../../src/model/text/body.ts';

/** The English words of the fixtures. */
export const words: LanguageWords = {
  ...en.parsing,
  quotes: { open: '“', close: '”', innerOpen: '‘', innerClose: '’', apostrophe: '’' },
  footnotes: 'Notes',
  backToText: 'Back to the text',
  translated: 'translated',
};

/** The result for tests: HTML with slots as `{mention 0}`, and problems as lines of text. */
export interface Rendered {
  readonly html: string;
  readonly body: Body;
  readonly problems: readonly string[];
}

/** Renders Markdown with the fixtures' options, some of them replaced. */
export function render(markdown: string, options: Partial<MarkdownOptions> = {}): Rendered {
  return renderFile(markdown, 0, options);
}

export function renderFile(
  text: string,
  bodyStart: number,
  options: Partial<MarkdownOptions> = {},
): Rendered {
  const { value, problems } = renderBody({ path: 'articles/port.md', text }, bodyStart, {
    lang: 'en',
    words,
    parser: 'remark',
    baseUrl: 'https://record.example/',
    figureIds: new Set(['fighters-killed', 'ships-lost']),
    ...options,
  });
  return { html: value.parts.map(partText).join(''), body: value, problems: problems.map(line) };
}

function partText(part: Body['parts'][number]): string {
  if (typeof part === 'string') return part;
  if (part.slot === 'mention') return `{mention ${part.index}}`;
  if (part.slot === 'map') return `{map ${part.index}}`;
  if (part.slot === 'timeline') return '{timeline}';
  if (part.slot === 'figure') return `{figure ${part.index}}`;
  if (part.slot === 'entry') return `{entry ${part.index}}`;
  if (part.slot === 'entryend') return '{entry end}';
  return part.slot === 'picture' ? `{image ${part.index}}` : `{day ${part.day}}`;
}

function line(problem: Problem): string {
  const mark = problem.severity === 'warning' ? ' warning:' : '';
  return `${problem.at.line}:${problem.at.column}${mark} ${problem.message} — ${problem.advice}`;
}
