import { DateTime } from 'luxon';
import { BoundedCache } from '../model/bounded-cache.ts';
import type { Moment } from '../model/moment.ts';
import { isUniversal, zoneOffset } from './zone-offset.ts';

const dayLength = 24 * 60 * 60 * 1000;

/** Days as text by their number since 1970, since many articles share a day. */
const days = new BoundedCache<number, string>(10_000);

/** The day with a number, `YYYY-MM-DD`. Throws RangeError if there is none. */
function dayText(number: number): string {
  return days.get(number, () => {
    const day = DateTime.fromMillis(number * dayLength, { zone: 'utc' }).toISODate();
    if (day === null) throw new RangeError(`there is no day ${number}`);
    return day;
  });
}

/** The day of a moment in UTC. */
function dayNumber({ epoch }: Pick<Moment, 'epoch'>): number {
  return Math.floor(epoch / dayLength);
}

/** A moment as the clocks of a zone show it, counted as if the zone were UTC. */
function onClocks({ epoch }: Moment, timeZone: string): Pick<Moment, 'epoch'> {
  return { epoch: Math.trunc(epoch + zoneOffset(epoch, timeZone) * 60_000) };
}

/**
 * The day of a moment in an IANA zone, `YYYY-MM-DD`.
 * Throws RangeError if there is no such zone.
 */
export function dayOf(moment: Moment, timeZone: string): string {
  return dayText(dayNumber(onClocks(moment, timeZone)));
}

/**
 * A moment in the local time of an IANA zone, with the offset: `2016-08-03T08:00:00+02:00`.
 * Milliseconds are written only if they are not 0.
 * Throws RangeError if there is no such zone.
 */
export function isoInZone(moment: Moment, timeZone: string): string {
  const shown = onClocks(moment, timeZone);
  const number = dayNumber(shown);
  return `${dayText(number)}T${timeText(shown.epoch - number * dayLength)}${offsetText(moment, timeZone)}`;
}

/** A time of the day, `08:00:00` or `08:00:00.250`. @param milliseconds since its start */
function timeText(milliseconds: number): string {
  const [seconds, rest] = [Math.floor(milliseconds / 1000), milliseconds % 1000];
  const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(digits).join(':');
  return rest === 0 ? time : `${time}.${String(rest).padStart(3, '0')}`;
}

/** The offset of a zone as in ISO 8601: `+02:00`, or `Z` in UTC itself. Fractions of a minute are left out. */
function offsetText({ epoch }: Moment, timeZone: string): string {
  const offset = zoneOffset(epoch, timeZone);
  if (offset === 0 && isUniversal(timeZone)) return 'Z';
  const ahead = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${digits(ahead / 60)}:${digits(ahead % 60)}`;
}

/** The whole part of a number in at least two digits. */
function digits(number: number): string {
  return String(Math.floor(number)).padStart(2, '0');
}

/**
 * Whole years from the end of one moment's day in UTC to a later moment; 0 if the second is less than
 * a year later. Counted from the end of the day, because otherwise the ages of articles, and so the pages
 * of a large site, would change every few minutes.
 */
export function wholeYearsBetween(earlier: Moment, later: Moment): number {
  const ended = endOfDay(earlier);
  if (later.epoch <= ended) return 0;
  const [from, to] = [dayText(dayNumber({ epoch: ended })), dayText(dayNumber(later))];
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  // In years without 29 February, 28 February counts for it.
  const anniversary = from.endsWith('-02-29') && to.endsWith('-02-28') && !isLeap(to) ? to : from;
  return to.slice(5) < anniversary.slice(5) ? years - 1 : years;
}

/** Whether the year of a day has 29 February. */
function isLeap(day: string): boolean {
  return DateTime.fromISO(day, { zone: 'utc' }).isInLeapYear;
}

/** The end of a moment's day in UTC, in milliseconds since 1970. */
export function endOfDay({ epoch }: Pick<Moment, 'epoch'>): number {
  return (Math.floor(epoch / dayLength) + 1) * dayLength;
}
