import { brotliCompressSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { TimelineEvent } from '../../../src/model/pictures/timeline.ts';
import { drawTimeline } from '../../../src/pictures/timeline/timeline-drawing.ts';
import { event, mixed, timelineInput } from '../timeline-samples.ts';

function draw(events: readonly TimelineEvent[], direction: 'ltr' | 'rtl' = 'ltr') {
  const drawn = drawTimeline(timelineInput(events, direction));
  if (drawn === undefined) throw new Error('nothing was drawn');
  return drawn;
}

const matches = (svg: string, pattern: RegExp) =>
  [...svg.matchAll(pattern)].map(([, text]) => text);

/** One event of every kind. */
const all: readonly TimelineEvent[] = [
  event('a', '2011', { approximate: true }),
  event('b', '2014-06', { uncertain: true }),
  event('c', '2014-06-20/2015-02-10'),
  event('d', '2015', { uncertain: true, approximate: true }),
  event('e', '2016-06'),
  event('f', '../2016-06-09', { uncertain: true }),
  event('g', '2016-08-01'),
  event('h', '2016-08-01', { uncertain: true }),
  event('i', '2016-08-02', { approximate: true }),
  event('j', '2016-08-01/2016-08-06'),
];

test('without events there is no drawing', () => {
  expect(drawTimeline(timelineInput([]))).toBeUndefined();
});

test('events are numbered in the order of the list', () => {
  const numbers = matches(draw(mixed).wide, /<text x="[\d.]+%" dx="-?\d+" [^>]*>(\d+)<\/text>/g);
  expect(numbers).toEqual(['1', '2', '3', '4', '5']);
});

describe.each(['wide', 'narrow'] as const)('the %s drawing', (size) => {
  test('is well-formed in both directions, and deterministic', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const svg = draw(all, direction)[size];
      expect(() => new SaxesParser({ xmlns: true }).write(svg).close()).not.toThrow();
      expect(svg).not.toMatch(/NaN|undefined|Infinity| style=|<style/);
      expect(draw(all, direction)[size]).toBe(svg);
    }
  });

  test('has the role of an image, with its own title and description', () => {
    const svg = draw(mixed)[size];
    const id = `timeline-${size}`;
    expect(svg).toContain(`role="img" aria-labelledby="${id}-title ${id}-desc"`);
    expect(svg).toContain(`<title id="${id}-title">Esker &amp; Ulm</title>`);
    expect(svg).toContain(`<desc id="${id}-desc">5 events. Left out: 5 months, 1 month.</desc>`);
  });

  test('draws each event with the precision of its date', () => {
    const svg = draw(all)[size].replace(/<svg class="legend".*/, '');
    expect(svg.match(/<rect class="within"/g)).toHaveLength(2);
    expect(svg.match(/<rect class="within uncertain"/g)).toHaveLength(2);
    expect(svg.match(/<rect class="lasting"/g)).toHaveLength(2);
    expect(svg.match(/<circle class="on"/g)).toHaveLength(2);
    expect(svg.match(/<circle class="on uncertain"/g)).toHaveLength(1);
    expect(svg.match(/<path class="by uncertain"/g)).toHaveLength(1);
    expect(svg.match(/<path class="wave"/g)).toHaveLength(6);
  });

  test('fills only the certain part of a duration whose start is known to the month', () => {
    const until = { ...event('war', '2015-06-01/2016-02-29'), earliestEnd: '2016-02-01' };
    const both = { ...until, latestStart: '2015-06-30' };
    const bar = /<rect class="(?<kind>\w+)" x="[\d.]+%" y="\d+" width="(?<width>[\d.]+)%"/g;
    const bars = (events: readonly TimelineEvent[]) =>
      [...(draw(events)[size].split('class="legend"')[0] ?? '').matchAll(bar)].map(
        ({ groups }) => [groups?.kind, Number(groups?.width)] as const,
      );
    const [whole, core] = bars([until]);
    expect([whole?.[0], core?.[0]]).toEqual(['within', 'lasting']);
    // June to January, of nine months; then July to January.
    const share = (part: typeof core) => (part?.[1] ?? 0) / (whole?.[1] ?? 0);
    expect(share(core)).toBeCloseTo(245 / 274, 2);
    expect(share(bars([both])[1])).toBeCloseTo(215 / 274, 2);
    // From some time in one month to some time in the next: no day of it is known.
    const short = { ...event('raid', '2016-01-01/2016-02-29'), latestStart: '2016-01-31' };
    expect(bars([{ ...short, earliestEnd: '2016-02-01' }]).map(([name]) => name)).toEqual([
      'within',
    ]);
  });

  test('is small', () => {
    expect(brotliCompressSync(draw(all)[size]).length).toBeLessThan(1536);
  });

  test('is mirrored from right to left', () => {
    const [ltr, rtl] = [draw(mixed)[size], draw(mixed, 'rtl')[size]];
    const dots = (svg: string) => matches(svg, /cx="([\d.]+)%"/g).map(Number);
    const mirrored = dots(ltr).map((percent) => 100 - percent);
    expect(mirrored.length).toBeGreaterThan(0);
    for (const [index, x] of dots(rtl).entries()) expect(x).toBeCloseTo(mirrored[index] ?? 0, 1);
    expect(rtl).toContain('direction="rtl"');
    // The dashes lead back in time.
    expect(matches(ltr, /class="by" d="M0 0h(-?)/g)[0]).toBe('-');
    expect(matches(rtl, /class="by" d="M0 0h(-?)/g)[0]).toBe('');
  });
});

test('texts are escaped', () => {
  const drawn = drawTimeline({ ...timelineInput(all), title: 'Ulm <&> Esker' });
  expect(drawn?.wide).toContain('Ulm &lt;&amp;&gt; Esker');
});
