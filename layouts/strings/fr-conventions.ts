import type { Conventions } from '../../src/model/conventions.ts';
import { frZones } from './fr-zones.ts';

/** How French is written; the same in all its countries. */
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
    day: (day, month, year) => `${day} ${month} ${year}`,
    month: (month, year) => `${month} ${year}`,
    weekday: (weekday, day) => `${weekday} ${day}`,
    dateTime: (day, time) => `${day}, ${time}`,
    zones: frZones,
    namedTime: (clock, zone) => `${clock} (${zone})`,
    time: (clock, offset) => `${clock} UTC${offset}`,
    // A narrow space that does not break.
    numbers: { decimal: ',', group: '\u202f', minimumGroupingDigits: 1 },
  };
}
