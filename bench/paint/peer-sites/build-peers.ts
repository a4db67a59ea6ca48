import path from 'node:path';
import type { Failure } from '../../failure.ts';
import { ownContent } from '../own-site.ts';
import type { MeasuredPage, MeasuredSite } from '../pages/measured-page.ts';
import { docusaurus } from './docusaurus.ts';
import { hexo } from './hexo.ts';
import { readPeerArticle } from './peer-article.ts';
import { installPeers } from './peer-packages.ts';
import { type Peer, peerSite } from './peer-site.ts';

/** The generators that Dateline is compared with. */
const peers = [docusaurus, hexo];

interface BuiltPeers {
  readonly sites: readonly MeasuredSite[];
  readonly failures: readonly Failure[];
}

/**
 * Builds the measured articles of our site with each peer that is installed, one site for each language.
 * @param folder for their sites, absolute path
 * @param log prints a line of progress
 */
export async function buildPeers(
  folder: string,
  own: MeasuredSite,
  log: (line: string) => void,
): Promise<BuiltPeers> {
  const articles = own.pages.filter(({ kind }) => kind === 'article');
  const built: BuiltPeers[] = [];
  for (const peer of articles.length === 0 ? [] : peers) {
    if (peer.version === undefined) {
      log(`${peer.name} is not installed and is left out — to measure it, run ${installPeers}`);
      continue;
    }
    for (const page of articles) {
      log(`building the article in ${page.lang} with ${peer.name}`);
      built.push(await buildArticle(peer, folder, page));
    }
  }
  return {
    sites: built.flatMap(({ sites }) => sites),
    failures: built.flatMap(({ failures }) => failures),
  };
}

async function buildArticle(
  peer: Peer,
  folder: string,
  { path: address, lang }: MeasuredPage,
): Promise<BuiltPeers> {
  try {
    const article = await readPeerArticle(ownContent, address, lang);
    const site = path.join(folder, `${peer.name.toLowerCase()}-${lang}`);
    return { sites: [await peerSite(peer, site, article)], failures: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { sites: [], failures: [{ contestant: peer.name, what: `article, ${lang}`, message }] };
  }
}
