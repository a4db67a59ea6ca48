import type { Desk } from '../../model/site/publication.ts';
import { toAuthorDetails } from '../kinds/author-fields.ts';
import { byLanguage, typesetTexts } from '../kinds/by-language.ts';
import { languageCodes, type ParseContext } from '../parse-context.ts';
import { pageLinkAt } from '../yaml/reference-at.ts';
import type { SiteFields } from './site-fields.ts';

/** The keys of a desk that may be written by language. */
export const translatedDeskKeys = ['name', 'description', 'beat'] as const;

/** The desks of `site.yaml`. */
export function toDesks(desks: SiteFields['desks'], context: ParseContext): readonly Desk[] {
  const codes = languageCodes(context.publication);
  return desks.map((desk, index) => {
    const { id, name, description, url, sameAs } = desk;
    const at = ['desks', index];
    return {
      id,
      names: byLanguage(name, codes),
      descriptions: typesetTexts(description, context),
      about: pageLinkAt(url, [...at, 'url']),
      sameAs,
      ...toAuthorDetails(desk, at, context),
    };
  });
}
