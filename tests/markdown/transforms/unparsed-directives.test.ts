import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

/** satteri reads some of these lines as directives, in which it misses something. */
const problemsIn = (markdown: string) => render(markdown, { parser: 'remark' }).problems;

describe('a line that was meant as a directive is reported once, with how to write that directive', () => {
  test.each([
    [
      ':::quote {by="Mara Voss"}\nx\n:::',
      ':::quote{by="Name" on=2016-08-02}, the words, and ::: on a line of its own, without a space before { or a name',
    ],
    [
      ':::quote{by=“Mara Voss”}\n\nx\n\n:::',
      ':::quote{by="Name" on=2016-08-02}, the words, and ::: on a line of its own, with straight quotation marks: "',
    ],
    [
      '::map {places="sirte"}',
      '::map{places="sirte, benghazi"} on a line of its own, without a space before { or a name',
    ],
    [
      '::map{places=“sirte, benghazi”}',
      '::map{places="sirte, benghazi"} on a line of its own, with straight quotation marks: "',
    ],
    [
      '::: entry{at=2031-05-04T09:20}\nx\n:::',
      ':::entry{at=2031-05-04T09:20}, a heading, the text, and ::: on a line of its own, without a space before { or a name',
    ],
  ])('%j', (markdown, advice) => {
    const problems = problemsIn(markdown);
    expect(problems).toEqual([
      expect.stringMatching(/^1:1 colons that do not open or close anything: /),
    ]);
    expect(problems[0]?.split(' — write ')[1]).toBe(advice);
  });
});

test('curly quotation marks that satteri reads as part of a value are left out of the advice', () => {
  const { problems } = render('::map{places=“sirte, benghazi”}', { parser: 'satteri' });
  expect(problems).toEqual([
    '1:1 value with a space outside quotation marks: "places=“sirte, benghazi”" — write places="sirte, benghazi"',
  ]);
});

test('a closing line that no opening line explains is reported', () => {
  const problems = problemsIn(':::\n\n:::quote {by="A"}\nx\n:::\n\n:::');
  expect(problems.map((line) => line.split(' ', 1)[0])).toEqual(['1:1', '3:1', '7:1']);
});
