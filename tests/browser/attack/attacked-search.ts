import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringsByLanguage } from '../../../layouts/strings/languages.ts';
import type { PlannedSite } from '../../../src/engine/content/build-site.ts';
import { formatIn, metadataInput } from '../../../src/engine/render/render-context.ts';
import { type Renderers, renderPage } from '../../../src/engine/render/render-pages.ts';
import { indexRecords } from '../../../src/engine/search/index-records.ts';
import { SiteReader } from '../../../src/facts/site-reader.ts';
import { makeFile } from '../../../src/metadata/output-formats.ts';
import { searchFolder, searchParts } from '../../../src/metadata/search/search-parts.ts';
import { searchRecord } from '../../../src/metadata/search/search-record.ts';
import type { ListedArticle } from '../../../src/model/site/fact-values.ts';

/**
 * Writes the search of a site in English: its page, its script, the names and the index, as a build makes them.
 * @param into absolute path of a folder
 * @param cache absolute path of the folder for which the renderers were made
 */
export async function writeSearch(
  { pages, files, facts }: PlannedSite,
  renderers: Renderers,
  { into, cache }: { readonly into: string; readonly cache: string },
): Promise<void> {
  const write = (name: string, content: string | Uint8Array) => {
    const target = path.join(into, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  };
  const site = new SiteReader(facts);
  for (const page of pages.filter(({ kind }) => kind === 'search')) {
    write(`${page.url}index.html`, await renderPage(page, new SiteReader(facts), renderers));
  }
  for (const file of files.filter(({ path: name }) => name.startsWith(searchFolder))) {
    write(file.path, makeFile(file, metadataInput(new SiteReader(facts))));
  }
  // In the cache, the script is named by its digest.
  const script = path.basename(renderers.searchScript).replace(/^search\./, '');
  mkdirSync(path.join(into, 'assets'), { recursive: true });
  cpSync(path.join(cache, 'layouts', script), path.join(into, renderers.searchScript));
  const words = stringsByLanguage.en?.parsing;
  if (words === undefined) throw new Error('there are no strings in English');
  const options = { words, format: formatIn('en', site) };
  const parts = searchParts('en', site.fact<readonly ListedArticle[]>('articles:en') ?? [], []);
  for (const { folder, articles } of parts) {
    const records = articles.map((article) => searchRecord(site.article(article), site, options));
    const isNewest = folder.split('/').length === 3;
    for (const file of await indexRecords(records, isNewest))
      write(folder + file.path, file.content);
  }
}
