import { Info, type Zone } from 'luxon';
import { calendarEnd, calendarStart } from '../model/moment.ts';

const dayLength = 24 * 60 * 60 * 1000;
/** Number of days to cache for a zone: about 27 years. */
const maxDays = 10_000;

interface CachedZone {
  readonly zone: Zone;
  /** Minutes ahead of UTC at the start of a UTC day, by the number of the day since 1970. */
  readonly atDayStart: Map<number, number>;
}

const zones = new Map<string, CachedZone>();

/**
 * The offset of a zone from UTC at a moment, in minutes, positive to the east. It is a fraction for times
 * before standard time.
 *
 * Luxon looks up the zone's rules each time, which takes longer than everything else about a date. If a
 * UTC day begins and ends with the same offset, all of it has that offset, because no zone has changed its
 * clocks twice within a day.
 * On the first and the last day of the calendar the offset is 0, so that no local time is in a year before
 * 1 or after 9999.
 * @param epoch milliseconds since 1970-01-01T00:00:00Z
 * @param timeZone IANA name. Throws RangeError if there is no such zone.
 */
export function zoneOffset(epoch: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  if (epoch < calendarStart + dayLength || epoch > calendarEnd - dayLength) return 0;
  const day = Math.floor(epoch / dayLength);
  const offset = offsetAtStart(day, zone);
  return offset === offsetAtStart(day + 1, zone) ? offset : zone.zone.offset(epoch);
}

/** Whether a zone is UTC itself, whose offset is written as `Z`. */
export function isUniversal(timeZone: string): boolean {
  return zoneOf(timeZone).zone.isUniversal;
}

function zoneOf(timeZone: string): CachedZone {
  const cached = zones.get(timeZone);
  if (cached !== undefined) return cached;
  const zone = Info.normalizeZone(timeZone);
  if (!zone.isValid) throw new RangeError(`no time zone: ${timeZone}`);
  const created = { zone, atDayStart: new Map<number, number>() };
  zones.set(timeZone, created);
  return created;
}

function offsetAtStart(day: number, { zone, atDayStart }: CachedZone): number {
  const cached = atDayStart.get(day);
  if (cached !== undefined) return cached;
  const offset = zone.offset(day * dayLength);
  if (atDayStart.size >= maxDays) atDayStart.clear();
  atDayStart.set(day, offset);
  return offset;
}
