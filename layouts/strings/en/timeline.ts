import type { TimelineWords, TimeUnit } from '../../../src/model/pictures/timeline.ts';
import type { EventDateWords } from '../../../src/model/site/event-date.ts';
import { conjunctionIn } from '../conjunction.ts';

const conjunction = conjunctionIn('en-GB');

/** The words of uncertain dates and intervals in English. The stylesheet capitalises the first letter. */
export const enEventDates: EventDateWords = {
  byDate: (day) => `by ${day}`,
  dateRange: (first, last) => `${first} to ${last}`,
  unsureDate: {
    uncertain: (date) => `perhaps ${date}`,
    approximate: (date) => `about ${date}`,
    both: (date) => `perhaps about ${date}`,
  },
};

const duration = (count: number, unit: TimeUnit, formatted: string) =>
  `${formatted} ${unit}${count === 1 ? '' : 's'}`;

/** The words of a timeline's drawing in English. */
export const enTimeline: TimelineWords = {
  duration,
  signs: {
    within: 'at some time within',
    lasting: 'from first to last day',
    until: 'by then at the latest',
    uncertain: 'date not certain',
    approximate: 'about then',
    scales: 'time left out; scales differ',
  },
  title: (story) => `Timeline: ${story}`,
  description: (events, leftOut) => {
    const listed = `${events} events on a scale of time, told in the list that follows.`;
    return leftOut.length === 0 ? listed : `${listed} Left out: ${conjunction(leftOut)}.`;
  },
};
