import type { TimelineWords, TimeUnit } from '../../../src/model/pictures/timeline.ts';
import type { EventDateWords } from '../../../src/model/site/event-date.ts';
import { conjunctionIn } from '../conjunction.ts';

const conjunction = conjunctionIn('fr-FR');

/** The words of uncertain dates and intervals in French. The stylesheet capitalises the first letter. */
export const frEventDates: EventDateWords = {
  byDate: (day) => `au plus tard le ${day}`,
  dateRange: (first, last) => `du ${first} au ${last}`,
  unsureDate: {
    uncertain: (date) => `peut-être ${date}`,
    approximate: (date) => `vers ${date}`,
    both: (date) => `peut-être vers ${date}`,
  },
};

const units: Record<TimeUnit, readonly [one: string, many: string]> = {
  day: ['jour', 'jours'],
  month: ['mois', 'mois'],
  year: ['an', 'ans'],
};

/** French uses the singular for 0 and 1. */
const duration = (count: number, unit: TimeUnit, formatted: string) =>
  `${formatted} ${units[unit][count < 2 ? 0 : 1]}`;

/** The words of a timeline's drawing in French. `:` has a no-break space before it. */
export const frTimeline: TimelineWords = {
  duration,
  signs: {
    within: 'à un moment de cette période',
    lasting: 'du premier au dernier jour',
    until: 'alors au plus tard',
    uncertain: 'date incertaine',
    approximate: 'vers cette date',
    scales: 'temps omis ; les échelles diffèrent',
  },
  title: (story) => `Chronologie : ${story}`,
  description: (events, leftOut) => {
    const listed = `${events} faits sur une échelle de temps, racontés dans la liste qui suit.`;
    return leftOut.length === 0 ? listed : `${listed} Omis : ${conjunction(leftOut)}.`;
  },
};
