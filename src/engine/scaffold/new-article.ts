import { DateTime } from 'luxon';
import type { SourceFile } from '../../model/content-file.ts';
import type { Moment } from '../../model/moment.ts';
import { languageCodes } from '../../parse/parse-context.ts';
import { fileName, knownLanguage } from './new-simple-file.ts';
import type { Newsroom } from './newsroom.ts';
import { newFileText, toCome, yamlText } from './template.ts';

/** What a new article is about. All references are ids. */
export interface ArticleRequest {
  readonly headline: string;
  readonly slug?: string | undefined;
  readonly lang?: string | undefined;
  readonly section: string;
  readonly story?: string | undefined;
  readonly place?: string | undefined;
  readonly byline: readonly string[];
  readonly kind?: string | undefined;
  /** When it is published. */
  readonly published: Moment;
}

/** The new file of an article: a draft in the folder of its month. Throws OptionError. */
export function newArticle(request: ArticleRequest, newsroom: Newsroom): SourceFile {
  const { publication } = newsroom.content;
  const { headline, section, story, place, byline, kind, published } = request;
  const [main = 'en'] = languageCodes(publication);
  const lang = knownLanguage(request.lang ?? main, newsroom);
  const slug = fileName(request.slug, headline);
  const time = DateTime.fromMillis(published.epoch, { zone: publication.timeZone });
  const values = {
    name: yamlText(headline),
    section,
    byline: `[${byline.join(', ')}]`,
    published: time.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"),
  };
  const text = newFileText('article', lang, values, { story, place, kind });
  const suffix = lang === main ? '' : `.${lang}`;
  return {
    path: `articles/${time.toFormat('yyyy/MM')}/${slug}${suffix}.md`,
    text: kind === 'live' ? `${text}${firstEntry(values.published)}` : text,
  };
}

/** The first entry of live coverage, under the summary. @param at its time, with the offset */
function firstEntry(at: string): string {
  return `\n:::entry{at=${at}}\n## ${toCome}\n\n${toCome}\n:::\n`;
}
