import { type EntityKind, entityKinds } from '../model/entity.ts';
import { compareText } from '../model/order.ts';
import { entityKey, type Site } from '../model/site.ts';
import { type EntityLink, linksIn } from './links.ts';
import type { PageOf } from './page.ts';

export interface DirectoryView {
  readonly kind: EntityKind;
  /** By name. */
  readonly entries: readonly (EntityLink & { readonly articleCount: number })[];
}

/** A page for each kind of entity that lists all of that kind. */
export function directoryPages(site: Site): readonly PageOf<'directory', DirectoryView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    const entries = site.entities
      .map((entity) => ({
        ...links.entity(entity),
        articleCount: (site.appearances.get(entityKey(entity)) ?? []).filter(
          ({ article }) => article.lang === code,
        ).length,
      }))
      .sort((a, b) => compareText(a.text, b.text));
    return entityKinds.map((kind) => ({
      kind: 'directory' as const,
      url: links.urls.directory(code, kind),
      lang: code,
      view: { kind, entries: entries.filter((entry) => entry.kind === kind) },
    }));
  });
}
