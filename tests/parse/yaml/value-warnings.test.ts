import { expect, test } from 'vitest';
import { articleText, baseFiles, placeText } from '../../sites/files/base-files.ts';
import { problemsOf } from '../../sites/files/memory-folder.ts';

const shown = (path: string, name: string, written: string) =>
  `${path}  warning: ${name} is plain text: readers see "${written}" as it is written — delete the marks: Markdown works in running text only`;

test('Markdown in front matter gets a warning in every field', () => {
  const article = articleText({
    headline: 'The **harbour** stays open',
    keyPoints: ['Ships _came_ in.'],
    corrections: [{ date: '2031-05-03T08:00:00Z', note: 'It was [not](/about/) so.' }],
  });
  const problems = problemsOf({
    ...baseFiles,
    'articles/harbour-open.md': article,
    'places/port-esker.md': placeText('Port Esker', { description: 'A *port*.' }),
  });
  const at = (problem: string) => problem.replace(/:\d+:\d+ {2}/, '  ');
  expect(problems.map(at)).toEqual([
    shown('articles/harbour-open.md', '"headline"', '**harbour**'),
    shown('articles/harbour-open.md', 'item 1 of "keyPoints"', '_came_'),
    shown('articles/harbour-open.md', '"note"', '[not](/about/)'),
    shown('places/port-esker.md', '"description"', '*port*'),
  ]);
});

test('an item that a list has twice gets a warning', () => {
  const correction = { date: '2031-05-03T08:00:00Z', note: 'There were two.' };
  const problems = problemsOf({
    ...baseFiles,
    'articles/harbour-open.md': articleText({
      byline: ['harbour-desk', 'harbour-desk'],
      corrections: [correction, { ...correction, note: 'There were three.' }, correction],
    }),
  });
  expect(problems.map((line) => line.replace(/^[^ ]+ +/, ''))).toEqual([
    'warning: item 2 of "byline" is the same as an earlier item — delete one of the two',
    'warning: item 3 of "corrections" is the same as an earlier item — delete one of the two',
  ]);
});

test('a value with a fault gets no warning about its marks, which would contradict the advice', () => {
  const files = {
    ...baseFiles,
    'articles/harbour-open.md': articleText({
      lead: { image: '![The quay](/media/quay.png)', alt: 'The quay', credit: 'Mara *Voss*' },
    }),
  };
  const problems = problemsOf(files).map((line) => line.replace(/^[^ ]+ +/, ''));
  expect(problems).toEqual([
    '"![The quay](/media/quay.png)" is not a path in the media folder — write /media/quay.png',
    expect.stringMatching(/^warning: "credit" is plain text: readers see "\*Voss\*"/),
  ]);
});
