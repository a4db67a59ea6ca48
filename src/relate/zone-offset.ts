import { Info, type Zone } from 'luxon';
import { lazyByKey } from '../model/lazy.ts';
import { calendarEnd, calendarStart } from '../model/moment.ts';

const dayLength = 24 * 60 * 60 * 1000;
/** Shorter than the time between any two changes of the clocks of a zone: see `zoneOffset`. */
const spanLength = 3 * dayLength;
/** Number of spans to cache for a zone: about 27 years. */
const maxSpans = 3_333;

interface CachedZone {
  readonly zone: Zone;
  /** Minutes ahead of UTC at the start of a span, by the number of the span since 1970. */
  readonly atSpanStart: Map<number, number>;
}

/**
 * The offset of a zone from UTC at a moment, in minutes, positive to the east. It is a fraction for times
 * before standard time.
 *
 * Luxon looks up the zone's rules each time, which takes longer than everything else about a date. If three
 * days begin and end with the same offset, all of them have that offset: in the tz database, the shortest time between
 * two changes is that in Sierra Leone in September 1939, twenty minutes less than four days.
 * On the first and the last day of the calendar the offset is 0, so that no local time is in a year before
 * 1 or after 9999.
 * @param epoch milliseconds since 1970-01-01T00:00:00Z
 * @param timeZone IANA name. Throws RangeError if there is no such zone.
 */
export function zoneOffset(epoch: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  if (epoch < calendarStart + dayLength || epoch > calendarEnd - dayLength) return 0;
  const span = Math.floor(epoch / spanLength);
  const offset = offsetAtStart(span, zone);
  return offset === offsetAtStart(span + 1, zone) ? offset : zone.zone.offset(epoch);
}

/** Whether a zone is UTC itself, whose offset is written as `Z`. */
export function isUniversal(timeZone: string): boolean {
  return zoneOf(timeZone).zone.isUniversal;
}

const zoneOf = lazyByKey((timeZone: string): CachedZone => {
  const zone = Info.normalizeZone(timeZone);
  if (!zone.isValid) throw new RangeError(`no time zone: ${timeZone}`);
  return { zone, atSpanStart: new Map() };
});

function offsetAtStart(span: number, { zone, atSpanStart }: CachedZone): number {
  const cached = atSpanStart.get(span);
  if (cached !== undefined) return cached;
  const offset = zone.offset(span * spanLength);
  if (atSpanStart.size >= maxSpans) atSpanStart.clear();
  atSpanStart.set(span, offset);
  return offset;
}
