import { type EntityKind, entityKinds } from '../model/entity.ts';
import { once } from '../model/once.ts';
import { compareText } from '../model/order.ts';
import { entityKey, type Site, standsIn } from '../model/site.ts';
import { type InputDigests, joined } from './input-digests.ts';
import { type EntityLink, linksIn } from './links.ts';
import type { PlanOf } from './page.ts';

export interface DirectoryView {
  readonly kind: EntityKind;
  /** By name. */
  readonly entries: readonly (EntityLink & { readonly articleCount: number })[];
}

/** A page for each kind of entity that lists all of that kind that stand in the edition. */
export function directoryPages(
  site: Site,
  digests: InputDigests,
): readonly PlanOf<'directory', DirectoryView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    return entityKinds.map((kind) => {
      const entries = once(() =>
        site.entities
          .filter((entity) => entity.kind === kind && standsIn(site, entity, code))
          .map((entity) => ({ entity, articleCount: countIn(site, entityKey(entity), code) })),
      );
      return {
        kind: 'directory' as const,
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
