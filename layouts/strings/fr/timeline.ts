import type { TimelineWords, TimeUnit } from '../../../src/model/pictures/timeline.ts';
import type { EventDateWords } from '../../../src/model/site/event-date.ts';
import { conjunctionIn } from '../conjunction.ts';

const conjunction = conjunctionIn('fr-FR');

/** Whether a date is a day, which has an article: `3 août 2016`, not `août 2016`, `2016` or `vers 2016`. */
const isDay = (date: string) => /^\d+(?:er)? \p{L}/u.test(date);

/** `le 3 août 2016`, `août 2016` */
const withArticle = (date: string) => (isDay(date) ? `le ${date}` : date);

function by(date: string): string {
  // A date that is unsure begins with `vers` or `peut-être`.
  if (/^(?:vers|peut-être) /.test(date)) return `au plus tard ${date}`;
  return isDay(date) ? `au plus tard le ${date}` : `au plus tard en ${date}`;
}

/** `du 3 août 2016`, `d’août 2016`, `de 2016` */
function from(date: string): string {
  if (isDay(date)) return `du ${date}`;
  return /^[ao]/.test(date) ? `d’${date}` : `de ${date}`;
}

/** The words of uncertain dates and intervals in French. The stylesheet capitalises the first letter. */
export const frEventDates: EventDateWords = {
  byDate: by,
  dateRange: (first, last) => `${from(first)} ${isDay(last) ? 'au' : 'à'} ${last}`,
  unsureDate: {
    uncertain: (date) => `peut-être ${withArticle(date)}`,
    approximate: (date) => `vers ${withArticle(date)}`,
    both: (date) => `peut-être vers ${withArticle(date)}`,
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
    scales: 'temps omis\u00a0; les échelles diffèrent',
  },
  title: (story) => `Chronologie\u00a0: ${story}`,
  description: (events, leftOut) => {
    const listed = `${events} faits sur une échelle de temps, racontés dans la liste qui suit.`;
    return leftOut.length === 0 ? listed : `${listed} Omis\u00a0: ${conjunction(leftOut)}.`;
  },
};
