import { countryName } from './country-labels.ts';
import { mapCaption } from './map-caption.ts';
import { layOutMap } from './map-layout.ts';
import { marksOf } from './map-marks.ts';
import type { LocatorMap, LocatorMapInput } from './map-model.ts';
import { mapSvg } from './map-svg.ts';

/**
 * Draws a locator map: where the places of a story lie, from an atlas that is passed in. The same
 * input gives the same bytes.
 * @returns undefined where none of the places can be located
 */
export function drawLocatorMap(input: LocatorMapInput): LocatorMap | undefined {
  const { words, language, idPrefix } = input;
  const { marks, unlocated } = marksOf(input);
  const [first] = marks;
  if (first === undefined) return undefined;
  const layout = layOutMap(marks, input);
  const title = words.title(marks.map(({ label }) => label));
  const country = first.country && countryName(first.country, input);
  const named = marks.filter(({ kind }) => kind === 'country').map(({ label }) => label);
  const around = layout.countryLabels.map(({ text }) => text);
  const countries = [...new Set([...named, ...(country ? [country] : []), ...around])];
  const caption = mapCaption(marks, country, words);
  const description = countries.length > 0 ? words.shows(countries) : caption;
  return {
    svg: mapSvg(layout, { idPrefix, language, title, description }),
    size: input.size,
    title,
    description,
    caption,
    credit: 'Natural Earth',
    unlabelled: layout.unlabelled,
    unlocated,
  };
}
