import { DateTime } from 'luxon';

/**
 * A time as RSS and OPML write it, by RFC 822 with a year of four digits:
 * `Wed, 03 Aug 2016 08:00:00 +0200`.
 * @param iso ISO 8601 with a zone, which is kept
 */
export function rfc822(iso: string): string {
  const text = DateTime.fromISO(iso, { setZone: true }).toRFC2822();
  if (text === null) throw new RangeError(`no time: ${iso}`);
  return text;
}
