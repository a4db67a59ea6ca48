import { CachedFactSource } from '../../facts/cached-fact-source.ts';
import { SiteReader } from '../../facts/site-reader.ts';
import { type SearchPart, searchParts } from '../../metadata/search/search-parts.ts';
import { aboutArticle } from '../../metadata/search/search-record.ts';
import { digestOf } from '../../model/digest.ts';
import type { LanguageCode } from '../../model/language.ts';
import type { SearchRecord } from '../../model/search/search-record.ts';
import type { ListedArticle } from '../../model/site/fact-values.ts';
import { hidesSearch } from '../../pages/search-page.ts';
import type { BuildOptions } from '../build-options.ts';
import { memo } from '../cache/memo.ts';
import { articleTexts } from '../content/article-texts.ts';
import type { ContentScan } from '../content/content-scan.ts';
import type { LoadedSite } from '../content/load-site.ts';
import type { SearchOutput } from '../dependencies/output-plan.ts';
import type { WrittenFile } from '../dependencies/previous-outputs.ts';
import { formatIn } from '../render/render-context.ts';
import { writeOutput } from '../render/written-file.ts';
import { fromShard, type Shard } from '../shards/shard.ts';
import { type IndexFile, indexRecords } from './index-records.ts';
import { partInputs } from './part-inputs.ts';
import { partRecords } from './part-records.ts';

/** The index of a site's search. */
export interface SiteSearch {
  /** Its files. */
  readonly outputs: readonly SearchOutput[];
  /** Writes some of them. @param into absolute path of a folder */
  readonly write: (
    outputs: readonly SearchOutput[],
    into: string,
  ) => Promise<readonly WrittenFile[]>;
}

/** What the cache knows of a part without reading its files. */
interface IndexedPart {
  /** Digest of the records that it was made from. */
  readonly records: string;
  readonly files: readonly (readonly [path: string, digest: string])[];
}

/**
 * Makes the search index of a site, or finds its parts in the cache. Only parts with changed articles are made again,
 * and not even these if nothing changed that readers can search. Rejects with OperatorError if Pagefind does not run.
 * @param shard if several processes build the site at once. Each begins at a different part, and finds in the cache
 *   what others have finished
 */
export async function siteSearch(
  site: LoadedSite,
  scan: ContentScan,
  { cache }: Pick<BuildOptions, 'cache'>,
  shard?: Shard,
): Promise<SiteSearch> {
  const { facts, chunks } = site;
  const texts = articleTexts(chunks.files.slice(0, chunks.articleChunks));
  const source = new CachedFactSource(facts, texts);
  const reader = new SiteReader(source);
  if (hidesSearch(reader.publication)) return { outputs: [], write: async () => [] };
  const inputsOf = partInputs(site, scan, reader, (lang, path) => {
    const article = reader.article(path);
    const about = aboutArticle(article, reader, formatIn(lang, reader));
    return [path, article.url, article.headline, about, texts.digestsOf(path)?.earlier ?? []];
  });
  const parts = reader.languages.flatMap(({ code }) =>
    partsIn(code, reader).map((part) => ({ ...part, lang: code })),
  );
  const packs = new Map<string, () => Promise<readonly IndexFile[]>>();
  const outputs: SearchOutput[] = [];
  for (const part of fromShard(parts, shard)) {
    const { folder, lang } = part;
    const inputs = inputsOf(lang, part);
    const records = () => partRecords(part, lang, inputs, source, cache);
    const hasRuntime = folder.split('/').length === 3;
    const packOf = async (digest: string, made?: readonly SearchRecord[]) =>
      memo(cache, 'search', ['pack', hasRuntime, digest], () =>
        indexRecords(made ?? records(), hasRuntime),
      );
    const indexed = await memo(
      cache,
      'search',
      ['part', folder, inputs],
      async (): Promise<IndexedPart> => {
        const made = records();
        const digest = digestOf(JSON.stringify(made));
        const files = await packOf(digest, made);
        return {
          records: digest,
          files: files.map(({ path: name, content }) => [name, digestOf(content)] as const),
        };
      },
    );
    packs.set(folder, () => packOf(indexed.records));
    for (const [name, digest] of indexed.files) {
      outputs.push({ make: 'search', path: folder + name, part: folder, digest });
    }
  }
  return { outputs, write: (wanted, into) => writeSearch(wanted, into, packs) };
}

function partsIn(lang: LanguageCode, reader: SiteReader): readonly SearchPart[] {
  const articles = reader.fact<readonly ListedArticle[]>(`articles:${lang}`) ?? [];
  return searchParts(lang, articles, reader.pagedArticles(lang));
}

async function writeSearch(
  outputs: readonly SearchOutput[],
  into: string,
  packs: ReadonlyMap<string, () => Promise<readonly IndexFile[]>>,
): Promise<readonly WrittenFile[]> {
  const made: WrittenFile[] = [];
  const wanted = new Map(outputs.map((output) => [output.path, output]));
  for (const part of new Set(outputs.map((output) => output.part))) {
    for (const { path: name, content } of (await packs.get(part)?.()) ?? []) {
      const output = wanted.get(part + name);
      if (output !== undefined) made.push(writeOutput(into, output.path, content));
    }
  }
  return made;
}
