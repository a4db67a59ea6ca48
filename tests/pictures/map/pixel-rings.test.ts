import { expect, test } from 'vitest';
import { spansInside } from '../../../src/pictures/map/pixel-rings.ts';

const square = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
] as const;

test('the spans of a row are its parts inside the rings, without holes', () => {
  const hole = square.map(([x, y]) => [x / 2 + 2, y / 2 + 2] as const);
  const rows = spansInside([[...square], hole], { top: -4, height: 5, count: 4 });
  expect(rows).toEqual([
    { y: -4, spans: [] },
    { y: 1, spans: [[0, 10]] },
    {
      y: 6,
      spans: [
        [0, 2],
        [7, 10],
      ],
    },
    { y: 11, spans: [] },
  ]);
});

test('a ring may start anywhere, and end at its start or not', () => {
  const rows = { top: 3, height: 4, count: 1 };
  const rotated = [...square.slice(2), ...square.slice(0, 3)];
  expect(spansInside([rotated], rows)).toEqual(spansInside([[...square]], rows));
});
