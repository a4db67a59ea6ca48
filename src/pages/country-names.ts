import type { Site } from '../model/site.ts';
import { linksIn } from './links.ts';

/** Names of countries in each language, by ISO 3166-1 code. */
export type CountryNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Countries of the site are called on its maps what they are called in its text. */
export function countryNames(site: Site): CountryNames {
  return Object.fromEntries(
    site.languages.map(({ code }) => {
      const { name } = linksIn(site, code);
      const named = [...site.places.values()].flatMap((place) =>
        place.kind === 'place' && place.countryCode !== undefined
          ? [[place.countryCode, name(place.names).text]]
          : [],
      );
      return [code, Object.fromEntries(named)];
    }),
  );
}
