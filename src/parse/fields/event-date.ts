import * as z from 'zod';
import { calendarDays } from '../../model/calendar-days.ts';
import type { EventDate } from '../../model/site/event.ts';
import { datePoints } from '../../model/site/event-date.ts';
import { issueText, quote } from '../issue-text.ts';
import { impossibleDay } from './impossible-day.ts';
import { integerAsText, textRead } from './text-schema.ts';
import { yearFault } from './year-fault.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
const month = /^\d{4}-\d{2}$/;
const year = /^\d{4}$/;
const isPoint = (text: string): boolean => day.test(text) || month.test(text) || year.test(text);

/**
 * A day, month, year or interval, possibly uncertain or approximate: the part of EDTF, levels 0 and 1, that
 * `EventDate` can hold (https://www.loc.gov/standards/datetime/). The edtf library reads far more, accepts
 * 29 February in any year, and says only that a text is wrong; so it is what the tests compare this with.
 */
export function eventDate(meaning: string) {
  return dateField(`${meaning}, such as 2016-08-02, 2016-08 or 2016`, readEventDate);
}

/** A single day, `YYYY-MM-DD`. */
export function dayDate(meaning: string) {
  return dateField(`${meaning}, such as 2016-08-02`, (text) => {
    if (day.test(text)) return readEventDate(text);
    return (
      yearFault(text) ?? issueText(`${quote(text)} is not a single day`, 'write it as 2016-08-02')
    );
  }).transform((date) => date.edtf);
}

/** @param read returns the date, or the fault as `issueText` joins it */
function dateField(meaning: string, read: (text: string) => EventDate | string) {
  return textRead(integerAsText(z.string().describe(meaning)), (text) => read(text.trim()));
}

/** EDTF's qualifier at the end of a date: uncertain (`?`), approximate (`~`) or both (`%`). */
const sign = /(?<=\d)[?~%](?=$|\/)/g;

/** Parses a date with its qualifiers. These do not change its first and last day. */
function readEventDate(text: string): EventDate | string {
  const bare = text.replace(sign, '');
  for (const part of bare.split('/')) {
    const fault = yearFault(part);
    if (fault !== undefined) return fault;
  }
  const form = formOf(bare);
  if (form === undefined) {
    const advice =
      'write it as 2016-08-02, 2016-08, 2016, 2016-08-01/2016-08-02 or ../2016-08-02, and "?" (uncertain) or "~" (about) after a date that is not certain';
    return issueText(`${quote(text)} is not a date that Dateline can read`, advice);
  }
  const date = parseBareDate(bare, form);
  if (bare === text || typeof date === 'string') return date;
  const points = datePoints(text);
  return {
    ...date,
    edtf: text,
    ...(points.some(({ uncertain }) => uncertain) ? { uncertain: true } : {}),
    ...(points.some(({ approximate }) => approximate) ? { approximate: true } : {}),
  };
}

function parseBareDate(text: string, form: EventDate['form']): EventDate | string {
  const [start = '', end = start] = text.split('/');
  const from = calendarDays(start);
  if (from === undefined && form !== 'until') return impossibleDate(start);
  const until = calendarDays(end);
  if (until === undefined) return impossibleDate(end);
  if (form === 'interval' && from !== undefined && from.first >= until.first) {
    if (from.first > until.first) {
      return issueText(`${quote(text)} ends before it begins`, `write ${end}/${start}`);
    }
    const longer = from.last > until.last ? start : end;
    return issueText(`both dates of ${quote(text)} begin on the same day`, `write ${longer}`);
  }
  return { edtf: text, form, first: from?.first, last: until.last };
}

function formOf(text: string): EventDate['form'] | undefined {
  if (day.test(text)) return 'day';
  if (month.test(text)) return 'month';
  if (year.test(text)) return 'year';
  const [first = '', last = '', ...more] = text.split('/');
  if (more.length > 0 || !isPoint(last)) return undefined;
  if (first === '..') return 'until';
  return isPoint(first) ? 'interval' : undefined;
}

function impossibleDate(text: string): string {
  const why = impossibleDay(month.test(text) ? `${text}-01` : text);
  return issueText(`${quote(text)} is not a valid date`, why ?? 'write another date');
}
