import { describe, expect, test } from 'vitest';
import { render } from './render.ts';

/** In milliseconds: 5 MB take most of a minute on a busy machine. */
const patience = 90_000;

/** All text is shown or reported: none is lost silently. */
function expectNothingLost(text: string): void {
  for (const parser of ['satteri', 'remark'] as const) {
    const { body, problems } = render(text, { parser });
    expect(body.parts.length + problems.length).toBeGreaterThan(0);
  }
}

/** Pieces that the parsers handle quickly even if repeated a hundred thousand times. */
const pieces = [
  ...[
    '[',
    '[[',
    '[[a',
    '[[a]]',
    '[[a]] ',
    ']]',
    '[^a] ',
    '[^a',
    '*a ',
    '**',
    '`a',
    '`',
    '"',
    "'",
    '" ',
  ],
  ...['--', '...', '<a ', '<b>', '![', '![a](b)', '[a](b) ', '::', ':::', ':::a\n', '\\[['],
  ...['&', 'a\n', '[a]: b\n', '|x', 'https://', 'www.', 'a@b', '~~', '#\n', '\\', '. A', 'Mr. '],
];

/** Pieces for which the time of Sätteri 0.10.5 itself is quadratic in their number. */
const slowForParser = ['&amp;[[', ':a ', ':a{', '_a'];

test.each(slowForParser)('ten thousand times %j ends in reasonable time', (piece) => {
  expectNothingLost(piece.repeat(10_000));
});

describe('a hundred thousand times', () => {
  test.each(pieces)('%j in one paragraph ends in reasonable time', (piece) => {
    expectNothingLost(piece.repeat(100_000));
  });

  test.each(pieces)('%j in forty paragraphs ends in reasonable time', (piece) => {
    expectNothingLost(`${piece.repeat(500)}\n\n`.repeat(40));
  });
});

test(
  'an article of five megabytes is rendered by Sätteri',
  () => {
    const paragraph = `The port of [[Esker]] is "open" -- said *[[Mara Voss]]* at 10:30 on [the day](/about/).\n\n`;
    const text = paragraph.repeat(Math.ceil(5_000_000 / paragraph.length));
    const { body, problems } = render(text, { parser: 'satteri' });
    expect(problems).toEqual([]);
    expect(body.mentions.length).toBe(2 * Math.ceil(5_000_000 / paragraph.length));
  },
  patience,
);
