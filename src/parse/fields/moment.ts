import { DateTime } from 'luxon';
import * as z from 'zod';
import type { Moment } from '../../model/moment.ts';
import { quote, say } from '../saying.ts';
import { calendarDays } from './calendar-days.ts';
import { impossibleDay } from './impossible-day.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
const withoutZone = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)$/;
const whole =
  /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** An ISO 8601 date and time with its zone; seconds may be left out. */
export function moment(meaning: string) {
  return z
    .string()
    .describe(`${meaning}, such as 2016-08-03T08:00:00+02:00`)
    .transform((text, context): Moment => {
      const read = readMoment(text);
      if (typeof read !== 'string') return read;
      context.addIssue({ code: 'custom', message: read });
      return z.NEVER;
    });
}

/** A moment of its text, or what is wrong with the text, as `say` writes it. */
export function readMoment(text: string): Moment | string {
  const iso = text.trim();
  const epoch = epochOf(iso);
  return epoch === undefined ? momentFault(iso) : { iso, epoch };
}

/** To the second and with a day that exists, JavaScript's own parser gives what the library gives. */
const plainTime =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970; undefined where the text is no moment. */
function epochOf(iso: string): number | undefined {
  if (!whole.test(iso)) return undefined;
  const [, days] = plainTime.exec(iso) ?? [];
  if (days !== undefined && calendarDays(days) !== undefined) return Date.parse(iso);
  const time = DateTime.fromISO(iso);
  return time.isValid ? time.toMillis() : undefined;
}

function momentFault(text: string): string {
  const [, written] = whole.exec(text) ?? withoutZone.exec(text) ?? [];
  const impossible = impossibleDay(written ?? text);
  if (impossible !== undefined) return say(`${quote(text)} is no date`, impossible);
  if (!whole.test(text)) return shapeFault(text);
  return say(`${quote(text)} is no time of day`, 'write a time from 00:00:00 to 23:59:59');
}

function shapeFault(text: string): string {
  const [, days, time] = withoutZone.exec(text) ?? [];
  if (days !== undefined && time !== undefined) {
    const advice = `add the offset from UTC: ${days}T${time}+02:00, or ${days}T${time}Z for UTC`;
    return say(`${quote(text)} has no zone`, advice);
  }
  if (day.test(text)) {
    const advice = `add them: ${text}T08:00:00+02:00`;
    return say(`${quote(text)} has no time of day and no zone`, advice);
  }
  return say(
    `${quote(text)} is no date with time and zone`,
    'write it as 2016-08-03T08:00:00+02:00',
  );
}
