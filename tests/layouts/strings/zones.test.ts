import { DateTime, IANAZone } from 'luxon';
import { describe, expect, test } from 'vitest';
import { arZones } from '../../../layouts/strings/ar/zones.ts';
import { enZones } from '../../../layouts/strings/en/zones.ts';
import { frZones } from '../../../layouts/strings/fr/zones.ts';
import { nameOfZone } from '../../../src/model/zone-names.ts';

const tables = { ar: arZones, en: enZones, fr: frZones };
const moments = [2012, 2016, 2020, 2024, 2031].flatMap((year) => [
  `${year}-01-15`,
  `${year}-07-15`,
]);

describe.each(Object.entries(tables))('the zones of %s', (_, names) => {
  test('all exist', () => {
    expect([...names.keys()].filter((zone) => !IANAZone.isValidZone(zone))).toEqual([]);
  });

  test('have a name for winter and summer in many years', () => {
    const nameless = [...names.keys()].flatMap((zone) =>
      moments
        .map((day) => DateTime.fromISO(`${day}T12:00:00`, { zone }))
        .filter((time) => nameOfZone(names, zone, time.offset) === undefined)
        .map((time) => `${zone} ${time.toISO()}`),
    );
    expect(nameless).toEqual([]);
  });

  test('have names without surrounding spaces or direction marks', () => {
    const all = [...names.values()].flatMap((name) =>
      typeof name === 'string' ? [name] : Object.values(name),
    );
    expect(all.filter((name) => !/^[\p{L}\p{M}][\p{L}\p{M} ’-]*$/u.test(name))).toEqual([]);
  });
});

describe('nameOfZone', () => {
  test.each([
    ['Europe/London', 60, 'BST'],
    ['Europe/London', 0, 'GMT'],
    ['europe/london', 60, 'BST'],
    // Double summer time during the Second World War.
    ['Europe/London', 120, undefined],
    ['Europe/Dublin', 60, 'IST'],
    ['Europe/Paris', 120, 'CEST'],
    ['America/New_York', -240, 'EDT'],
    ['America/St_Johns', -150, 'NDT'],
    ['Australia/Sydney', 660, 'AEDT'],
    ['Asia/Kolkata', 330, 'IST'],
    ['Africa/Tripoli', 120, 'Libya time'],
    ['Africa/Tripoli', 60, 'Libya time'],
    ['America/Port-au-Prince', -300, 'Haiti time'],
    ['Pacific/Chatham', 765, undefined],
    ['Etc/UTC', 0, undefined],
  ])('of %s at %i', (zone, offset, expected) => {
    expect(nameOfZone(enZones, zone, offset)).toBe(expected);
  });
});
