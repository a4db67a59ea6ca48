import type { MeasuredSite } from '../pages/measured-page.ts';
import type { PeerArticle } from './peer-article.ts';

/** A generator that builds a site from its own starter. */
export interface Peer {
  /** `Hexo` */
  readonly name: string;
  /** Its version; undefined if it is not installed. */
  readonly version: string | undefined;
  /**
   * Makes a site with its own starter, adds an article and builds it. Throws an Error with its output if it fails.
   * @param folder for the site, which does not exist yet; absolute path
   * @returns the built folder, and the path of the article's page
   */
  readonly build: (
    folder: string,
    article: PeerArticle,
  ) => Promise<{ readonly built: string; readonly path: string }>;
}

/** Builds the article with a peer. @param folder for its site, absolute path */
export async function peerSite(
  { name, version, build }: Peer,
  folder: string,
  article: PeerArticle,
): Promise<MeasuredSite> {
  const { built, path } = await build(folder, article);
  return {
    name: `${name} ${version ?? ''}`.trim(),
    folder: built,
    pages: [{ kind: 'article', lang: article.lang, path }],
  };
}
