import { Info, type Zone } from 'luxon';
import { calendarEnd, calendarStart } from '../model/moment.ts';

const dayLength = 24 * 60 * 60 * 1000;
/** How many days are kept for a zone: a little more than 27 years. */
const mostDays = 10_000;

interface KnownZone {
  readonly zone: Zone;
  /** Minutes ahead of UTC at the start of a day of UTC, by that day's number since 1970. */
  readonly atDayStart: Map<number, number>;
}

const known = new Map<string, KnownZone>();

/**
 * By how many minutes the clocks of a zone are ahead of UTC at a moment; a fraction where they were
 * set by the sun.
 *
 * Luxon asks the zone's rules each time, which costs more than everything else about a date. But
 * where a day of UTC begins and ends at one offset, that is the offset of all of it: no zone has
 * changed its clocks and changed them back within a day.
 * On the first and the last day of the calendar it is 0, so that no clock shows a year before 1 or
 * after 9999.
 * @param epoch milliseconds since 1970-01-01T00:00:00Z
 * @param timeZone IANA. Throws RangeError for one that does not exist.
 */
export function zoneOffset(epoch: number, timeZone: string): number {
  const of = knownZone(timeZone);
  if (epoch < calendarStart + dayLength || epoch > calendarEnd - dayLength) return 0;
  const day = Math.floor(epoch / dayLength);
  const offset = offsetAtStart(day, of);
  return offset === offsetAtStart(day + 1, of) ? offset : of.zone.offset(epoch);
}

/** Whether a zone is UTC itself, which is written as `Z`. */
export function isUniversal(timeZone: string): boolean {
  return knownZone(timeZone).zone.isUniversal;
}

function knownZone(timeZone: string): KnownZone {
  const there = known.get(timeZone);
  if (there !== undefined) return there;
  const zone = Info.normalizeZone(timeZone);
  if (!zone.isValid) throw new RangeError(`no time zone: ${timeZone}`);
  const made = { zone, atDayStart: new Map<number, number>() };
  known.set(timeZone, made);
  return made;
}

function offsetAtStart(day: number, { zone, atDayStart }: KnownZone): number {
  const there = atDayStart.get(day);
  if (there !== undefined) return there;
  const offset = zone.offset(day * dayLength);
  if (atDayStart.size >= mostDays) atDayStart.clear();
  atDayStart.set(day, offset);
  return offset;
}
