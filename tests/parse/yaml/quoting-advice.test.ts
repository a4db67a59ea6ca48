import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceLine, followed, read } from './advised-text.ts';

const nasty = [
  'Vell Town wins the #1 seat in league',
  '#1 seat',
  'Seat\t#1',
  'Seat #',
  '"Closed" bridge',
  "'Closed' bridge",
  "'Tis late",
  '"Closed" #4 bridge opens',
  "'Closed' #bridge",
  '"Tis late',
  'It\'s "late" \\ here #1',
  '"a" "b"',
  "'it's'",
  '"a", b',
  '“Closed” #1',
  '&Esker falls',
  '& Sons',
  '*Esker* falls',
  '* falls',
  '!Important',
  '! Important',
  '!!str x',
  '%5',
  '@vell says',
  '`code` x',
  '[sic] x',
  '[Update]',
  '[Update',
  '[a, b] c',
  '{sic} x',
  '{a}',
  '{a: b',
  '] x',
  '} x',
  ', x',
  '> x',
  '>300',
  '| x',
  '- x',
  '-',
  '? x',
  '?',
  ': x',
  ':',
  'Sirte: what we know',
  'Sirte: "what"',
  'Sirte:',
  'Sirte:\twhat',
  'a: b: c',
  'null',
  '~',
  'true',
  '2016',
  '1.10',
  '.inf',
  '1e5',
  'مباراة #1',
  'سرت: ما نعرف',
];

describe('a text without quotation marks', () => {
  test.each(nasty)('is read as written after the advice is followed: headline: %s', (text) => {
    const first = read([`headline: ${text}`]);
    expect(first.problems).toHaveLength(1);
    expect(first.problems[0]?.at.line).toBe(3);
    expect(followed(`headline: ${text}`)).toMatchObject({
      value: { headline: text.replace(/\s+/g, ' ') },
      problems: [],
    });
  });

  test.each(nasty)('in a list too: - %s', (text) => {
    const written = `list:\n  - One.\n  - ${text}`;
    const { problems } = read([written]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.at.line).toBe(5);
    let line = `- ${text}`;
    for (let count = 0; count < 3; count += 1) {
      const [problem] = read(['list:', '  - One.', `  ${line}`]).problems;
      line = (problem && adviceLine(problem)) ?? line;
    }
    expect(read(['list:', '  - One.', `  ${line}`])).toMatchObject({
      value: { list: ['One.', text.replace(/\s+/g, ' ')] },
      problems: [],
    });
  });

  test.each([
    'The #1 seat',
    '#1 seat',
    '"Closed" bridge',
    "'Tis",
    '&a b',
    '*a* b',
    '!a b',
    '@a',
    '> x',
    '- x',
    'Sirte: what',
    'two leaves, not three.',
    'two leaves, not three, or four',
    'leaves, more, or less',
    'one, behind: two',
  ])('in braces too: {text: %s}', (text) => {
    const written = `notes: [{text: ${text}}]`;
    expect(read([written]).problems[0]?.at.line).toBe(3);
    expect(followed(written)).toMatchObject({ value: { notes: [{ text }] }, problems: [] });
  });

  const words = fc.constantFrom(
    ...['the', 'Sirte', "it's", '#1', '#', '"', "'", ':', 'a:', '-', '[', ']', '{', '}', ',', '&x'],
    ...['*x*', '!', '%', '@x', '`', '>', '|', '?', 'سرت', '“so”', '2016', '~', 'x,y', '"a"'],
  );
  test('never loses a word: 2,000 generated headlines', () => {
    const texts = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        // Excluded: a block sign or quotation marks without text.
        fc.pre(!/^(?:[|>]$|(["']) \1)/.test(text));
        const { value, problems } = followed(`headline: ${text}`);
        expect(problems, text).toEqual([]);
        if (/^[[{]/.test(text)) {
          // Text in brackets may get more quotation marks than it needs.
          expect(bare(String(value.headline)), text).toBe(bare(text));
        } else expect([text, insideQuotes(text)], text).toContain(value.headline);
      }),
      { seed: 20160802, numRuns: 2000 },
    );
  }, 60_000);
});

/** The value of a text that is a single quoted scalar. */
function insideQuotes(text: string): string | undefined {
  const single = /^'((?:[^']|'')*)'(?: #.*)?$/.exec(text)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'").trim();
  return /^"([^"\\]*)"(?: #.*)?$/.exec(text)?.[1]?.trim();
}

function bare(text: string): string {
  return text.replace(/['"\s]/g, '');
}

test('only the first hundred of many faults come with the line to write', () => {
  const items = Array.from({ length: 300 }, (_, index) => `  - Boat ${index} #${index}`);
  const { problems } = read(['list:', ...items]);
  const lines = problems.map(adviceLine);
  expect(lines).toHaveLength(300);
  expect(lines.slice(0, 2)).toEqual(["- 'Boat 0 #0'", "- 'Boat 1 #1'"]);
  expect(lines.filter((line) => line !== undefined)).toHaveLength(100);
  expect(problems.at(-1)?.advice).toMatch(/; otherwise put the whole value in quotation marks$/);
});
