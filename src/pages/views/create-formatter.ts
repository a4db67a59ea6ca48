import { DateTime } from 'luxon';
import { BoundedCache } from '../../model/bounded-cache.ts';
import type { Conventions } from '../../model/conventions.ts';
import type { Formatter } from '../../model/formatter.ts';
import type { Language } from '../../model/language.ts';
import type { Moment } from '../../model/moment.ts';
import { nameOfZone } from '../../model/zone-names.ts';
import { clockIn, isoInZone } from '../../relate/calendar.ts';
import { digitWriter } from './digits.ts';

/**
 * How many times to hold: a page, its metadata, its ninjs file and its feeds show the same times, some hundred pages apart.
 * To format each of them again would take 2 per cent of a full build.
 */
const maxTimes = 4096;

/**
 * Makes the formatter of a language. It uses only those parts of Intl that give the same result in every
 * version of Node: the grouping of digits and the joining of lists.
 * @param timeZone the publication's IANA zone; days and months are calendar days and have none
 * @param conventions how the language's locale writes dates and numbers
 */
export function createFormatter(
  language: Language,
  timeZone: string,
  conventions: Conventions,
): Formatter {
  const digits = digitWriter(language.locale);
  const list = new Intl.ListFormat(language.locale, { type: 'conjunction' });
  const { weekdays } = conventions;
  const times = new BoundedCache<number, string>(maxTimes);
  const isoTime = (moment: Moment) => times.get(moment.epoch, () => isoInZone(moment, timeZone));
  const day = dayFormatter(conventions, digits);
  const clockOf = (iso: string) => digits(iso.slice(11, 16));
  const timeOf = (iso: string) => {
    const clock = clockOf(iso);
    const name = nameOfZone(conventions.zones, timeZone, offsetMinutes(iso));
    return name === undefined
      ? conventions.time(clock, digits(offsetOf(iso)))
      : conventions.namedTime(clock, name);
  };
  const time: Formatter['time'] = (moment, beside) => {
    const iso = isoTime(moment);
    const isSameZone =
      beside !== undefined && offsetMinutes(isoTime(beside)) === offsetMinutes(iso);
    return isSameZone ? clockOf(iso) : timeOf(iso);
  };
  return {
    dateTime: (moment, beside) => conventions.dateTime(day(isoTime(moment)), time(moment, beside)),
    time,
    clock: (moment) => digits(clockIn(moment, timeZone)),
    machineDateTime: isoTime,
    day,
    weekday: (value) => {
      const { weekday } = DateTime.fromISO(value, { zone: 'utc' });
      return conventions.weekday(weekdays[weekday - 1] ?? '', day(value));
    },
    month: (value) => {
      const [year = '', month] = value.split('-');
      return conventions.month(monthName(conventions, month), digits(year));
    },
    year: digits,
    ...numbersOf(language, conventions),
    list: (items) => list.format(items),
  };
}

/** Formats a day or the day of a time: `2016-08-03`, `2016-08-03T08:00:00Z`. */
function dayFormatter(conventions: Conventions, digits: (number: string) => string) {
  return (value: string) => {
    const [year = '', month, date] = value.slice(0, 10).split('-');
    const name = monthName(conventions, month);
    return conventions.day(digits(String(Number(date))), name, digits(year));
  };
}

function monthName({ months }: Conventions, month: string | undefined): string {
  return months[Number(month) - 1] ?? '';
}

/** The UTC offset of an ISO time, in minutes. */
function offsetMinutes(iso: string): number {
  const [, sign = '', hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
  const ahead = hours === undefined ? 0 : Number(hours) * 60 + Number(minutes);
  return sign === '-' ? 0 - ahead : ahead;
}

/** The offset as text, for zones without a name: `+2`, `-3:30`, empty for UTC. */
function offsetOf(iso: string): string {
  const minutes = offsetMinutes(iso);
  if (minutes === 0) return '';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const sign = minutes < 0 ? '-' : '+';
  return `${sign}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** Numbers in the digits and with the marks of the locale. */
function numbersOf(
  { locale }: Language,
  { numbers: { decimal, group, minimumGroupingDigits } }: Conventions,
): Pick<Formatter, 'number' | 'range' | 'decimal'> {
  const digits = digitWriter(locale);
  const written = (format: Intl.NumberFormat, value: number) =>
    format
      .formatToParts(value)
      .map((part) => {
        if (part.type === 'group') return group;
        return part.type === 'decimal' ? decimal : digits(part.value);
      })
      .join('');
  const useGrouping = minimumGroupingDigits === 2 ? 'min2' : 'always';
  const settings = { numberingSystem: 'latn', useGrouping } as const;
  const whole = new Intl.NumberFormat(locale, settings);
  return {
    number: (value) => written(whole, value),
    range: (from, to) => `${written(whole, from)}–${written(whole, to)}`,
    decimal: (value, places) => {
      const fraction = { minimumFractionDigits: places, maximumFractionDigits: places };
      return written(new Intl.NumberFormat(locale, { ...settings, ...fraction }), value);
    },
  };
}
