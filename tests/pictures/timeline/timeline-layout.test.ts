import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimelineEvent } from '../../../src/model/pictures/timeline.ts';
import { type Box, boxesOverlap } from '../../../src/pictures/map/labels/label-box.ts';
import { dayText, epochOf } from '../../../src/pictures/timeline/timeline-days.ts';
import { timelineSizes } from '../../../src/pictures/timeline/timeline-design.ts';
import {
  layOutTimeline,
  type TimelineLayout,
} from '../../../src/pictures/timeline/timeline-layout.ts';
import { markBox, type TimelineMark } from '../../../src/pictures/timeline/timeline-marks.ts';
import { event, mixed, timelineInput } from '../timeline-samples.ts';

const { wide, narrow } = timelineSizes;
const layOut = (events: readonly TimelineEvent[], size = wide): TimelineLayout =>
  layOutTimeline(timelineInput(events), size);

/** All pairs of boxes in the same row that are too near to each other. */
function meetings(boxes: readonly { readonly row: number; readonly box: Box }[]): number {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).filter((b) => a.row === b.row && boxesOverlap(a.box, b.box)),
  ).length;
}

function axisTexts({ ticks, breaks }: TimelineLayout) {
  return [...ticks.texts, ...breaks.map(({ text }) => text)];
}

function isBar({ span }: TimelineMark): boolean {
  return span.shape === 'within' || span.shape === 'lasting';
}

const generatedEvent = fc
  .record({
    // 1900 to 2099.
    day: fc.integer({ min: -25_567, max: 47_481 }),
    near: fc.integer({ min: 0, max: 40 }),
    cluster: fc.boolean(),
    length: fc.constantFrom(2, 5, 40, 400, 4000),
    form: fc.constantFrom('day', 'day', 'month', 'year', 'interval', 'until'),
    uncertain: fc.boolean(),
    approximate: fc.boolean(),
  })
  .map(({ day, near, cluster, length, form, ...sure }) => {
    const start = cluster ? 17_000 + near : day;
    const text = dayText(start);
    const dates: Record<string, string> = {
      month: text.slice(0, 7),
      year: text.slice(0, 4),
      interval: `${text}/${dayText(start + length)}`,
      until: `../${text}`,
    };
    return { start, ...event('any', dates[form] ?? text, sure) };
  });

const generatedEvents = fc
  .array(generatedEvent, { minLength: 1, maxLength: 14 })
  .map((list) =>
    list
      .toSorted((a, b) => a.start - b.start)
      .map(({ start: _, ...each }, index) => ({ ...each, id: `event-${index}` })),
  );

describe.each([wide, narrow])('a $name timeline of generated events', (size) => {
  const check = (property: (layout: TimelineLayout) => void) =>
    fc.assert(
      fc.property(generatedEvents, (events) => property(layOut(events, size))),
      { numRuns: 60 },
    );

  test('keeps texts apart and inside the drawing', () => {
    check((layout) => {
      const texts = axisTexts(layout);
      const marks = layout.marks.map((mark) => ({ row: mark.lane, box: markBox(mark) }));
      for (const row of [texts, layout.legend, marks]) expect(meetings(row)).toBe(0);
      const all = [...texts, ...layout.legend, ...marks];
      const outside = all.filter(({ box }) => box.left < 0 || box.right > size.width);
      expect(outside).toEqual([]);
    });
  }, 60_000);

  test('has every event, each text beside its own mark', () => {
    check((layout) => {
      for (const mark of layout.marks) {
        const { box } = mark.label;
        expect(box.left > mark.right || box.right < mark.left).toBe(true);
      }
      const numbers = layout.marks.map(({ label }) => label.number);
      expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    });
  }, 60_000);

  test('draws bars to scale, and longer times never shorter', () => {
    check(({ stretches, marks }) => {
      const bars = marks.filter(isBar);
      for (const { span, left, right } of bars) {
        const home = stretches.find(({ start, end }) => span.start >= start && span.end <= end);
        expect(left).toBeCloseTo(home?.scale(epochOf(span.start)) ?? Number.NaN, 6);
        expect(right).toBeCloseTo(home?.scale(epochOf(span.end)) ?? Number.NaN, 6);
      }
      const days = ({ span }: TimelineMark) => span.end - span.start;
      const width = ({ left, right }: TimelineMark) => right - left;
      const unfair = bars.filter((a) =>
        bars.some((b) => days(a) > days(b) && width(a) < width(b) - 1e-6),
      );
      expect(unfair).toEqual([]);
    });
  }, 60_000);

  test('leaves out only time without events, and says how long it is', () => {
    check(({ stretches, breaks, marks }) => {
      expect(breaks).toHaveLength(stretches.length - 1);
      for (const [index, { text }] of breaks.entries()) {
        const [from, to] = [stretches[index]?.end ?? 0, stretches[index + 1]?.start ?? 0];
        expect(marks.filter(({ span }) => span.start < to && span.end > from)).toEqual([]);
        expect(text.text).toMatch(/^[1-9]\d* (day|month|year)s?$/);
      }
    });
  }, 60_000);
});

