import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  boxAround,
  boxesOverlap,
  isInFrame,
} from '../../../../src/pictures/map/labels/label-box.ts';
import {
  type LabelSpec,
  labelCandidates,
} from '../../../../src/pictures/map/labels/label-candidates.ts';
import {
  edgeGap,
  labelGap,
  placeLabels,
} from '../../../../src/pictures/map/labels/label-placement.ts';
import { labelWidth, textExtent } from '../../../../src/pictures/map/labels/label-width.ts';

const size = { width: 720, height: 480 };

const wishes = (count: number): fc.Arbitrary<readonly LabelSpec[]> =>
  fc.array(
    fc.record({
      text: fc.string({ minLength: 1, maxLength: 18 }),
      x: fc.integer({ min: 10, max: 710 }),
      y: fc.integer({ min: 10, max: 470 }),
      radius: fc.constantFrom(0, 6.5, 9),
      fontSize: fc.constantFrom(22, 26, 28),
      weight: fc.constantFrom('regular' as const, 'bold' as const),
    }),
    { minLength: 1, maxLength: count },
  );

function place(list: readonly LabelSpec[], direction: 'ltr' | 'rtl' = 'ltr') {
  const obstacles = list.map(({ x, y, radius }) => boxAround(x, y, radius));
  const candidates = list.map((wish) => labelCandidates(wish, direction, size.width));
  return { obstacles, candidates, labels: placeLabels({ candidates, obstacles, lines: [], size }) };
}

const pairs = (boxes: readonly Box[]) =>
  boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));

describe('labels', () => {
  test('never touch each other, a marker or the edge', () => {
    fc.assert(
      fc.property(
        wishes(14),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (list, direction) => {
          const { labels, obstacles } = place(list, direction);
          expect(labels).toHaveLength(list.length);
          const boxes = labels.flatMap((label) => label?.box ?? []);
          expect(pairs(boxes).filter(([a, b]) => boxesOverlap(a, b, labelGap))).toEqual([]);
          const marked = obstacles.filter(({ left, right }) => right > left);
          expect(boxes.filter((box) => marked.some((other) => boxesOverlap(box, other)))).toEqual(
            [],
          );
          expect(boxes.filter((box) => !isInFrame(box, size, edgeGap))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('stay inside the same box in a smaller font size', () => {
    const starts = { left: 0, middle: 0.5, right: 1 } as const;
    fc.assert(
      fc.property(wishes(1), fc.double({ min: 0.4, max: 1, noNaN: true }), ([wish], factor) => {
        if (wish === undefined) return;
        const { ascent, descent } = textExtent(wish.text);
        const width = labelWidth(wish.text, wish.weight) * wish.fontSize * factor;
        for (const label of labelCandidates(wish, 'ltr', size.width)) {
          const left = label.x - width * starts[label.anchor];
          const baseline = label.y + label.shift * wish.fontSize * factor;
          expect(left).toBeGreaterThanOrEqual(label.box.left - 0.01);
          expect(left + width).toBeLessThanOrEqual(label.box.right + 0.01);
          expect(baseline - ascent * wish.fontSize * factor).toBeGreaterThan(label.box.top - 2);
          expect(baseline + descent * wish.fontSize * factor).toBeLessThan(label.box.bottom + 2);
        }
      }),
    );
  });

  const esker: LabelSpec = {
    text: 'Esker',
    x: 300,
    y: 200,
    radius: 6.5,
    fontSize: 26,
    weight: 'regular',
  };

  test('are after their marker in the direction of reading', () => {
    expect(place([esker]).labels[0]).toMatchObject({ anchor: 'left' });
    expect(place([esker], 'rtl').labels[0]).toMatchObject({ anchor: 'right' });
  });

  test('are before it near the edge', () => {
    expect(place([{ ...esker, x: 700 }]).labels[0]).toMatchObject({ anchor: 'right' });
  });

  test('avoid the coast if there is room', () => {
    const candidates = [labelCandidates(esker, 'ltr', size.width)];
    const lines = Array.from({ length: 40 }, (_, index) => [310 + index * 5, 200] as const);
    const [label] = placeLabels({ candidates, obstacles: [], lines, size });
    expect(label?.box.bottom).toBeLessThan(200);
  });

  test('are left out if there is no room, beginning with the last', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => ({ ...esker, x: 300 + index }));
    const { labels } = place(crowd);
    expect(labels[0]).toBeDefined();
    expect(labels.filter((label) => label === undefined).length).toBeGreaterThan(10);
  });
});
