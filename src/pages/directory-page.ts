import type { SiteReader } from '../facts/site-reader.ts';
import { type EntityKind, entityKinds } from '../model/site/entity.ts';
import type { EntityCount } from '../model/site/fact-values.ts';
import { sortedByName } from '../model/text/name-order.ts';
import { noFeeds } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList, nothing } from './page-kind.ts';
import { type EntityLink, linksIn } from './views/links.ts';

export interface DirectoryView {
  readonly kind: EntityKind;
  /** Sorted by name. */
  readonly entries: readonly (EntityLink & { readonly articleCount: number })[];
}

/** A page for each kind of entity, which lists all that have a page in the edition. */
export const directoryPage = definePage({
  kind: 'directory',
  plan: planPages,
  view: directoryView,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: ({ entries }) => entries.map(({ text, href }) => ({ name: text, href })),
  breadcrumb: emptyList,
  map: nothing,
  timeline: nothing,
});

function planPages(site: SiteReader): readonly PageAddress[] {
  return site.languages.flatMap(({ code: lang }) => {
    const { urls } = linksIn(site, lang);
    return entityKinds.map((kind) => {
      return { url: urls.directory(lang, kind), lang, subject: subjectOf(kind) };
    });
  });
}

function subjectOf(kind: EntityKind): string {
  return `directory/${kind}`;
}

function directoryView({ lang, subject }: PageAddress, site: SiteReader): DirectoryView {
  const kind = entityKinds.find((each) => subjectOf(each) === subject);
  if (kind === undefined) throw new RangeError(`no directory ${subject}`);
  const links = linksIn(site, lang);
  const counts = new Map(site.fact<readonly EntityCount[]>(`directory:${lang}/${kind}`));
  return {
    kind,
    entries: sortedByName(
      site
        .entities(lang, kind)
        .map((entity) => ({ ...links.entity(entity), articleCount: counts.get(entity.id) ?? 0 })),
      ({ text }) => text,
    ),
  };
}