describe('breaks', () => {
  test('separate a year, a month and days, and show the time between them', () => {
    for (const size of [wide, narrow]) {
      const { breaks, stretches } = layOut(mixed, size);
      expect(breaks.map(({ text }) => text.text)).toEqual(['5 months', '1 month']);
      expect(stretches).toHaveLength(3);
    }
  });

  test('are absent if all events can be distinguished', () => {
    expect(layOut([event('a', '2016-08-01'), event('b', '2016-08-03')]).breaks).toEqual([]);
    expect(layOut(['2001', '2004', '2008'].map((year) => event(year, year))).breaks).toEqual([]);
  });

  test('are present if most of the time is empty', () => {
    const { breaks } = layOut([event('a', '1951'), event('b', '2011')]);
    expect(breaks.map(({ text }) => text.text)).toEqual(['59 years']);
  });
});

describe('the axis', () => {
  const named = (layout: TimelineLayout) => layout.ticks.texts.map(({ text }) => text);

  test('has no dates finer than those of the events, and each year once', () => {
    expect(named(layOut(mixed))).toEqual(['2015', 'Jun', '2016', '1', 'Aug', '2', '3']);
    expect(named(layOut([event('a', '2015')]))).toEqual(['2015']);
  });

  test('has years in the first row if there is nothing finer', () => {
    const { ticks } = layOut(['2001', '2004'].map((year) => event(year, year)));
    expect(ticks.texts.map(({ text, row }) => [text, row])).toEqual([
      ['2001', 0],
      ['2002', 0],
      ['2003', 0],
      ['2004', 0],
    ]);
  });

  test('has the new year if months cross it', () => {
    const months = ['2015-11', '2015-12', '2016-01', '2016-02'];
    const texts = named(layOut(months.map((month) => event(month, month))));
    expect(texts).toEqual(['Nov', '2015', 'Dec', 'Jan', '2016', 'Feb']);
  });
});

describe('lanes', () => {
  test('separate events that overlap in time', () => {
    const { marks } = layOut([
      event('a', '2015'),
      event('b', '2015-03-01/2015-06-30'),
      event('c', '2015-11'),
      event('d', '2016'),
    ]);
    const [a, b, c, d] = marks.map(({ lane }) => lane);
    expect(b).not.toBe(a);
    expect(c).toBe(b);
    // The last event starts at the number of the first, so it needs another lane.
    expect(d).not.toBe(a);
  });

  test('separate events of the same day', () => {
    const { marks } = layOut(['a', 'b', 'c'].map((id) => event(id, '2016-08-01')));
    expect(marks.map(({ lane }) => lane)).toEqual([0, 1, 2]);
  });
});

describe('the legend', () => {
  const signs = (events: readonly TimelineEvent[]) => layOut(events).legend.map(({ sign }) => sign);

  test('explains only the signs that are shown', () => {
    expect(signs([event('a', '2016-08-01'), event('b', '2016-08-03')])).toEqual([]);
    expect(signs(mixed)).toEqual(['within', 'until', 'scales']);
    expect(signs([event('a', '2016-08-01', { uncertain: true, approximate: true })])).toEqual([
      'uncertain',
      'approximate',
    ]);
    const lasted = event('a', '2016-08-01/2016-09-04');
    expect(signs([lasted])).toEqual(['lasting']);
    expect(signs([{ ...lasted, latestStart: '2016-08-31' }])).toEqual(['within', 'lasting']);
  });
});
