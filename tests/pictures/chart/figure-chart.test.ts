import { describe, expect, test } from 'vitest';
import type { ChartPoint, FigureChartInput } from '../../../src/model/pictures/figure-chart.ts';
import { drawFigureChart } from '../../../src/pictures/chart/figure-chart.ts';

const point = (day: string, amount: number, more: Partial<ChartPoint> = {}): ChartPoint => ({
  day,
  amount,
  qualifier: 'exactly',
  ...more,
});

function draw(points: readonly ChartPoint[], more: Partial<FigureChartInput> = {}): string {
  const input: FigureChartInput = {
    points,
    language: { direction: 'ltr' },
    title: 'Ships <waiting> & others',
    description: 'From 3 to 9',
    number: (value) => `n${value}`,
    range: (from, to) => `${from}–${to}`,
    day: (day) => `d${day}`,
    ...more,
  };
  return drawFigureChart(input) ?? '';
}

/** The texts of a drawing in order, without those of the scale. */
function labels(svg: string): readonly string[] {
  return [...svg.matchAll(/<text x[^>]*>([^<]*)</g)].map(([, text = '']) => text);
}

/** The positions of the points along the axis. */
function places(svg: string): readonly number[] {
  return [...svg.matchAll(/cx="([\d.]+)%"/g)].map(([, x]) => Number(x));
}

const three = [point('2031-05-01', 3), point('2031-05-02', 9), point('2031-05-05', 6)];

describe('the chart of a figure', () => {
  test('is not drawn for one day', () => {
    expect(drawFigureChart({ ...input(), points: [point('2031-05-01', 3)] })).toBeUndefined();
    expect(drawFigureChart({ ...input(), points: [] })).toBeUndefined();
  });

  test('places days by their distance in time', () => {
    const [first = 0, second = 0, third = 0] = places(draw(three));
    expect((second - first) * 3).toBeCloseTo(third - second, 1);
  });

  test('runs from right to left if the language does', () => {
    const ltr = places(draw(three));
    const rtl = places(draw(three, { language: { direction: 'rtl' } }));
    expect(rtl.map((x, index) => x + (ltr[index] ?? 0))).toEqual(rtl.map(() => 100));
  });

  test('writes signs with European digits as in Europe, with Arabic ones mirrored', () => {
    const points = three.map((each) => ({ ...each, qualifier: 'more than' as const }));
    const newest = (direction: 'ltr' | 'rtl', number: (value: number) => string) =>
      labels(draw(points, { language: { direction }, number })).find((text) =>
        text.includes('&gt;'),
      );
    expect(newest('rtl', String)).toBe('\u2066&gt;6\u2069');
    expect(newest('rtl', () => '٦')).toBe('&gt;٦');
    expect(newest('ltr', String)).toBe('&gt;6');
    expect(labels(draw(three, { language: { direction: 'rtl' }, number: String }))).toContain('6');
  });

  test('labels values with the signs of their qualifiers, the newest first', () => {
    const svg = draw([
      point('2031-05-01', 3, { qualifier: 'about' }),
      point('2031-05-10', 4, { qualifier: 'at least' }),
      point('2031-05-20', 9, { qualifier: 'more than' }),
    ]);
    expect(labels(svg)).toEqual(['&gt;n9', '~n3', '≥n4']);
  });

  test('draws a range as a bar with both its numbers', () => {
    const svg = draw([point('2031-05-01', 3), point('2031-05-09', 4, { to: 8 })]);
    expect(labels(svg)).toEqual(['4–8', 'n3']);
    expect(svg.match(/class="range"/g)).toHaveLength(1);
    expect(places(svg)).toHaveLength(1);
  });

  test('leaves out labels that would touch, never the newest', () => {
    const many = Array.from({ length: 60 }, (_, day) =>
      point(new Date(Date.UTC(2031, 4, 1 + day)).toISOString().slice(0, 10), 1000 + day),
    );
    const shown = labels(draw(many));
    expect(shown[0]).toBe('n1059');
    expect(shown.length).toBeLessThan(8);
    expect(places(draw(many))).toHaveLength(60);
  });

  test('includes zero, for positive and negative values', () => {
    expect(draw(three)).toContain('>n0<');
    expect(draw([point('2031-05-01', -3), point('2031-05-02', 5)])).toMatch(/>n-\d/);
  });

  test('has only integers on the scale of integers', () => {
    const scaleOf = (svg: string) =>
      [...svg.matchAll(/class="scale"[^>]*>n([^<]*)</g)].map(([, text]) => Number(text));
    const days = ['2031-05-01', '2031-05-02'] as const;
    expect(scaleOf(draw(days.map((day, index) => point(day, index + 1))))).toEqual([0, 1, 2]);
    expect(scaleOf(draw(days.map((day, index) => point(day, index + 0.5))))).toContain(0.5);
  });

  test('is drawn if all values are zero', () => {
    const svg = draw([point('2031-05-01', 0), point('2031-05-02', 0)]);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('has a title and a description, escaped', () => {
    const svg = draw(three);
    expect(svg).toContain('<title>Ships &lt;waiting&gt; &amp; others</title>');
    expect(svg).toContain('<desc>From 3 to 9</desc>');
    expect(svg).toContain('>d2031-05-01<');
    expect(svg).toContain('>d2031-05-05<');
  });

  test('is deterministic', () => {
    expect(draw(three)).toBe(draw(three));
  });
});

function input(): FigureChartInput {
  return {
    points: [],
    language: { direction: 'ltr' },
    title: 'a',
    description: 'b',
    number: String,
    range: String,
    day: String,
  };
}
