import * as z from 'zod';
import { calendarDays } from '../../model/calendar-days.ts';
import { calendarEnd, calendarStart, type Moment } from '../../model/moment.ts';
import { issueText, quote } from '../issue-text.ts';
import { impossibleDay } from './impossible-day.ts';
import { exampleTime, offsetMark, tomorrowMark } from './local-time.ts';
import { textRead } from './text-schema.ts';
import { yearFault } from './year-fault.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
const strictForm =
  /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
/** Day, time and time zone in other common forms. The time zone is optional. */
const looseForm =
  /^(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?) ?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;
const offsetForm = /^(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** A time at which something ends, which advice proposes in the future. */
export function endTime(meaning: string) {
  return moment(meaning, tomorrowMark);
}

/**
 * An ISO 8601 date and time with a time zone. Seconds are optional.
 * @param example for advice
 */
export function moment(meaning: string, example: string = exampleTime) {
  const text = z.string().describe(`${meaning}, such as ${exampleTime}`);
  return textRead(text, (written) => readMoment(written, example));
}

/**
 * Parses a moment in the years 1 to 9999.
 * @returns the moment, or the fault as `issueText` joins it. Its advice may contain `{offset}`
 *   (see `withOffsets`).
 * @param example for the advice
 */
export function readMoment(text: string, example: string = exampleTime): Moment | string {
  const iso = text.trim();
  const epoch = epochOf(iso);
  if (epoch === undefined) return momentFault(iso, example);
  if (epoch >= calendarStart && epoch <= calendarEnd) return { iso, epoch };
  return issueText(
    `${quote(iso)} is outside the years 1 to 9999 in UTC`,
    'write a time from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z',
  );
}

/** Milliseconds since 1970. Undefined if the text is not a moment. `Date.parse` would accept 31 February and 24:00. */
function epochOf(iso: string): number | undefined {
  const [, days] = strictForm.exec(iso) ?? [];
  if (days === undefined || calendarDays(days) === undefined || iso.includes('T24')) {
    return undefined;
  }
  const epoch = Date.parse(iso);
  return Number.isNaN(epoch) ? undefined : epoch;
}

function momentFault(text: string, example: string): string {
  const [, days, time = '', zone] = looseForm.exec(text) ?? [];
  const outside = yearFault(text);
  if (outside !== undefined) return outside;
  const impossible = impossibleDay(days ?? text);
  if (impossible !== undefined) return issueText(`${quote(text)} is not a valid date`, impossible);
  if (day.test(text)) {
    const advice = `add them: ${text}T08:00:00${offsetMark}`;
    return issueText(`${quote(text)} has no time and no time zone`, advice);
  }
  if (days === undefined) {
    return issueText(
      `${quote(text)} is not a date with a time and a time zone`,
      `write it as ${example}`,
    );
  }
  if (!timeOfDay.test(time)) {
    return issueText(
      `${quote(text)} does not have a valid time`,
      'write a time from 00:00:00 to 23:59:59',
    );
  }
  return zoneFault(text, `${days}T${time}`, zone);
}

/** @param local valid day and time */
function zoneFault(text: string, local: string, zone: string | undefined): string {
  if (zone === undefined) {
    return issueText(
      `${quote(text)} has no time zone`,
      `add the offset from UTC: ${local}${offsetMark}`,
    );
  }
  const written = zone.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})?$/, withMinutes);
  return offsetForm.test(written)
    ? issueText(`${quote(text)} is not in ISO 8601 format`, `write ${local}${written}`)
    : issueText(`no time zone has the offset ${quote(zone)}`, `write ${local}${offsetMark}`);
}

function withMinutes(_: string, hours: string, minutes = '00'): string {
  return `${hours}:${minutes}`;
}
