import type { ByLanguage } from '../../model/language.ts';
import type { Desk } from '../../model/site/publication.ts';
import { toAuthorDetails } from '../kinds/author-fields.ts';
import { byLanguage } from '../kinds/by-language.ts';
import type { SiteFields } from './site-fields.ts';

/** The keys of a desk that may be written by language. */
export const translatedDeskKeys = ['name', 'description', 'beat'] as const;

/**
 * The desks of `site.yaml`.
 * @param codes of the site's languages
 * @param typesetTexts applies to each text the typography of its language
 */
export function toDesks(
  desks: SiteFields['desks'],
  codes: readonly string[],
  typesetTexts: (texts: ByLanguage<string>) => ByLanguage<string>,
): readonly Desk[] {
  const texts = (values: Readonly<Record<string, string>> | undefined) =>
    typesetTexts(byLanguage(values, codes));
  return desks.map((desk, index) => {
    const { id, name, description, url, sameAs } = desk;
    const at = ['desks', index];
    return {
      id,
      names: byLanguage(name, codes),
      descriptions: texts(description),
      about: url === undefined ? undefined : { url, at: [...at, 'url'] },
      sameAs,
      ...toAuthorDetails(desk, texts, at),
    };
  });
}
