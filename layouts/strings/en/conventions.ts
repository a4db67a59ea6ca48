import type { Conventions } from '../../../src/model/conventions.ts';
import { enZones } from './zones.ts';

/** Regions where English dates put the month before the day, according to CLDR. */
const monthFirst = ['AS', 'BI', 'CA', 'GU', 'JP', 'MH', 'MP', 'PH', 'PR', 'UM', 'US', 'VI'];

const common = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  month: (month, year) => `${month} ${year}`,
  dateTime: (day, time) => `${day}, ${time}`,
  zones: enZones,
  namedTime: (clock, zone) => `${clock} ${zone}`,
  time: (clock, offset) => `${clock} GMT${offset}`,
  numbers: { decimal: '.', group: ',', minimumGroupingDigits: 1 },
} satisfies Partial<Conventions>;

/** The conventions of English in a locale's region. A locale without a region counts as American. */
export function enConventions(locale: string): Conventions {
  const { region = 'US' } = new Intl.Locale(locale);
  return monthFirst.includes(region)
    ? {
        ...common,
        day: (day, month, year) => `${month} ${day}, ${year}`,
        weekday: (weekday, day) => `${weekday}, ${day}`,
      }
    : {
        ...common,
        day: (day, month, year) => `${day} ${month} ${year}`,
        weekday: (weekday, day) => `${weekday} ${day}`,
      };
}
