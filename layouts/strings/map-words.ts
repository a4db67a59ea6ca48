import type { Formatter } from '../../src/model/formatter.ts';
import type { MapWords } from '../../src/model/pictures/locator-map.ts';
import type { MapStrings } from './strings.ts';

/** Returns the words on a map, which format distances with the formatter of the language. */
export function mapWords(strings: MapStrings, { number }: Pick<Formatter, 'number'>): MapWords {
  return { ...strings, kilometres: (distance) => strings.kilometres(number(distance)) };
}
