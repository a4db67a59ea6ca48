import type { DrawnMap } from '../../model/pictures/locator-map.ts';
import { countryName } from './labels/country-labels.ts';
import { mapCaption } from './map-caption.ts';
import { layOutMap } from './map-layout.ts';
import { marksOf } from './map-marks.ts';
import type { LocatorMapInput } from './map-model.ts';
import { mapSvg } from './map-svg.ts';

/**
 * Draws a locator map of the places of an article. The same input gives the same bytes.
 * @returns undefined if none of the places can be located
 */
export function drawLocatorMap(input: LocatorMapInput): DrawnMap | undefined {
  const { words, language, idPrefix } = input;
  const marks = marksOf(input);
  const [first] = marks;
  if (first === undefined) return undefined;
  const layout = layOutMap(marks, input);
  const title = words.title(marks.map(({ label }) => label));
  const country = first.country && countryName(first.country, input);
  const named = marks.filter(({ kind }) => kind === 'country').map(({ label }) => label);
  const others = layout.countryLabels.map(({ text }) => text);
  const countries = [...new Set([...named, ...(country ? [country] : []), ...others])];
  const caption = mapCaption(marks, country, words);
  const description = countries.length > 0 ? words.shows(countries) : caption;
  return {
    svg: mapSvg(layout, { idPrefix, language, title, description }),
    caption,
    credit: 'Natural Earth',
  };
}
