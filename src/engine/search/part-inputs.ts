import type { FactTable } from '../../facts/fact-table.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { SearchPart } from '../../metadata/search/search-parts.ts';
import type { LanguageCode } from '../../model/language.ts';
import type { ContentScan } from '../content/content-scan.ts';
import type { LoadedSite } from '../content/load-site.ts';

/** Everything that the records of a part of the index depend on, besides the code. */
export interface PartInputs {
  /** The settings that its records show. */
  readonly settings: object;
  /** What the records of each of its articles depend on otherwise, in the order of the articles. */
  readonly articles: readonly string[];
}

/** What the records of pages with earlier entries are made from: the digests of their texts, and other values. */
export type EarlierInputs = (lang: LanguageCode, path: string) => readonly (string | object)[];

/**
 * Returns a function that returns what the records of a part are made from: the files of its articles, their
 * relations, and the settings. Reads no text.
 * @param earlierOf what the records of an article's pages with earlier entries are made from
 */
export function partInputs(
  { facts }: Pick<LoadedSite, 'facts'>,
  { files }: Pick<ContentScan, 'files'>,
  { publication }: Pick<SiteReader, 'publication'>,
  earlierOf: EarlierInputs,
): (lang: LanguageCode, part: SearchPart) => PartInputs {
  const contents = new Map(files.map(({ path, digest }) => [path, digest]));
  const relations = digestsOf('article:', facts);
  const summaries = digestsOf('summary:', facts);
  const { languages, timeZone, topics, parser } = publication;
  const broader = topics.map((topic) => [topic.code, topic.broader]);
  return (lang, { articles, isEarlier }) => ({
    settings: [languages.find(({ code }) => code === lang), timeZone, broader, parser],
    articles: articles.map((path) =>
      isEarlier
        ? JSON.stringify(earlierOf(lang, path))
        : [path, contents.get(path), relations.get(path), summaries.get(path)].join(' '),
    ),
  });
}

/** The digests of the facts with a prefix, by the rest of their key. */
function digestsOf(prefix: string, facts: FactTable): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  const [from, to] = facts.rangeOf(prefix);
  for (let at = from; at < to; at += 1) {
    digests.set(facts.keyAt(at)?.slice(prefix.length) ?? '', facts.digestAt(at).toString('hex'));
  }
  return digests;
}
