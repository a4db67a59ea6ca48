import { stringsByLanguage } from '../../../layouts/strings/languages.ts';
import { spanInWords } from '../../../layouts/strings/span-in-words.ts';
import type { FactSource } from '../../facts/fact-source.ts';
import { SiteReader } from '../../facts/site-reader.ts';
import type { SearchPart } from '../../metadata/search/search-parts.ts';
import { earlierRecords, searchRecord } from '../../metadata/search/search-record.ts';
import type { LanguageCode } from '../../model/language.ts';
import type { SearchRecord } from '../../model/search/search-record.ts';
import type { TimeSpan } from '../../pages/live/live-view.ts';
import { memoTable } from '../cache/memo.ts';
import { formatIn } from '../render/render-context.ts';
import type { PartInputs } from './part-inputs.ts';

/**
 * Returns the records of a part of the index. An article's records are made again only if what they depend on has
 * changed.
 * @param cache absolute path of the cache folder
 */
export function partRecords(
  { articles, isEarlier, folder }: SearchPart,
  lang: LanguageCode,
  inputs: PartInputs,
  source: FactSource,
  cache: string,
): readonly SearchRecord[] {
  const strings = stringsByLanguage[lang];
  if (strings === undefined) throw new RangeError(`no strings for ${lang}`);
  const format = formatIn(lang, new SiteReader(source));
  const titleOf = (headline: string, span: TimeSpan) =>
    strings.live.earlierTitle(headline, spanInWords(span, strings, format));
  const options = { words: strings.parsing, format, titleOf };
  const table = ['records', folder, inputs.settings];
  return memoTable(cache, 'search', table, inputs.articles, (at): readonly SearchRecord[] => {
    // A reader holds all facts that it has read, so each article has its own.
    const own = new SiteReader(source);
    const article = own.article(articles[at] ?? '');
    return isEarlier
      ? earlierRecords(article, own, options)
      : [searchRecord(article, own, options)];
  }).flat();
}
