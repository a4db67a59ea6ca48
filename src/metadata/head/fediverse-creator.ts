import type { MetaElement } from '../../model/head-metadata.ts';
import type { PageContext } from './page-context.ts';

/**
 * The accounts of an article's authors in the Fediverse, which Mastodon shows below a link to the article:
 * https://blog.joinmastodon.org/2024/07/highlighting-journalism-on-mastodon/
 */
export function fediverseCreatorMetas({ page, input }: PageContext): readonly MetaElement[] {
  if (page.kind !== 'article') return [];
  const accounts = input.site.article(page.subject).byline.flatMap((author) => {
    const details = author.kind === 'desk' ? author.desk : author.person;
    return 'fediverse' in details && details.fediverse !== undefined ? [details.fediverse] : [];
  });
  return [...new Set(accounts)].map((content) => ({ name: 'fediverse:creator', content }));
}
