import { inLanguage, type LanguageCode } from '../model/language.ts';
import type { CountryNames } from '../model/site/fact-values.ts';
import { defaultLanguage } from '../model/site/publication.ts';
import type { Site } from '../model/site/site.ts';

/** The site's own names of countries, so that maps use the same names as the text. */
export function countryNames({ places, publication }: Site, lang: LanguageCode): CountryNames {
  const home = defaultLanguage(publication);
  return Object.fromEntries(
    [...places.values()].flatMap((place) =>
      place.kind === 'place' && place.countryCode !== undefined
        ? [[place.countryCode, inLanguage(place.names, lang, home)?.value ?? '']]
        : [],
    ),
  );
}
