import { expect, test } from 'vitest';
import { article, found } from './found.ts';

const words = 'We kept the whistle polished.';
const at = (line: number, column: number) => [
  `${line}:${column} the quotation has no speaker — put it between :::quote{by="Name"} and ::: on lines of their own`,
];

test.each([
  [`> ${words}`, at(1, 3)],
  [`It ran.\n\n"${words}"`, at(3, 1)],
  [`“${words}”`, at(1, 1)],
  [`> ${words}\n>\n> Always.`, at(1, 3)],
])('%j', (body, expected) => {
  expect(found('speaker', article(body))).toEqual(expected);
});

test.each([
  `"${words}", Mara Voss said.`,
  `:::quote{by="Mara Voss"}\n"${words}"\n:::`,
  `Mara Voss said:\n\n"${words}"`,
  'The “whistle”.',
  '## "What we know so far"',
])('finds nothing in %j', (body) => expect(found('speaker', article(body))).toEqual([]));

test('the advice works if it is followed to the letter', () => {
  expect(found('speaker', article(`:::quote{by="Name"}\n> ${words}\n:::`))).toHaveLength(1);
  expect(found('speaker', article(`:::quote{by="Name"}\n"${words}"\n:::`))).toEqual([]);
});
