import { describe, expect, test } from 'vitest';
import { ar } from '../../../layouts/strings/ar/words.ts';
import { en } from '../../../layouts/strings/en/words.ts';
import { fr } from '../../../layouts/strings/fr/words.ts';
import { typeset, typesetParts } from '../../../src/markdown/text/typography.ts';
import type { LanguageWords } from '../../../src/model/language-words.ts';
import { words } from '../render.ts';

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
    [`"...and then we left," she said.`, `“…and then we left,” she said.`],
    [`'...and then we left,' she said.`, `‘…and then we left,’ she said.`],
    [`"'...so,' he said," she said`, `“‘…so,’ he said,” she said`],
    [`"... so," he said`, `“… so,” he said`],
    [`He wrote "...", "?" and '!'`, `He wrote “…”, “?” and ‘!’`],
    [`".5 million" or '.5'`, `“.5 million” or ‘.5’`],
    [`('a'), ["b"], —"yes"—'no'`, `(‘a’), [“b”], —“yes”—‘no’`],
    [`"'So,' she said."`, `“‘So,’ she said.”`],
    [`'"So," she said.'`, `‘“So,” she said.’`],
    [`Of '68 he said 'no'.`, `Of ’68 he said ‘no’.`],
    [`In '68 the '16 dead' were named`, `In ’68 the ‘16 dead’ were named`],
    [`'16 dead' say police`, `‘16 dead’ say police`],
    [`'In '68 we won,' he said`, `‘In ’68 we won,’ he said`],
    [`'Class '68 won,' he said`, `‘Class ’68 won,’ he said`],
    [`class of '68 and the workers' party`, `class of ’68 and the workers’ party`],
    [`the '60s-'70s, '60s/'70s, mid-'90s, '90's`, `the ’60s-’70s, ’60s/’70s, mid-’90s, ’90’s`],
    [`rock'n'roll, fish 'n chips 'and' so`, `rock’n’roll, fish ’n chips ‘and’ so`],
    [`'rock 'n' roll' it is`, `‘rock ’n’ roll’ it is`],
    [`'Give 'em hell,' he said`, `‘Give ’em hell,’ he said`],
    [`'twas 'til 'em 'cause he's 'round`, `’twas ’til ’em ’cause he’s ’round`],
    [`'It's dogs' food,' 'no'`, `‘It’s dogs’ food,’ ‘no’`],
    [`5'10", 5' 10", 31°12'30"N`, `5′10″, 5′ 10″, 31°12′30″N`],
    [`"a 12" gun," he said`, `“a 12″ gun,” he said`],
    [`"He is 5'10"," she said`, `“He is 5′10″,” she said`],
    [`10'000 francs`, `10’000 francs`],
    [`o'neil@vell.example, O'Neil`, `o'neil@vell.example, O’Neil`],
    [`'desk@vell.example' "@vell_news" #vell's`, `‘desk@vell.example’ “@vell_news” #vell’s`],
    [`'a--b.txt', o'neil.pdf and x.example/a--b`, `‘a--b.txt’, o'neil.pdf and x.example/a--b`],
    [`git commit --amend, he said --and left`, `git commit --amend, he said --and left`],
    [`the mayor --who left-- said`, `the mayor –who left– said`],
    [`https://x.example/a--b...c?d='e'&f`, `https://x.example/a--b...c?d='e'&f`],
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

test('quotation marks are those of the language', () => {
  expect(typeset(`Sie sagte: "Das 'geht' nicht."`, german)).toBe('Sie sagte: „Das ‚geht‘ nicht.“');
  expect(typeset('قالت "الحكومة" ذلك', arabic)).toBe('قالت «الحكومة» ذلك');
  expect(typeset('وقالت و"الوفاق" أيضا', arabic)).toBe('وقالت و«الوفاق» أيضا');
});

