import type { SiteReader } from '../facts/site-reader.ts';
import { fullArticles } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList, nothing } from './page-kind.ts';
import { type ArchiveLink, archiveLinks } from './views/archive-links.ts';
import { linksIn, type Words } from './views/links.ts';
import { type Teaser, teaserItem, teaserOf } from './views/teaser.ts';

export interface SectionView {
  readonly name: Words;
  readonly description: string;
  /** The newest, up to the length of a list. */
  readonly articles: readonly Teaser[];
  /** Archive months with further articles of the section; empty if the list shows all. */
  readonly earlier: readonly ArchiveLink[];
}

/** A page for each section, in each edition that has it. */
export const sectionPage = definePage({
  kind: 'section',
  plan: planPages,
  view: sectionView,
  isPublic: true,
  feeds: fullArticles,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: ({ articles }) => articles.map(teaserItem),
  breadcrumb: emptyList,
  map: nothing,
  timeline: nothing,
});

function planPages(site: SiteReader): readonly PageAddress[] {
  return site.languages.flatMap(({ code: lang }) => {
    const { urls } = linksIn(site, lang);
    return site.sections(lang).map(({ id, path }) => {
      return { url: urls.section(lang, id), lang, subject: `section/${id}`, origin: path };
    });
  });
}

function sectionView({ lang, subject }: PageAddress, site: SiteReader): SectionView {
  const links = linksIn(site, lang);
  const { names, descriptions } = site.section(subject.slice('section/'.length));
  const { articles, earlier } = site.list(lang, subject);
  return {
    name: links.name(names),
    description: links.ownText(descriptions),
    articles: articles.map((path) => teaserOf(site.article(path), links)),
    earlier: archiveLinks(earlier, links),
  };
}
