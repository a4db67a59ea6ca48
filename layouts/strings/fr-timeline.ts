import type { TimelineWords, TimeUnit } from '../../src/model/pictures/timeline.ts';
import type { EventDateWords } from '../../src/model/site/event-date.ts';

const lists = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

/** Dates that are known as far as they are known, in French; the page writes the first letter large. */
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

/** In French 0 and 1 are singular. */
const duration = (count: number, unit: TimeUnit, written: string) =>
  `${written} ${units[unit][count < 2 ? 0 : 1]}`;

/** The words on and beside a timeline in French. Before `:` stands a space that does not break. */
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
    return leftOut.length === 0 ? listed : `${listed} Omis : ${lists.format(leftOut)}.`;
  },
};
