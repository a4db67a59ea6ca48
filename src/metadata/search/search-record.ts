import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { Formatter } from '../../model/formatter.ts';
import type { LanguageWords } from '../../model/language-words.ts';
import { foldWord, plainWord } from '../../model/search/fold-words.ts';
import type { SearchRecord } from '../../model/search/search-record.ts';
import { sentenceBreak } from '../../model/search/sentence-break.ts';
import { labelledKind } from '../../model/site/article/article-kind.ts';
import { broaderTopics } from '../../model/site/topic.ts';
import { bodySentences, sentencesOf } from './body-sentences.ts';

/** What the record of an article depends on besides facts. */
export interface RecordOptions {
  readonly format: Pick<Formatter, 'day'>;
  readonly words: LanguageWords;
}

/** Makes the record of an article. */
export function searchRecord(
  article: ArticleReader,
  site: SiteReader,
  { format, words }: RecordOptions,
): SearchRecord {
  const { lang, headline, standfirst, published, day } = article;
  const options = { lang, words, day: format.day };
  const sentences = [
    ...sentencesOf(standfirst, options),
    ...bodySentences(article.text().body, options),
  ];
  return {
    url: article.url,
    language: lang,
    content: sentences.map((sentence) => `${sentence}${sentenceBreak}`).join(' '),
    meta: {
      title: headline,
      ...{ day, date: format.day(day) },
      place: article.place?.id ?? '',
      kind: labelledKind(article) ?? '',
      folded: foldedForms([headline, ...sentences]).join(' '),
    },
    filters: filtersOf(article, site),
    sort: { date: String(published.epoch + beforeYearOne).padStart(15, '0') },
  };
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
