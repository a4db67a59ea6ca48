import { DateTime, Info } from 'luxon';

/** Stands behind a local time in advice, in the place of the offset of the site's zone. */
export const offsetMark = '{offset}';

const markedTime = /(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\{offset\}/g;

/** A time that shows how one is written. */
export const exampleTime = `2016-08-03T08:00:00${offsetMark}`;

/**
 * Gives each local time of an advice the offset that the site's zone has at that time:
 * `2016-08-03T08:00:00{offset}` becomes `2016-08-03T08:00:00+01:00` in Europe/London.
 * @param timeZone IANA
 */
export function withOffsets(advice: string, timeZone: string): string {
  if (!advice.includes(offsetMark)) return advice;
  const zone = Info.normalizeZone(timeZone);
  return advice.replace(markedTime, (_, local: string) => {
    const offset = zone.isUniversal ? 'Z' : DateTime.fromISO(local, { zone }).toFormat('ZZ');
    return `${local}${offset}`;
  });
}
