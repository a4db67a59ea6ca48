import { DateTime } from 'luxon';
import { BoundedCache } from '../../model/bounded-cache.ts';
import type { Moment } from '../../model/moment.ts';
import type { Fault } from '../../model/problem.ts';
import { quote } from '../issue-text.ts';
import { withOffsets } from './local-time.ts';
import { readMoment } from './moment.ts';

const localForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;

/**
 * Parses the time of an entry: a moment, or a local time of the publication.
 * @param published the time of publication, or its day, for advice
 */
export function readEntryTime(text: string, timeZone: string, published: string): Moment | Fault {
  if (/^\d{1,2}:\d{2}$/.test(text)) {
    const advice = `write the day before it: at=${published.slice(0, 10)}T${text.padStart(5, '0')}`;
    return { message: `${quote(text)} has no day`, advice };
  }
  if (!localForm.test(text)) return readZoned(text, timeZone, text, published);
  const fixed = dayOffset(text.slice(0, 10), timeZone);
  if (fixed !== undefined) return readZoned(text + fixed, timeZone, text);
  return readOnChangeDay(text, timeZone);
}

/** The offsets of zones on days on which they do not change, by zone and day. */
const offsets = new BoundedCache<string, string | undefined>(1000);

/**
 * The offset from UTC that a zone has all day; undefined if its clocks change about that day. Luxon looks up the
 * rules of the zone for each time, which is slow for hundreds of entries.
 */
function dayOffset(day: string, timeZone: string): string | undefined {
  return offsets.get(`${timeZone} ${day}`, () => {
    const noon = DateTime.fromISO(`${day}T12:00`, { zone: timeZone });
    const near = [-1, 1].map((days) => noon.plus({ days }).offset);
    return noon.isValid && near.every((offset) => offset === noon.offset)
      ? noon.toFormat('ZZ')
      : undefined;
  });
}

/** Reads a local time of a day near which clocks change. */
function readOnChangeDay(text: string, timeZone: string): Moment | Fault {
  const local = DateTime.fromISO(text, { zone: timeZone });
  if (!local.isValid || text.includes('T24')) return readZoned(text, timeZone);
  if (local.toISO({ includeOffset: false, suppressMilliseconds: true }) !== withSeconds(text)) {
    const message = `clocks in ${timeZone} skip the time ${quote(text)}`;
    return { message, advice: `write a time that exists, such as at=${shortest(local)}` };
  }
  const possible = local.getPossibleOffsets().map((time) => time.toFormat('ZZ'));
  if (possible.length > 1) {
    const message = `clocks in ${timeZone} show the time ${quote(text)} twice`;
    const [first, second] = possible.map((offset) => `at=${text}${offset}`);
    return { message, advice: `say which: write ${first} or ${second}` };
  }
  return readZoned(`${text}${local.toFormat('ZZ')}`, timeZone);
}

/**
 * @param written the text in the file, if `text` has an offset that the file does not have
 * @param example for the advice
 */
function readZoned(
  text: string,
  timeZone: string,
  written = text,
  example?: string,
): Moment | Fault {
  const read = readMoment(text, example);
  if (typeof read !== 'string') return read;
  const fault = written === text ? read : readMoment(written);
  const [message = '', advice = ''] = typeof fault === 'string' ? fault.split('\n') : [];
  return { message, advice: withOffsets(advice, timeZone) };
}

function withSeconds(text: string): string {
  return text.length === 'YYYY-MM-DDThh:mm'.length ? `${text}:00` : text;
}

function shortest(time: DateTime): string {
  return time.toFormat("yyyy-MM-dd'T'HH:mm");
}
