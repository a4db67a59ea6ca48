import type { SeparatedBody } from '../../markdown/live/separated-body.ts';
import type { SourceFile } from '../../model/content-file.ts';
import type { LanguageCode } from '../../model/language.ts';
import type { Checked } from '../../model/problem.ts';
import { readFileName } from '../file-name.ts';
import type { ParseContext } from '../parse-context.ts';
import { ProblemCollector } from '../problem-collector.ts';
import { readFrontMatter } from '../yaml/front-matter.ts';
import { isMapping } from '../yaml/mapping.ts';
import { readFields } from '../yaml/read-fields.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import { type ArticleFields, type ArticleSchemas, articleSchemas } from './article-schema.ts';
import { readArticleBody } from './read-body.ts';
import { possibleIds } from './read-faulty-article.ts';

/** What can be read of an article's file: the fields and the text, each by itself. */
export interface ArticleParts {
  readonly name: { readonly slug: string; readonly lang: LanguageCode };
  /** Whether the site has the language of the file's name. */
  readonly isKnownLanguage: boolean;
  readonly document: YamlDocument;
  readonly schemas: ArticleSchemas;
  /** The valid fields. */
  readonly fields: Partial<ArticleFields>;
  readonly body: SeparatedBody;
}

/**
 * Reads the front matter and the text of an article.
 * @returns undefined if there is no front matter that is valid YAML
 */
export function readArticleParts(
  source: SourceFile,
  context: ParseContext,
): Checked<ArticleParts | undefined> {
  const collector = new ProblemCollector();
  const { isKnownLanguage, ...name } = collector.unwrap(readFileName(source.path, context));
  const front = collector.unwrap(readFrontMatter(source));
  if (front === undefined) return collector.result(undefined);
  const { document, bodyStart } = front;
  // If the front matter is unreadable, no quote is reported by mistake.
  const ids = document ? figureIds(document) : possibleIds(source.text.slice(0, bodyStart));
  const body = collector.unwrap(
    readArticleBody(source, bodyStart, name.lang, context, new Set(ids)),
  );
  if (document === undefined) return collector.result(undefined);
  const { timeZone } = context.publication;
  const schemas = articleSchemas(context);
  const fields: Partial<ArticleFields> = hasLeadMap(document)
    ? collector.unwrap(readFields(schemas.articleWithMap, document, timeZone))
    : collector.unwrap(readFields(schemas.article, document, timeZone));
  return collector.result({ name, isKnownLanguage, document, schemas, fields, body });
}

/** Whether the lead is a map, not a picture. */
function hasLeadMap({ data }: YamlDocument): boolean {
  const { lead } = data;
  return isMapping(lead) && 'map' in lead;
}

/** The ids that the body may quote. Includes invalid figures, which are reported separately. */
function figureIds(document: YamlDocument): string[] {
  const { figures } = document.data;
  if (!Array.isArray(figures)) return [];
  return figures.map((figure: unknown) => {
    const hasId = typeof figure === 'object' && figure !== null && 'id' in figure;
    return hasId ? String(figure.id) : '';
  });
}
