import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Contestant } from './contestant.ts';
import type { CorpusOptions } from './corpus/corpus-plan.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { dateline } from './dateline.ts';

/**
 * What Dateline makes and the peers do not, by the names of `leaveOut` in site.yaml.
 *
 * The peers make the front page, articles, the static pages, a list for each section, story, person,
 * place, organisation, day and month, indexes of those lists, an archive, and a page for what is not
 * found: all of Dateline's page kinds but the list of feeds. They write no file for machines and
 * nothing for them into a page's head but title, description and canonical link. Beyond what can be
 * left out, Dateline still draws the maps of places and the icons, writes robots.txt and the
 * Content-Security-Policy, sets its typography and checks every link: a fair pair, in the peers' favour.
 */
export const peersLack = [
  'feeds',
  'web-feeds',
  'opml',
  'sitemaps',
  'news-sitemap',
  'ninjs',
  'web-manifest',
  'headers',
  'security',
  'json-ld',
] as const;

/**
 * Dateline on the same articles, without what the peers do not make; measured where they are.
 * @param folder for a corpus of its own and its site, absolute path
 */
export async function datelineOfPeersPages(
  folder: string,
  options: CorpusOptions,
): Promise<Contestant> {
  const content = path.join(folder, 'content');
  const plan = await writeCorpus(content, options);
  await appendFile(path.join(content, 'site.yaml'), stringify({ leaveOut: peersLack }));
  const { dev: _, steps, ...whole } = dateline(folder, content, plan);
  const shared = new Map([...steps].filter(([name]) => name === 'cold' || name === 'body'));
  return { ...whole, name: "Dateline, only the peers' pages", steps: shared };
}
