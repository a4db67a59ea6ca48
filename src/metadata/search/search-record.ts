import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { Formatter } from '../../model/formatter.ts';
import type { LanguageWords } from '../../model/language-words.ts';
import { foldWord, plainWord } from '../../model/search/fold-words.ts';
import type { SearchRecord } from '../../model/search/search-record.ts';
import { sentenceBreak } from '../../model/search/sentence-break.ts';
import { labelledKind } from '../../model/site/article/article-kind.ts';
import { broaderTopics } from '../../model/site/topic.ts';
import { linksIn } from '../../pages/views/links.ts';
import { bodySentences, sentencesOf } from './body-sentences.ts';

/** What the record of an article depends on besides facts. */
export interface RecordOptions {
  readonly format: Pick<Formatter, 'day'>;
  readonly words: LanguageWords;
}

/** Makes the records of an article: that of its page, and those of pages with earlier entries of live coverage. */
export function searchRecords(
  article: ArticleReader,
  site: SiteReader,
  { format, words }: RecordOptions,
): readonly SearchRecord[] {
  const { lang, standfirst, url } = article;
  const options = { lang, words, day: format.day };
  const [, , pages = 0] = site.pagedArticles(lang).find(([path]) => path === article.path) ?? [];
  const { earlier } = linksIn(site, lang).urls;
  const about = aboutArticle(article, site, format);
  const record = (at: string, sentences: readonly string[]): SearchRecord => ({
    ...about,
    url: at,
    content: sentences.map((sentence) => `${sentence}${sentenceBreak}`).join(' '),
    meta: { ...about.meta, folded: foldedForms([article.headline, ...sentences]).join(' ') },
  });
  const sentencesIn = (body: Parameters<typeof bodySentences>[0]) => bodySentences(body, options);
  return [
    record(url, [...sentencesOf(standfirst, options), ...sentencesIn(article.text().body)]),
    ...Array.from({ length: pages }, (_, at) =>
      record(earlier(url, at + 1), sentencesIn(article.earlierText(at + 1).body)),
    ),
  ];
}

/** What all records of an article have. */
function aboutArticle(article: ArticleReader, site: SiteReader, format: RecordOptions['format']) {
  const { lang, headline, published, day } = article;
  return {
    language: lang,
    meta: {
      title: headline,
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

/** Without a hyphen, such a word is folded as Pagefind does it. */
const asciiOnly = /^[\0-\x7f]*$/;
