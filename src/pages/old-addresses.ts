import { fileShownAt, type OldAddress } from '../model/old-address.ts';
import { compareText } from '../model/order.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import type { Article, Site } from '../model/site.ts';
import type { PlannedPage } from './page-kinds.ts';

/** What stands at an address of the site: words for a problem. */
type Owners = Map<string, string>;

/**
 * Reports each old address of an article at which something else stands: a page or a picture of
 * the site, or the old address of another article.
 */
export function checkOldAddresses(site: Site, pages: readonly PlannedPage[]): readonly Problem[] {
  const articles = site.articles.filter(({ movedFrom }) => movedFrom.length > 0);
  if (articles.length === 0) return [];
  const owners: Owners = new Map([
    ...pages.map(({ url, origin }) => [fileShownAt(url), pageWords(origin)] as const),
    ...[...site.media.keys()].map((path) => [path, `where the picture ${path} stands`] as const),
  ]);
  return [...articles]
    .sort((a, b) => compareText(a.path, b.path))
    .flatMap((article) =>
      article.text().movedFrom.flatMap((old) => claim(article, old, owners) ?? []),
    );
}

/** Takes an address for an article; a problem where it is taken already. */
function claim(article: Article, old: OldAddress, owners: Owners): Problem | undefined {
  const file = fileShownAt(old.path);
  const problem = (message: string, advice: string) =>
    errorAt(article.path, old.at, `"movedFrom" names ${old.path}, ${message}`, advice);
  if (file === fileShownAt(article.url)) {
    return problem("which is the article's own address", 'delete it');
  }
  const owner = owners.get(file);
  if (owner !== undefined) return problem(owner, 'delete it, or correct the path');
  owners.set(file, `from which ${article.path} has moved too`);
  return undefined;
}

function pageWords(origin: string | undefined): string {
  return `where ${origin === undefined ? 'a page that Dateline makes' : `the page of ${origin}`} stands`;
}
