import { type EntityKind, entityKinds } from '../model/entity.ts';
import { once } from '../model/once.ts';
import { compareText } from '../model/order.ts';
import { entityKey, type Site, standsIn } from '../model/site.ts';
import { noFeeds } from './feed-urls.ts';
import { type InputDigests, joined } from './input-digests.ts';
import { type EntityLink, linksIn } from './links.ts';
import type { Plan } from './page.ts';
import { definePage, none, nothing } from './page-kind.ts';

export interface DirectoryView {
  readonly kind: EntityKind;
  /** By name. */
  readonly entries: readonly (EntityLink & { readonly articleCount: number })[];
}

/** A page for each kind of entity that lists all of that kind that stand in the edition. */
export const directoryPage = definePage({
  kind: 'directory',
  plan: planPages,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: ({ entries }) => entries.map(({ text, href }) => ({ name: text, href })),
  breadcrumb: none,
  map: nothing,
  timeline: nothing,
});

function planPages(site: Site, digests: InputDigests): readonly Plan<DirectoryView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    return entityKinds.map((kind) => {
      const entries = once(() =>
        site.entities
          .filter((entity) => entity.kind === kind && standsIn(site, entity, code))
          .map((entity) => ({ entity, articleCount: countIn(site, entityKey(entity), code) })),
      );
      return {
        url: links.urls.directory(code, kind),
        lang: code,
        inputs: () => [
          joined(
            entries().flatMap((each) => [
              digests.entity(each.entity, code),
              `${each.articleCount}`,
            ]),
          ),
        ],
        view: () => ({
          kind,
          entries: entries()
            .map(({ entity, articleCount }) => ({ ...links.entity(entity), articleCount }))
            .sort((a, b) => compareText(a.text, b.text)),
        }),
      };
    });
  });
}

function countIn({ appearances }: Site, key: string, lang: string): number {
  return (appearances.get(key) ?? []).filter((article) => article.lang === lang).length;
}
