import { DateTime, Info } from 'luxon';
import type { Moment } from '../../model/moment.ts';

/** Placeholder after a local time in advice, for the UTC offset of the site's time zone. */
export const offsetMark = '{offset}';

const markedTime = /(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\{offset\}/g;

/** An example of a moment, for advice. */
export const exampleTime = `2016-08-03T08:00:00${offsetMark}`;

/** Placeholder in advice for an example of a moment to come. The parser knows no time: see `withTomorrow`. */
export const tomorrowMark = '{tomorrow}';

/**
 * Replaces each `{tomorrow}` with eight in the morning of the day after the build.
 * @param timeZone IANA name
 */
export function withTomorrow(advice: string, now: Moment, timeZone: string): string {
  if (!advice.includes(tomorrowMark)) return advice;
  const zone = Info.normalizeZone(timeZone);
  const day = DateTime.fromMillis(now.epoch, { zone }).plus({ days: 1 }).toISODate();
  return advice.replaceAll(tomorrowMark, withOffsets(`${day}T08:00:00${offsetMark}`, timeZone));
}

/**
 * Replaces each `{offset}` with the UTC offset of a time zone at the local time before it:
 * `2016-08-03T08:00:00{offset}` becomes `2016-08-03T08:00:00+01:00` in Europe/London.
 * @param timeZone IANA name
 */
export function withOffsets(advice: string, timeZone: string): string {
  if (!advice.includes(offsetMark)) return advice;
  const zone = Info.normalizeZone(timeZone);
  return advice.replace(markedTime, (_, local: string) => {
    const offset = zone.isUniversal ? 'Z' : DateTime.fromISO(local, { zone }).toFormat('ZZ');
    return `${local}${offset}`;
  });
}
