import { expect, test } from 'vitest';
import { excerpt } from '../../../layouts/scripts/search/excerpt.ts';
import { sentenceBreak } from '../../../src/model/search/sentence-break.ts';

const text = (...sentences: readonly string[]) =>
  sentences.map((sentence) => `${sentence}${sentenceBreak}`).join(' ');

/** An excerpt with marks shown as brackets. */
const marked = (content: string, query: string, locations: readonly number[] = []) =>
  excerpt(content, query, locations)
    .map(([words, isMarked]) => (isMarked ? `[${words}]` : words))
    .join('');

test('shows the sentence with most of the words, and marks them without punctuation', () => {
  const content = text('The port of Esker is shut.', 'Ships wait off Port Esker, “Esker” says.');
  expect(marked(content, 'port esker wait')).toBe('Ships [wait] off [Port Esker], “[Esker]” says.');
});

test('marks the beginnings of words, as readers type them', () => {
  expect(marked(text('Tripoli fell.'), 'trip')).toBe('[Tripoli] fell.');
});

test('marks forms that fold to the same text, in both scripts', () => {
  expect(marked(text('قوات البنيان في مصراتة.'), 'بنيان مصراته')).toBe(
    'قوات [البنيان] في [مصراتة].',
  );
  expect(marked(text('سقطت عام ٢٠١٦.'), '2016')).toBe('سقطت عام [٢٠١٦].');
  expect(marked(text('Fighters of al-Bunyan came.'), 'bunyan')).toBe(
    'Fighters of [al-Bunyan] came.',
  );
});

test('marks other forms that Pagefind has found', () => {
  expect(marked(text('First one.', 'They were striking.'), 'strike', [4])).toBe(
    'They were [striking].',
  );
});

test('shows the first sentence if no sentence has the words', () => {
  expect(marked(text('One.', 'Two.'), 'three')).toBe('One.');
  expect(marked('', 'three')).toBe('');
});

test('shortens a long sentence around its first mark', () => {
  const words = Array.from({ length: 100 }, (_, at) => `w${at}`);
  const shown = marked(text(words.join(' ')), 'w50');
  expect(shown).toMatch(/^… w38 .* \[w50\] .*w79 …$/);
});

test('treats markup in a text as text', () => {
  expect(excerpt(text('A <img src=x onerror=alert(1)> port'), 'port', [])).toEqual([
    ['A <img src=x onerror=alert(1)> ', false],
    ['port', true],
  ]);
});
