import type {
  TimelineEvent,
  TimelineFormat,
  TimelineInput,
  TimelineWords,
} from '../../src/model/pictures/timeline.ts';

export const words: TimelineWords = {
  duration: (count, unit, written) => `${written} ${unit}${count === 1 ? '' : 's'}`,
  signs: {
    within: 'at some time within',
    lasting: 'from first to last day',
    until: 'by then at the latest',
    uncertain: 'date not certain',
    approximate: 'about then',
    scales: 'the parts differ in scale',
  },
  title: (story) => `Timeline of ${story}`,
  description: (events, leftOut) => `${events} events. Left out: ${leftOut.join(', ')}.`,
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const nameOf = (month: string) => months[Number(month.slice(5)) - 1] ?? month;

export const format: TimelineFormat = {
  shortMonth: nameOf,
  shortMonthOfYear: (month) => `${nameOf(month)} ${month.slice(0, 4)}`,
  year: (year) => year,
  number: String,
};

type Certainty = Pick<TimelineEvent, 'uncertain' | 'approximate'>;

/** Creates an event from a date in EDTF: `2015`, `2016-06`, `2016-08-02`, or an interval of days. */
export function event(id: string, date: string, certainty: Certainty = {}): TimelineEvent {
  const [first = '', last] = date.split('/');
  if (last !== undefined) {
    const isOpen = first === '..';
    const precision = isOpen ? 'until' : 'interval';
    return { id, first: isOpen ? undefined : first, last, precision, ...certainty };
  }
  if (date.length === 10) return { id, first, last: first, precision: 'day', ...certainty };
  if (date.length === 4) {
    return { id, first: `${date}-01-01`, last: `${date}-12-31`, precision: 'year', ...certainty };
  }
  const length = new Date(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0),
  ).getUTCDate();
  return { id, first: `${date}-01`, last: `${date}-${length}`, precision: 'month', ...certainty };
}

/** A year, a month, two days and an open start: a mix that is typical of news. */
export const mixed: readonly TimelineEvent[] = [
  event('base', '2015'),
  event('entry', '2016-06'),
  event('first-day', '2016-08-01'),
  event('second-day', '2016-08-02'),
  event('by-then', '../2016-08-03'),
];

export function timelineInput(
  events: readonly TimelineEvent[],
  direction: 'ltr' | 'rtl' = 'ltr',
): TimelineInput {
  const language = { direction };
  return { events, title: 'Esker & Ulm', language, format, words, idPrefix: 'timeline' };
}
