import { describe, expect, test } from 'vitest';
import { ar } from '../../layouts/strings/ar.ts';
import { en } from '../../layouts/strings/en.ts';
import { typeset, typesetStretches } from '../../src/markdown/typography.ts';
import type { LanguageWords } from '../../src/model/language-words.ts';
import { words } from './render.ts';

describe('typeset in English', () => {
  test.each([
    [`"We hold it," she said.`, `“We hold it,” she said.`],
    [`"Outer 'inner' outer"`, `“Outer ‘inner’ outer”`],
    [`"'Inner' first," he said`, `“‘Inner’ first,” he said`],
    [`"He said 'no'"`, `“He said ‘no’”`],
    [`'No choice' but to strike`, `‘No choice’ but to strike`],
    [`"a "b" c"`, `“a ‘b’ c”`],
    [`don't, Mara's, the forces' advance`, `don’t, Mara’s, the forces’ advance`],
    [`O'Neill`, `O’Neill`],
    [`in the '90s and '16`, `in the ’90s and ’16`],
    [`'tis the season`, `’tis the season`],
    [`rock 'n' roll`, `rock ’n’ roll`],
    [`a 6'2" man, a 12" gun`, `a 6′2″ man, a 12″ gun`],
    [`"in 1998" it said`, `“in 1998” it said`],
    [`("quoted")`, `(“quoted”)`],
    [`he stopped--"no"--and left`, `he stopped–“no”–and left`],
    [`a -- b --- c ---- d - e`, `a – b — c ---- d - e`],
    [`well... so.... ..`, `well… so…. ..`],
    [`see https://a.example/x--y'z "now"`, `see https://a.example/x--y'z “now”`],
    [`"https://a.example/"`, `“https://a.example/”`],
    [`continued from above."`, `continued from above.”`],
    [`lonely " and ' marks`, `lonely " and ' marks`],
    [`"Élan" 'été'`, `“Élan” ‘été’`],
    ['plain', 'plain'],
    ['', ''],
  ])('%s', (written, expected) => {
    expect(typeset(written, words)).toBe(expected);
  });

  test('setting twice changes nothing more', () => {
    const once = typeset(`"It's 'done'"... -- '90s`, words);
    expect(typeset(once, words)).toBe(once);
  });
});

const german: LanguageWords = {
  ...words,
  quotes: { open: '„', close: '“', innerOpen: '‚', innerClose: '‘', apostrophe: '’' },
};
const arabic: LanguageWords = {
  ...words,
  quotes: { open: '«', close: '»', innerOpen: '“', innerClose: '”', apostrophe: '’' },
};

test('marks are those of the language', () => {
  expect(typeset(`Sie sagte: "Das 'geht' nicht."`, german)).toBe('Sie sagte: „Das ‚geht‘ nicht.“');
  expect(typeset('قالت "الحكومة" ذلك', arabic)).toBe('قالت «الحكومة» ذلك');
  expect(typeset('وقالت و"الوفاق" أيضا', arabic)).toBe('وقالت و«الوفاق» أيضا');
});

describe('marks that Arabic has itself', () => {
  const words = ar.markdown;

  test.each([
    ['هل غادروا?', 'هل غادروا؟'],
    ['في سرت, وفي طرابلس; ثم بنغازي.', 'في سرت، وفي طرابلس؛ ثم بنغازي.'],
    ['قالت "الحكومة", أمس, ذلك', 'قالت «الحكومة»، أمس، ذلك'],
    ['(في سرت), ثم', '(في سرت)، ثم'],
    ['"من \'غادر\'?"', '«من ‹غادر›؟»'],
    ['1,500 قتيل و T-72, M1; لا', '1,500 قتيل و T-72, M1; لا'],
    ['https://a.example/سرت?a=ب, ثم', 'https://a.example/سرت?a=ب، ثم'],
    ['سرت,طرابلس', 'سرت,طرابلس'],
  ])('%s', (written, expected) => {
    expect(typeset(written, words)).toBe(expected);
  });

  test('stand for the Latin ones in no other language', () => {
    expect(typeset('سرت, طرابلس?', en.markdown)).toBe('سرت, طرابلس?');
  });

  test('setting twice changes nothing more', () => {
    const once = typeset('"سرت", \'لا\'?', words);
    expect(typeset(once, words)).toBe(once);
  });
});

test('a mark at the edge of a stretch is judged by the next stretch', () => {
  const stretches = [
    { text: 'said "', fixed: false },
    { text: 'code "x" --', fixed: true },
    { text: '" and "', fixed: false },
    { text: 'more', fixed: false },
    { text: '"', fixed: false },
  ];
  expect(typesetStretches(stretches, words)).toEqual([
    'said “',
    'code "x" --',
    '” and “',
    'more',
    '”',
  ]);
});

test.each([`"`, `'`, `" `, `' `, `a"`, `'a`, '-', '.', `"'`])('1e5 times %j ends', (piece) => {
  expect(typeset(piece.repeat(100_000), words).length).toBeGreaterThan(0);
});
