import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Contestant } from './contestant.ts';
import type { CorpusOptions } from './corpus/corpus-plan.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { dateline } from './dateline.ts';

/**
 * The outputs that Dateline makes and the peers do not, as values of `leaveOut` in site.yaml.
 *
 * The peers build the front page, articles, static pages, a list for each section, story, person, place,
 * organisation, day and month, indexes of those lists, an archive and a 404 page: all page kinds of
 * Dateline except the list of feeds and the search. They write no feeds or other machine-readable files, and only title,
 * description and canonical link in the head. Even without these outputs, Dateline also draws maps and
 * icons, writes robots.txt and the Content-Security-Policy, applies typographic rules and checks every
 * link, so the comparison favours the peers.
 */
export const outputsWithoutPeer = [
  'feeds',
  'web-feeds',
  'opml',
  'sitemaps',
  'news-sitemap',
  'ninjs',
  'search',
  'web-manifest',
  'headers',
  'security',
  'json-ld',
] as const;

/**
 * Dateline on the same articles, with only the outputs that the peers make. Only the scenarios of the
 * peers are measured.
 * @param folder for its own copy of the corpus and its site, absolute path
 */
export async function datelineWithPeerPages(
  folder: string,
  options: CorpusOptions,
): Promise<Contestant> {
  const content = path.join(folder, 'content');
  const plan = await writeCorpus(content, options);
  await appendFile(path.join(content, 'site.yaml'), stringify({ leaveOut: outputsWithoutPeer }));
  const { dev: _, steps, ...whole } = dateline(folder, content, plan);
  const shared = new Map([...steps].filter(([name]) => name === 'cold' || name === 'body'));
  return { ...whole, name: "Dateline, only the peers' pages", steps: shared };
}
