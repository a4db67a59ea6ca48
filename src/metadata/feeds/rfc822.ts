import { DateTime } from 'luxon';

/**
 * Formats a time as RSS and OPML require, in RFC 822 format with a four-digit year:
 * `Wed, 03 Aug 2016 08:00:00 +0200`. Throws RangeError if the time is not valid.
 * @param iso ISO 8601 with a zone, which the result keeps
 */
export function rfc822(iso: string): string {
  const text = DateTime.fromISO(iso, { setZone: true }).toRFC2822();
  if (text === null) throw new RangeError(`not a valid time: ${iso}`);
  return text;
}
