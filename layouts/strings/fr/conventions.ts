import type { Conventions } from '../../../src/model/conventions.ts';
import { frZones } from './zones.ts';

/** The conventions of French, the same in all its locales. */
export function frConventions(): Conventions {
  return {
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    // The first day of a month has an ordinal, which CLDR leaves out.
    day: (day, month, year) => `${day === '1' ? '1er' : day} ${month} ${year}`,
    month: (month, year) => `${month} ${year}`,
    weekday: (weekday, day) => `${weekday} ${day}`,
    dateTime: (day, time) => `${day}, ${time}`,
    zones: frZones,
    namedTime: (clock, zone) => `${clock} (${zone})`,
    time: (clock, offset) => `${clock} UTC${offset}`,
    // U+202F is a narrow no-break space.
    numbers: { decimal: ',', group: '\u202f', minimumGroupingDigits: 1 },
  };
}
