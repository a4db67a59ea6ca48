import type { SeparatedBody } from '../../markdown/live/separated-body.ts';
import type { MarkdownOptions } from '../../markdown/markdown-options.ts';
import { isEmptyBody, renderBody, renderSeparately } from '../../markdown/render-body.ts';
import type { SourceFile } from '../../model/content-file.ts';
import { type LanguageCode, languageOfLatinWords } from '../../model/language.ts';
import { type Checked, errorAt } from '../../model/problem.ts';
import type { Body } from '../../model/text/body.ts';
import { pointAt } from '../../model/text/lines.ts';
import { languageCodes, languageWords, type ParseContext } from '../parse-context.ts';
import { strayEntries } from './live-problems.ts';

/** Renders the body of an article, and reports an empty one. @param figureIds the figures it may quote */
export function readArticleBody(
  source: SourceFile,
  bodyStart: number,
  lang: LanguageCode,
  context: ParseContext,
  figureIds: ReadonlySet<string>,
): Checked<SeparatedBody> {
  const options = markdownOptions(lang, context, figureIds);
  const { value, problems } = renderSeparately(source, bodyStart, options);
  const { rest } = value;
  return { value, problems: required({ value: rest, problems }, source, bodyStart).problems };
}

/** Renders the body of a file that is not an article. The body may be empty. */
export function readBody(
  source: SourceFile,
  bodyStart: number,
  lang: LanguageCode,
  context: ParseContext,
): Checked<Body> {
  const { value, problems } = renderBody(
    source,
    bodyStart,
    markdownOptions(lang, context, new Set()),
  );
  const { entries = [], ...body } = value;
  const stray = strayEntries(source.path, entries, 'write it in an article with "kind: live"');
  return { value: body, problems: [...problems, ...stray] };
}

/** Like `readBody`, but reports an empty body. */
export function readRequiredBody(...given: Parameters<typeof readBody>): Checked<Body> {
  const [source, bodyStart] = given;
  return required(readBody(...given), source, bodyStart);
}

/** The options for the text of a file. @param figureIds the figures that it may quote */
export function markdownOptions(
  lang: LanguageCode,
  context: ParseContext,
  figureIds: ReadonlySet<string>,
): MarkdownOptions {
  return {
    lang,
    words: languageWords(context, lang),
    latinLanguage: languageOfLatinWords(lang, languageCodes(context.publication)),
    parser: context.publication.parser,
    baseUrl: context.publication.baseUrl,
    figureIds,
    memoTable: context.memoTable,
  };
}

function required(body: Checked<Body>, source: SourceFile, bodyStart: number): Checked<Body> {
  // A body that could not be rendered is empty too, but its problem is already reported.
  if (!isEmptyBody(body.value) || body.problems.length > 0) return body;
  const at = pointAt(source.text, bodyStart);
  const problem = errorAt(source.path, at, 'the body is empty', 'write the text under the "---"');
  return { value: body.value, problems: [problem] };
}
