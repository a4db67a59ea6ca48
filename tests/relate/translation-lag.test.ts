import { describe, expect, test } from 'vitest';
import { missingCorrections, translationLag } from '../../src/relate/translation-lag.ts';
import { momentOf } from '../sites/files/memory-folder.ts';

const terms = { timeZone: 'Africa/Tripoli', now: momentOf('2016-08-10T12:00:00Z') };
const published = momentOf('2016-08-03T06:00:00Z');
const change = (kind: 'correction' | 'update' | 'change', iso: string) => ({
  ...momentOf(iso),
  kind,
});
const article = (...changes: readonly ReturnType<typeof change>[]) => ({ published, changes });
const day = (iso: string) => ({ iso, epoch: undefined });

describe('how far a translation is behind', () => {
  const corrected = article(
    change('change', '2016-08-05T10:00:00Z'),
    change('correction', '2016-08-04T10:00:00Z'),
    change('update', '2016-08-05T10:00:00Z'),
  );

  test.each([
    ['not at all, at the moment of the last change', momentOf('2016-08-05T10:00:00Z'), undefined],
    ['not at all, on the day of the last change', day('2016-08-05'), undefined],
    [
      'only by the update',
      momentOf('2016-08-04T12:00:00+02:00'),
      { corrections: [], updates: ['2016-08-05'], changed: undefined },
    ],
    [
      'by both',
      day('2016-08-03'),
      { corrections: ['2016-08-04'], updates: ['2016-08-05'], changed: undefined },
    ],
  ])('%s', (_name, version, expected) => {
    expect(translationLag(corrected, version, terms)).toEqual(expected);
  });

  test('counts a day in the zone of the publication', () => {
    const late = article(change('correction', '2016-08-04T22:30:00Z'));
    expect(translationLag(late, day('2016-08-04'), terms)?.corrections).toEqual(['2016-08-05']);
    expect(translationLag(late, day('2016-08-05'), terms)).toBeUndefined();
  });

  test('names the day of a change only if there are no notes', () => {
    const changed = article(change('change', '2016-08-06T10:00:00Z'));
    expect(translationLag(changed, published, terms)).toEqual({
      corrections: [],
      updates: [],
      changed: '2016-08-06',
    });
  });

  test('does not count changes in the future or in the minute after publication', () => {
    const later = article(
      change('change', '2016-08-03T06:00:40Z'),
      change('correction', '2016-08-11T10:00:00Z'),
    );
    expect(translationLag(later, published, terms)).toBeUndefined();
  });
});

describe('corrections that another version lacks', () => {
  test('are distinguished by their time, and each is counted', () => {
    const twice = article(
      change('correction', '2016-08-04T10:00:00Z'),
      change('correction', '2016-08-04T10:00:00Z'),
    );
    const once = article(change('correction', '2016-08-04T12:00:00+02:00'));
    expect(missingCorrections(twice, once, terms)).toHaveLength(1);
    expect(missingCorrections(once, twice, terms)).toEqual([]);
    const update = article(change('update', '2016-08-04T10:00:00Z'));
    expect(missingCorrections(once, update, terms)).toHaveLength(1);
  });
});
