import type { Contents } from '../files/write-files.ts';

/**
 * The files in `layouts` for a page kind that a newsroom adds: the articles of each section with their places. Edits of
 * sections, articles, names and languages change its pages.
 */
export const ownKind: Contents = {
  'pages/section-places.ts': `import { noFeeds } from 'dateline/src/pages/feed-urls';
import { definePage, emptyList, nothing } from 'dateline/src/pages/page-kind';
import { linksIn } from 'dateline/src/pages/views/links';
import { teaserItem, teaserOf } from 'dateline/src/pages/views/teaser';

const about = 'section/';

export default definePage({
  kind: 'section-places',
  plan: (site) =>
    site.languages.flatMap(({ code: lang }) =>
      site.sections(lang).map(({ id }) => {
        const url = linksIn(site, lang).urls.front(lang) + 'section-places/' + id + '/';
        return { url, lang, subject: about + id };
      }),
    ),
  view: ({ lang, subject }, site) => {
    const links = linksIn(site, lang);
    const section = site.section(subject.slice(about.length));
    return {
      title: links.nameText(section.names),
      description: 'Places',
      articles: site
        .list(lang, subject)
        .articles.map((path) => teaserOf(site.article(path), links)),
    };
  },
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'with articles',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: false,
  items: ({ articles }) => articles.map(teaserItem),
  breadcrumb: emptyList,
  map: nothing,
  timeline: nothing,
});
`,
  'section-places.11ty.tsx': `import { Document } from 'dateline/layouts/parts/document/document';

export default function SectionPlaces({ page, ...context }) {
  return (
    <Document context={context} page={page}>
      <h1>{page.view.title}</h1>
      {page.view.articles.map(({ href, headline, place }) => (
        <p key={href}>
          <a href={href}>{headline}</a> {place?.text}
        </p>
      ))}
    </Document>
  );
}
`,
};
