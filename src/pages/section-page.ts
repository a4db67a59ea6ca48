import type { SiteReader } from '../facts/site-reader.ts';
import { fullArticles } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList, nothing } from './page-kind.ts';
import { type ArchiveLink, archiveLinks } from './views/archive-links.ts';
import { arrange } from './views/arrangement.ts';
import { type LeadView, leadView } from './views/lead-view.ts';
import { linksIn, type Words } from './views/links.ts';
import { type PackageView, packageItems, packageView } from './views/package-view.ts';
import { type Teaser, teaserItem, teaserOf } from './views/teaser.ts';

export interface SectionView {
  readonly name: Words;
  readonly description: string;
  /** The article that an editor has chosen to lead the page. */
  readonly lead: LeadView | undefined;
  readonly packages: readonly PackageView[];
  /** What an editor has chosen to come next, then the newest, up to the length of a list. */
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
  items: ({ lead, packages, articles }) => [
    ...(lead ? [teaserItem(lead)] : []),
    ...packages.flatMap(packageItems),
    ...articles.map(teaserItem),
  ],
  breadcrumb: emptyList,
  map: ({ lead }) => lead?.map,
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
  const { lead, next, packages, rest } = arrange(site, lang, subject, false);
  const { earlier } = site.list(lang, subject);
  return {
    name: links.name(names),
    description: links.ownText(descriptions),
    lead: lead && leadView(lead, site, links),
    packages: packages.flatMap((each) => packageView(each, site, links)),
    articles: [...next, ...rest].map((article) => teaserOf(article, links)),
    earlier: archiveLinks(earlier, links),
  };
}
