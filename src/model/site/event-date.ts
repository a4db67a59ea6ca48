import type { Formatter } from '../formatter.ts';
import type { EventDate } from './event.ts';

/** A day, month or year in an event's date, and how certain it is. */
export interface DatePoint {
  /** `2016-08-02`, `2016-08` or `2016`. */
  readonly text: string;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** The words of event dates in one language. */
export interface EventDateWords {
  /** `3 August 2016` gives `by 3 August 2016`. */
  readonly byDate: (day: string) => string;
  readonly dateRange: (first: string, last: string) => string;
  /** `June 2016` gives `perhaps June 2016`, `about June 2016`, `perhaps about June 2016`. */
  readonly unsureDate: Readonly<
    Record<'uncertain' | 'approximate' | 'both', (date: string) => string>
  >;
}

/** EDTF's qualifiers at the end of a date: https://www.loc.gov/standards/datetime/ */
const signs: Readonly<Record<string, Omit<DatePoint, 'text'>>> = {
  '?': { uncertain: true, approximate: false },
  '~': { uncertain: false, approximate: true },
  '%': { uncertain: true, approximate: true },
};

/**
 * The dates in an EDTF text, in order: one, or the two ends of an interval. An open start (`../`) gives
 * only the end.
 * @param edtf from an `EventDate`
 */
export function datePoints(edtf: string): readonly DatePoint[] {
  return edtf
    .split('/')
    .filter((part) => part !== '..')
    .map((part) => {
      const sign = signs[part.slice(-1)];
      return sign === undefined
        ? { text: part, uncertain: false, approximate: false }
        : { text: part.slice(0, -1), ...sign };
    });
}

/** Formats an event's date, with no more precision than is known. */
export function dateInWords(
  { edtf, form }: Pick<EventDate, 'edtf' | 'form'>,
  format: Pick<Formatter, 'day' | 'month' | 'year'>,
  words: EventDateWords,
): string {
  const [first = '', last = first] = datePoints(edtf).map((point) =>
    pointInWords(point, format, words),
  );
  if (form === 'until') return words.byDate(first);
  return form === 'interval' ? words.dateRange(first, last) : first;
}

function pointInWords(
  { text, uncertain, approximate }: DatePoint,
  format: Pick<Formatter, 'day' | 'month' | 'year'>,
  { unsureDate }: EventDateWords,
): string {
  const said = plainPoint(text, format);
  if (uncertain && approximate) return unsureDate.both(said);
  if (uncertain) return unsureDate.uncertain(said);
  return approximate ? unsureDate.approximate(said) : said;
}

function plainPoint(text: string, format: Pick<Formatter, 'day' | 'month' | 'year'>): string {
  if (text.length === 'YYYY'.length) return format.year(text);
  return text.length === 'YYYY-MM'.length ? format.month(text) : format.day(text);
}
