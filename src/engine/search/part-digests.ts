import type { FactTable } from '../../facts/fact-table.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { SearchPart } from '../../metadata/search/search-parts.ts';
import { digestOf } from '../../model/digest.ts';
import type { LanguageCode } from '../../model/language.ts';
import type { ContentScan } from '../content/content-scan.ts';
import type { LoadedSite } from '../content/load-site.ts';

/**
 * Returns a function that gives the digest of everything that a part of the index depends on besides the code: the
 * files of its articles, their relations, and the settings in their records. Reads no text.
 */
export function partDigests(
  { facts }: Pick<LoadedSite, 'facts'>,
  { files }: Pick<ContentScan, 'files'>,
  { publication }: Pick<SiteReader, 'publication'>,
): (lang: LanguageCode, part: SearchPart) => string {
  const contents = new Map(files.map(({ path, digest }) => [path, digest]));
  const relations = digestsOf('article:', facts);
  const summaries = digestsOf('summary:', facts);
  const { languages, timeZone, topics, parser } = publication;
  const broader = topics.map((topic) => [topic.code, topic.broader]);
  return (lang, { articles }) => {
    const language = languages.find(({ code }) => code === lang);
    const lines = articles.map((path) =>
      [path, contents.get(path), relations.get(path), summaries.get(path)].join(' '),
    );
    return digestOf([JSON.stringify([language, timeZone, broader, parser]), ...lines].join('\n'));
  };
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
