import { groupBy } from '../model/grouping.ts';
import { once } from '../model/once.ts';
import { articlesIn, type Site, standsIn } from '../model/site.ts';
import { type ArchiveLink, monthLinks } from './archive-links.ts';
import { wholeArticles } from './feed-urls.ts';
import { type InputDigests, listDigest } from './input-digests.ts';
import { linksIn, type Words } from './links.ts';
import type { Plan } from './page.ts';
import { definePage, none, nothing } from './page-kind.ts';
import { type Teaser, teaserItem, teaserOf } from './teaser.ts';

export interface SectionView {
  readonly name: Words;
  readonly description: string;
  /** The newest, at most `mostShown`. */
  readonly articles: readonly Teaser[];
  /** Months of the archive in which the section has more than is shown; empty where all is shown. */
  readonly earlier: readonly ArchiveLink[];
}

const mostShown = 60;

/** A page for each section of the paper, in each edition in which it stands. */
export const sectionPage = definePage({
  kind: 'section',
  plan: planPages,
  isPublic: true,
  feeds: wholeArticles,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: ({ articles }) => articles.map(teaserItem),
  breadcrumb: none,
  map: nothing,
  timeline: nothing,
});

function planPages(site: Site, digests: InputDigests): readonly Plan<SectionView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    const bySection = once(() => groupBy(articlesIn(site, code), (article) => article.section));
    const standing = site.sections.filter((section) => standsIn(site, section, code));
    return standing.map((section) => {
      const articles = () => bySection().get(section) ?? [];
      const shown = () => articles().slice(0, mostShown);
      const earlier = once(() => monthLinks(articles().slice(mostShown), links));
      return {
        url: links.urls.section(code, section.id),
        lang: code,
        origin: section.path,
        inputs: () => [listDigest([section, earlier()]), ...shown().map(digests.teaser)],
        view: () => ({
          name: links.name(section.names),
          description: links.own(section.descriptions),
          articles: shown().map((article) => teaserOf(article, links)),
          earlier: earlier(),
        }),
      };
    });
  });
}
