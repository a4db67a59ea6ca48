import { DateTime, Info } from 'luxon';

/** Placeholder after a local time in advice, for the UTC offset of the site's time zone. */
export const offsetMark = '{offset}';

const markedTime = /(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\{offset\}/g;

/** An example of a moment, for advice. */
export const exampleTime = `2016-08-03T08:00:00${offsetMark}`;

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
