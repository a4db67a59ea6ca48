import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { Formatter } from '../../model/formatter.ts';
import type { LanguageWords } from '../../model/language-words.ts';
import { foldWord, plainWord } from '../../model/search/fold-words.ts';
import type { SearchRecord } from '../../model/search/search-record.ts';
import { sentenceBreak } from '../../model/search/sentence-break.ts';
import { labelledKind } from '../../model/site/article/article-kind.ts';
import { broaderTopics } from '../../model/site/topic.ts';
import { type TimeSpan, timeSpan } from '../../pages/live/live-view.ts';
import { linksIn } from '../../pages/views/links.ts';
import { bodySentences, sentencesOf } from './body-sentences.ts';

/** What the record of an article depends on besides facts. */
export interface RecordOptions {
  readonly format: Pick<Formatter, 'day'>;
  readonly words: LanguageWords;
}

/** Makes the record of an article. Of live coverage, it has the entries that are on the page of the article. */
export function searchRecord(
  article: ArticleReader,
  site: SiteReader,
  options: RecordOptions,
): SearchRecord {
  const { standfirst, url, headline } = article;
  const { lang, words, format } = { lang: article.lang, ...options };
  const reading = { lang, words, day: format.day };
  const sentences = [
    ...sentencesOf(standfirst, reading),
    ...bodySentences(article.text().body, reading),
  ];
  return recordOf(aboutArticle(article, site, format), url, headline, sentences);
}

/** Makes the records of the pages with earlier entries of live coverage. */
export function earlierRecords(
  article: ArticleReader,
  site: SiteReader,
  { format, words, titleOf }: RecordOptions & EarlierTitles,
): readonly SearchRecord[] {
  const { lang, url, headline, path } = article;
  const about = aboutArticle(article, site, format);
  const [, , pages = 0] = site.pagedArticles(lang).find(([each]) => each === path) ?? [];
  return Array.from({ length: pages }, (_, at) => {
    const { body, entries } = article.earlierText(at + 1);
    const title = titleOf(headline, timeSpan(entries, site.publication.timeZone));
    const sentences = bodySentences(body, { lang, words, day: format.day });
    const address = linksIn(site, lang).urls.earlier(url, at + 1);
    return recordOf(about, address, title, sentences);
  });
}

/** The title of a page with earlier entries. */
export interface EarlierTitles {
  readonly titleOf: (headline: string, span: TimeSpan) => string;
}

function recordOf(
  about: ReturnType<typeof aboutArticle>,
  url: string,
  title: string,
  sentences: readonly string[],
): SearchRecord {
  return {
    ...about,
    url,
    content: sentences.map((sentence) => `${sentence}${sentenceBreak}`).join(' '),
    meta: { ...about.meta, title, folded: foldedForms([title, ...sentences]).join(' ') },
  };
}

/** What all records of an article have. */
export function aboutArticle(
  article: ArticleReader,
  site: SiteReader,
  format: RecordOptions['format'],
) {
  const { lang, published, day } = article;
  return {
    language: lang,
    meta: {
      ...{ day, date: format.day(day) },
      place: article.place?.id ?? '',
      kind: labelledKind(article) ?? '',
    },
    filters: filtersOf(article, site),
    sort: { date: String(published.epoch + beforeYearOne).padStart(15, '0') },
  } as const;
}

/** Milliseconds: more than from the year 1 to 1970, so that no time is negative and texts sort as times do. */
const beforeYearOne = 1e14;

function filtersOf(article: ArticleReader, site: SiteReader): SearchRecord['filters'] {
  const { topics } = site.publication;
  const codes = article.topics.flatMap((topic) => [topic, ...broaderTopics(topic, topics)]);
  const idsOf = (kind: string) =>
    article.entityKeys
      .filter((key) => key.startsWith(`${kind}/`))
      .map((key) => key.slice(kind.length + 1));
  return {
    section: [article.section.id],
    year: [article.day.slice(0, 4)],
    person: idsOf('person').sort(),
    place: idsOf('place').sort(),
    topic: [...new Set(codes.map(({ code }) => code))].sort(),
  };
}

/** The folded forms of all words, except of those that Pagefind finds in their folded form anyway. */
function foldedForms(texts: readonly string[]): readonly string[] {
  const parts = new Set(texts.flatMap((text) => text.split(/[\s\-‐‑–—/]+/)));
  const forms = new Set<string>();
  for (const part of parts) {
    if (asciiOnly.test(part)) continue;
    const folded = foldWord(part);
    if (folded !== '' && folded !== plainWord(part)) forms.add(folded);
  }
  return [...forms].sort();
}

/** Without a hyphen or an apostrophe, such a word is folded as Pagefind does it. */
const asciiOnly = /^[\0-&(-\x7f]*$/;
