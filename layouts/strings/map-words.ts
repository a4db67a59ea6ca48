import type { Formatter } from '../../src/model/formatter.ts';
import type { MapWords } from '../../src/model/pictures/locator-map.ts';
import type { MapStrings } from './strings.ts';

/** The words on a map, with distances as the formatter of the language writes them. */
export function mapWords(strings: MapStrings, { number }: Pick<Formatter, 'number'>): MapWords {
  return { ...strings, kilometres: (distance) => strings.kilometres(number(distance)) };
}
