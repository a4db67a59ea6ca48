import type { AtlasCountry } from './atlas.ts';
import { countryKey } from './atlas.ts';
import { placeCountryName } from './country-names.ts';
import type { Box } from './label-box.ts';
import type { Label } from './label-candidates.ts';
import { textSizes } from './map-design.ts';
import type { LocatorMapInput } from './map-model.ts';
import type { Pixel } from './pixel-rings.ts';

export interface CountryLabel extends Label {
  /** Whether it names a country that the map is about. */
  readonly home: boolean;
}

/** A country as it falls in the drawing. */
export interface CountryInFrame {
  readonly country: AtlasCountry;
  readonly rings: readonly Pixel[][];
}

type Naming = Pick<LocatorMapInput, 'language' | 'countryNames'>;

/** Names the countries of a frame, those it is about first, each where its name fits whole or not. */
export function nameCountries(
  countries: readonly CountryInFrame[],
  isHome: (key: string) => boolean,
  taken: readonly Box[],
  input: Naming & Pick<LocatorMapInput, 'size'>,
): readonly CountryLabel[] {
  const boxes = [...taken];
  const inOrder = [...countries.filter(homes), ...countries.filter((each) => !homes(each))];
  return inOrder.flatMap((each) => {
    const text = countryName(each.country, input);
    if (text === undefined) return [];
    const home = homes(each);
    const fontSize = home ? textSizes.home : textSizes.country;
    const wish = { text, fontSize, weight: 'regular' as const, rings: each.rings };
    const label = placeCountryName(wish, boxes, input.size);
    if (label === undefined) return [];
    boxes.push(label.box);
    return [{ ...label, home }];
  });

  function homes({ country }: CountryInFrame): boolean {
    return isHome(countryKey(country));
  }
}

/**
 * A country's name: as the site's own file gives it, else as CLDR does, in its short form.
 * @returns undefined for what has no ISO code, about which states disagree
 */
export function countryName(
  { code }: Pick<AtlasCountry, 'code'>,
  { language, countryNames }: Naming,
): string | undefined {
  if (code === undefined) return undefined;
  if (Object.hasOwn(countryNames, code)) return countryNames[code];
  return regionNames(language.code).of(code);
}

/** Made once a language: it costs as much as to look up hundreds of names. */
function regionNames(language: string): Intl.DisplayNames {
  const made =
    namesByLanguage.get(language) ??
    new Intl.DisplayNames([language], { type: 'region', style: 'short', fallback: 'none' });
  namesByLanguage.set(language, made);
  return made;
}

const namesByLanguage = new Map<string, Intl.DisplayNames>();
