import { IANAZone } from 'luxon';
import { describe, expect, test } from 'vitest';
import { isUniversal, zoneOffset } from '../../src/relate/zone-offset.ts';

const hour = 60 * 60 * 1000;

describe('the offset of a zone', () => {
  test.each([
    ['Europe/Berlin', '2031-03-30T01:00:00Z', 'an hour on'],
    ['Europe/Berlin', '2031-10-26T01:00:00Z', 'an hour back'],
    ['Australia/Lord_Howe', '2031-04-05T15:00:00Z', 'half an hour back'],
    ['America/St_Johns', '2010-03-14T03:31:00Z', 'at a minute past midnight'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', 'over a day'],
    ['Asia/Kathmandu', '1985-12-31T18:30:00Z', 'by a quarter of an hour'],
    ['Africa/Monrovia', '1972-01-07T00:44:30Z', 'from the time of the sun'],
    ['Europe/Amsterdam', '1937-06-30T23:40:28Z', 'by twenty-eight seconds'],
    ['Africa/Casablanca', '2031-01-05T02:00:00Z', 'in the month of fasting'],
    ['Antarctica/Troll', '2031-03-30T01:00:00Z', 'by two hours'],
    ['Africa/Freetown', '1939-09-01T01:00:00Z', 'for four days only'],
    ['Africa/Freetown', '1939-09-05T00:40:00Z', 'back after four days'],
  ])('of %s is exact around %s, when it moves %s', (name, iso) => {
    const zone = IANAZone.create(name);
    const change = Date.parse(iso);
    for (let epoch = change - 30 * hour; epoch <= change + 30 * hour; epoch += hour / 4) {
      for (const each of [epoch - 1, epoch, epoch + 1]) {
        expect(zoneOffset(each, name)).toBe(zone.offset(each));
      }
    }
  });

  test('is the same, however many days are requested', () => {
    const zone = IANAZone.create('Africa/Tripoli');
    for (let day = 0; day < 12_000; day += 1) {
      const epoch = day * 24 * hour + hour;
      if (day % 100 === 0) expect(zoneOffset(epoch, 'Africa/Tripoli')).toBe(zone.offset(epoch));
      else zoneOffset(epoch, 'Africa/Tripoli');
    }
    expect(zoneOffset(hour, 'Africa/Tripoli')).toBe(zone.offset(hour));
  });

  test('throws for a zone that does not exist', () => {
    expect(() => zoneOffset(0, 'Port/Esker')).toThrow(RangeError);
  });
});

test('UTC is distinguished from zones with the same time', () => {
  expect(isUniversal('UTC')).toBe(true);
  expect(isUniversal('Africa/Abidjan')).toBe(false);
});
