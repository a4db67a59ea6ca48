import type { SiteReader } from 'dateline/src/facts/site-reader';
import { desksIn } from 'dateline/src/pages/author-page';
import { noFeeds } from 'dateline/src/pages/feed-urls';
import type { PageAddress } from 'dateline/src/pages/page';
import { definePage, emptyList, nothing } from 'dateline/src/pages/page-kind';
import { linksIn } from 'dateline/src/pages/views/links';
import { teaserItem, teaserOf } from 'dateline/src/pages/views/teaser';

const titles: Readonly<Record<string, string>> = { en: 'Desk diary', ar: 'يوميات المكاتب' };
const descriptions: Readonly<Record<string, string>> = {
  en: 'What each desk has written lately',
  ar: 'آخر ما كتبه كل مكتب',
};

/** The latest articles of each desk: a page in each language in which a desk has written. */
export default definePage({
  kind: 'desk-diary',
  plan: (site) =>
    site.languages
      .map(({ code }) => code)
      .filter((lang) => desksIn(site, lang).length > 0)
      .map((lang) => {
        const { urls } = linksIn(site, lang);
        return { url: `${urls.front(lang)}desk-diary/`, lang, subject: 'desk-diary' };
      }),
  view: diaryView,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: ({ desks }) => desks.flatMap(({ articles }) => articles.map(teaserItem)),
  breadcrumb: emptyList,
  map: nothing,
  timeline: nothing,
});

function diaryView({ lang }: PageAddress, site: SiteReader) {
  const links = linksIn(site, lang);
  return {
    title: titles[lang] ?? 'Desk diary',
    description: descriptions[lang] ?? '',
    desks: desksIn(site, lang).map(({ id, names }) => ({
      id,
      name: links.nameText(names),
      articles: site
        .list(lang, `signed/desk/${id}`)
        .articles.map((path) => teaserOf(site.article(path), links)),
    })),
  };
}
