import { articlesIn, type Site } from '../model/site.ts';
import type { InputDigests } from './input-digests.ts';
import { linksIn } from './links.ts';
import type { PlanOf } from './page.ts';
import { type Teaser, teaserOf } from './teaser.ts';

export interface NotFoundView {
  /** The newest few, so that a lost reader finds the news. */
  readonly latest: readonly Teaser[];
}

const mostShown = 5;

/** The page that hosts show for an address that leads nowhere: `404.html`. */
export function notFoundPages(
  site: Site,
  digests: InputDigests,
): readonly PlanOf<'not-found', NotFoundView>[] {
  return site.languages.map(({ code }) => {
    const links = linksIn(site, code);
    const latest = articlesIn(site, code).slice(0, mostShown);
    return {
      kind: 'not-found',
      url: `${links.urls.front(code)}404.html`,
      lang: code,
      inputs: () => latest.map(digests.teaser),
      view: () => ({ latest: latest.map((article) => teaserOf(article, links)) }),
    };
  });
}
