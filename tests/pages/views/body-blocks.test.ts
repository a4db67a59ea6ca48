import { describe, expect, test } from 'vitest';
import { bodyBlocks, quotedFigures, splitOpening } from '../../../src/pages/views/body-blocks.ts';
import type { BodyPieceView } from '../../../src/pages/views/body-view.ts';

const figure = (id: string) =>
  ({
    piece: 'figure',
    id,
    href: `/figures/${id}/`,
    of: 'ships',
    unit: undefined,
    source: 'Harbour office',
    asOf: '2031-05-01',
    qualifier: 'exactly',
    amount: 5,
  }) as unknown as BodyPieceView;

const day: BodyPieceView = { piece: 'day', day: '2031-05-01' };
const timeline: BodyPieceView = { piece: 'timeline' };

const pieces = (body: readonly BodyPieceView[]) => bodyBlocks(body).map((block) => block.pieces);

describe('bodyBlocks', () => {
  test('splits a text after each element at the top level, and loses nothing', () => {
    expect(pieces(['<p>One</p>\n<h2 id="a">Two</h2>\n<p>Three<br>lines</p>'])).toEqual([
      ['<p>One</p>'],
      ['\n<h2 id="a">Two</h2>'],
      ['\n<p>Three<br>lines</p>'],
    ]);
  });

  test('keeps nested elements together', () => {
    const list = '<ul>\n<li><p>One</p></li>\n<li>Two</li>\n</ul>';
    const table = '<table><tbody><tr><td>1</td></tr></tbody></table>';
    expect(pieces([`${list}\n${table}\n`])).toEqual([[list], [`\n${table}`]]);
  });

  test('is not confused by a sign in the value of an attribute', () => {
    const paragraph = '<p><a href="/a/?b>c" title=\'</p>\'>One</a></p>';
    expect(pieces([`${paragraph}<p>Two</p>`])).toEqual([[paragraph], ['<p>Two</p>']]);
  });

  test('keeps slots in their paragraph, and a slot at the top level by itself', () => {
    expect(pieces(['<p>On ', day, ' at last</p>\n', timeline, '\n<p>Two</p>'])).toEqual([
      ['<p>On ', day, ' at last</p>'],
      ['\n', timeline],
      ['\n<p>Two</p>'],
    ]);
  });

  test('numbers figures after the footnotes, since print shows both numbers in the same way', () => {
    const notes =
      '<section class="footnotes"><ol><li id="fn-1">One</li><li id="fn-2">Two</li></ol></section>';
    const blocks = bodyBlocks(['<p>', figure('a'), ' and ', figure('b'), '</p>', notes]);
    expect(quotedFigures(blocks).map(({ number, note }) => [number, note])).toEqual([
      [3, 1],
      [4, 2],
    ]);
  });

  test('numbers figures by their first mention, and gives each paragraph its own notes', () => {
    const blocks = bodyBlocks([
      ...['<p>', figure('a'), ' and ', figure('b'), ' and ', figure('a'), '</p>'],
      ...['<p>None</p>', '<p>', figure('b'), '</p>', '<ul><li>', figure('c'), '</li></ul>'],
    ]);
    const numbers = blocks.map(({ figures }) =>
      figures.map(({ id, number, note }) => [id, number, note]),
    );
    expect(numbers).toEqual([
      [
        ['a', 1, 1],
        ['b', 2, 2],
      ],
      [],
      [['b', 2, 3]],
      [['c', 3, 4]],
    ]);
    const marks = blocks.flatMap((block) =>
      block.pieces.flatMap((each) =>
        typeof each !== 'string' && each.piece === 'figure' ? [each.note] : [],
      ),
    );
    expect(marks).toEqual([1, 2, 1, 3, 4]);
    expect(quotedFigures(blocks).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('splitOpening', () => {
  const lengths = (html: string) => {
    const { opening, afterOpening } = splitOpening(bodyBlocks([html]));
    return [opening.length, afterOpening.length];
  };

  test.each([
    ['two paragraphs of four', '<p>1</p><p>2</p><p>3</p><p>4</p>', [2, 2]],
    ['the first of two blocks', '<p>1</p><h2>2</h2>', [1, 1]],
    ['nothing before a heading', '<h2>1</h2><p>2</p>', [0, 2]],
    ['the only paragraph', '<p>1</p>', [1, 0]],
    ['nothing of an empty text', '', [0, 0]],
  ])('returns %s', (_, html, expected) => {
    expect(lengths(html)).toEqual(expected);
  });
});
