import { lazyByKey } from '../../../model/lazy.ts';
import type { AtlasCountry } from '../atlas/atlas.ts';
import { countryKey } from '../atlas/atlas.ts';
import { placeCountryName } from '../atlas/country-names.ts';
import { textSizes } from '../map-design.ts';
import type { LocatorMapInput } from '../map-model.ts';
import type { Pixel } from '../pixel-rings.ts';
import type { Box } from './label-box.ts';
import type { Label } from './label-candidates.ts';

export interface CountryLabel extends Label {
  /** Whether the map is about this country. */
  readonly home: boolean;
}

/** A country, projected into the drawing. */
export interface CountryInFrame {
  readonly country: AtlasCountry;
  readonly rings: readonly Pixel[][];
}

type Naming = Pick<LocatorMapInput, 'language' | 'countryNames'>;

/** Places the names of countries, first of those that the map is about. Names that do not fit are left out. */
export function labelCountries(
  countries: readonly CountryInFrame[],
  isHome: (key: string) => boolean,
  taken: readonly Box[],
  input: Naming & Pick<LocatorMapInput, 'size'>,
): readonly CountryLabel[] {
  const boxes = [...taken];
  const inOrder = [
    ...countries.filter(isHomeCountry),
    ...countries.filter((each) => !isHomeCountry(each)),
  ];
  return inOrder.flatMap((each) => {
    const text = countryName(each.country, input);
    if (text === undefined) return [];
    const home = isHomeCountry(each);
    const fontSize = home ? textSizes.home : textSizes.country;
    const spec = { text, fontSize, weight: 'regular' as const, rings: each.rings };
    const label = placeCountryName(spec, boxes, input.size);
    if (label === undefined) return [];
    boxes.push(label.box);
    return [{ ...label, home }];
  });

  function isHomeCountry({ country }: CountryInFrame): boolean {
    return isHome(countryKey(country));
  }
}

/**
 * The name of a country: from the site's own file, or the short form from CLDR.
 * @returns undefined for territories without an ISO code, about which states disagree
 */
export function countryName(
  { code }: Pick<AtlasCountry, 'code'>,
  { language, countryNames }: Naming,
): string | undefined {
  if (code === undefined) return undefined;
  if (Object.hasOwn(countryNames, code)) return countryNames[code];
  return regionNames(language.code).of(code);
}

/** Created once for a language: that takes as long as hundreds of lookups. */
const regionNames = lazyByKey(
  (language: string) =>
    new Intl.DisplayNames([language], { type: 'region', style: 'short', fallback: 'none' }),
);
