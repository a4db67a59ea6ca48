import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headlineSizes } from '../../../src/pictures/card/social-card-design.ts';
import { fitHeadline, type MeasureText } from '../../../src/pictures/card/social-card-headline.ts';

const room = { width: 600, height: 400, lineHeight: 1 };

/** Breaks a text at spaces and after hyphens into lines. Each letter is half an em wide. */
function linesOf(text: string, perLine: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of text.match(/[^\s-]*-?\s*/gu) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && `${last}${piece}`.trimEnd().length <= perLine) {
      lines[lines.length - 1] = last + piece;
    } else if (piece !== '') lines.push(piece);
  }
  return lines;
}

const measure: MeasureText = async (text, { fontSize, width }) => {
  const letter = fontSize / 2;
  const perLine =
    width === 'min-content'
      ? 0
      : width === 'max-content'
        ? Number.POSITIVE_INFINITY
        : Math.floor(width / letter);
  const lines = linesOf(text, perLine).map((line) => line.trimEnd());
  const longest = Math.max(...lines.map(({ length }) => length));
  return { width: longest * letter, height: lines.length * fontSize };
};

test('a short headline has the largest size at which its words fit', async () => {
  expect(await fitHeadline('Ferry runs', room, measure)).toEqual({
    text: 'Ferry runs',
    fontSize: 180,
  });
  const { fontSize } = await fitHeadline('Ferry strike over', room, measure);
  expect(fontSize).toBe(124);
});

test('no headline has more than five lines', async () => {
  const text = 'word '.repeat(22).trim();
  const high = { ...room, height: 5000 };
  const { fontSize } = await fitHeadline(text, high, measure);
  expect(linesOf(text, Math.floor((room.width / fontSize) * 2)).length).toBeLessThanOrEqual(5);
  const larger = headlineSizes[headlineSizes.indexOf(fontSize) - 1] ?? 0;
  expect(linesOf(text, Math.floor((room.width / larger) * 2)).length).toBeGreaterThan(5);
});

test('a word longer than a line is smaller, and hyphenated only if that is not enough', async () => {
  const long = 'Rechtsschutzversicherung';
  expect(await fitHeadline(long, room, measure)).toEqual({ text: long, fontSize: 50 });
  const longer = 'Donau'.repeat(12);
  const fitted = await fitHeadline(`Die ${longer} fährt`, room, measure);
  expect(fitted.text).toMatch(/^Die (Donau|[Donau]+-)+[Donau]+ fährt$/);
  expect(fitted.text.replaceAll('-', '')).toBe(`Die ${longer} fährt`);
  expect(fitted.fontSize).toBeGreaterThan(30);
});

test('a headline has all its words in order, and no hyphen within a line', async () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 1, maxLength: 70 });
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 12 }), async (words) => {
      const text = words.join(' ').slice(0, 110).trim();
      const fitted = await fitHeadline(text, room, measure);
      expect(fitted.text.replaceAll('-', '')).toBe(text);
      const lines = linesOf(fitted.text, Math.floor((room.width / fitted.fontSize) * 2));
      expect(lines.length).toBeLessThanOrEqual(5);
      for (const line of lines) expect(line).toMatch(/^[^-]*-?$/);
    }),
    { seed: 1 },
  );
});
