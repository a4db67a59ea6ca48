import { describe, expect, test } from 'vitest';
import { dayOf, wholeYearsBetween } from '../../src/relate/calendar.ts';
import { momentOf } from '../sites/memory-folder.ts';

describe('dayOf', () => {
  test.each([
    ['2032-02-29T12:00:00Z', 'Etc/UTC', '2032-02-29'],
    ['2032-02-28T23:00:00Z', 'Europe/Berlin', '2032-02-29'],
    ['2032-02-29T23:00:00Z', 'Europe/Berlin', '2032-03-01'],
    ['2032-03-01T03:00:00Z', 'America/New_York', '2032-02-29'],
    ['2031-12-31T23:59:59Z', 'Africa/Tripoli', '2032-01-01'],
    ['2031-05-03T23:59:59-11:00', 'Pacific/Kiritimati', '2031-05-05'],
  ])('%s in %s is %s', (iso, zone, day) => {
    expect(dayOf(momentOf(iso), zone)).toBe(day);
  });

  test('throws for a zone that does not exist', () => {
    expect(() => dayOf(momentOf('2031-05-03T00:00:00Z'), 'Port/Esker')).toThrow(RangeError);
  });
});

describe('wholeYearsBetween', () => {
  test.each([
    ['2031-05-03T08:00:00Z', '2032-05-03T07:59:59.999Z', 0],
    ['2031-05-03T08:00:00Z', '2032-05-03T08:00:00Z', 1],
    ['2031-05-03T10:00:00+02:00', '2032-05-03T08:00:00Z', 1],
    ['2031-05-03T08:00:00Z', '2041-05-02T08:00:00Z', 9],
    ['2032-02-29T12:00:00Z', '2033-02-28T11:59:59Z', 0],
    ['2032-02-29T12:00:00Z', '2033-03-01T12:00:00Z', 1],
    ['2031-05-03T08:00:00Z', '2020-05-03T08:00:00Z', 0],
  ])('from %s to %s: %i', (earlier, later, years) => {
    expect(wholeYearsBetween(momentOf(earlier), momentOf(later))).toBe(years);
  });
});