describe('Arabic punctuation', () => {
  const words = ar.parsing;

  test.each([
    ['هل غادروا?', 'هل غادروا؟'],
    ['في سرت, وفي طرابلس; ثم بنغازي.', 'في سرت، وفي طرابلس؛ ثم بنغازي.'],
    ['قالت "الحكومة", أمس, ذلك', 'قالت «الحكومة»، أمس، ذلك'],
    ['(في سرت), ثم', '(في سرت)، ثم'],
    ['في عام 2016, قالت BBC; ثم «NATO»? نعم', 'في عام 2016، قالت BBC؛ ثم «NATO»؟ نعم'],
    ['قال "Yes, we can", (NATO), "ثم', 'قال «Yes, we can», (NATO)، «ثم'],
    ['BBC, CNN', 'BBC, CNN'],
    ['"من \'غادر\'?"', '«من ‹غادر›؟»'],
    ['1,500 قتيل و T-72, M1; لا', '1,500 قتيل و T-72, M1؛ لا'],
    ['https://a.example/سرت?a=ب, ثم', 'https://a.example/سرت?a=ب، ثم'],
    ['سرت,طرابلس', 'سرت,طرابلس'],
    ['"...ثم غادرنا", قالت', '«…ثم غادرنا»، قالت'],
    ["و'الوفاق' قال 'لا'", 'و‹الوفاق› قال ‹لا›'],
    ["من o'neil@vell.example في '68 'لا'", "من o'neil@vell.example في ’68 ‹لا›"],
  ])('%s', (written, expected) => {
    expect(typeset(written, words)).toBe(expected);
  });

  test('does not replace Latin punctuation in other languages', () => {
    expect(typeset('سرت, طرابلس?', en.parsing)).toBe('سرت, طرابلس?');
  });

  test('setting twice changes nothing more', () => {
    const once = typeset('"سرت", \'لا\'?', words);
    expect(typeset(once, words)).toBe(once);
  });
});

test.each([
  [`"...et puis", dit-elle`, `«\u00a0…et puis\u00a0», dit-elle`],
  [
    `L'"ami" de l'an '68 a dit 'non' à l'école`,
    `L’«\u00a0ami\u00a0» de l’an ’68 a dit “non” à l’école`,
  ],
  [`desk@vell.example, d'o'neil.pdf aujourd'hui`, `desk@vell.example, d'o'neil.pdf aujourd’hui`],
  [
    '« Vraiment ? » dit-elle ; « oui » !',
    '«\u00a0Vraiment\u00a0?\u00a0» dit-elle\u00a0; «\u00a0oui\u00a0»\u00a0!',
  ],
  ['Il dit "Quoi ?" : "non !"', 'Il dit «\u00a0Quoi\u00a0?\u00a0»\u00a0: «\u00a0non\u00a0!\u00a0»'],
  [
    '1 500 000 €, 12,5 % de 2 000 en 2031',
    '1\u00a0500\u00a0000\u00a0€, 12,5\u00a0% de 2\u00a0000 en 2031',
  ],
  ['le bateau :passeur de 8 ans', 'le bateau :passeur de 8 ans'],
])('in French: %s', (written, expected) => {
  const set = typeset(written, fr.parsing).replaceAll('\u202f', '\u00a0');
  expect(set).toBe(expected);
  expect(typeset(set, fr.parsing)).toBe(set);
});

test('in French: a space at the edge of a piece depends on the next piece', () => {
  const pieces = [
    { text: '« ', fixed: false },
    { text: 'oui', fixed: false },
    { text: ' ', fixed: false },
    { text: '» !', fixed: false },
  ];
  expect(typesetParts(pieces, fr.parsing).join('')).toBe('«\u00a0oui\u00a0»\u00a0!');
});

test('a mark at the edge of a piece depends on the next piece', () => {
  const stretches = [
    { text: 'said "', fixed: false },
    { text: 'code "x" --', fixed: true },
    { text: '" and "', fixed: false },
    { text: 'more', fixed: false },
    { text: '"', fixed: false },
  ];
  expect(typesetParts(stretches, words)).toEqual(['said “', 'code "x" --', '” and “', 'more', '”']);
});

test.each([`"`, `'`, `" `, `' `, `a"`, `'a`, '-', '.', `"'`, ' !', '« ', '1 000 '])(
  '1e5 times %j ends',
  (piece) => {
    expect(typeset(piece.repeat(100_000), words).length).toBeGreaterThan(0);
  },
);
