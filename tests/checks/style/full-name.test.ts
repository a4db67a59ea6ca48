import { expect, test } from 'vitest';
import { article, followed, found } from './found.ts';

test.each([
  ['[[Voss]] polished it. [[Mara Voss]] left.', '1:1 [[Voss]] is'],
  ['The keeper, [[mara-voss|Voss]], polished it.', '1:13 [[mara-voss|Voss]] is'],
  ['It ran.\n\n- [[Mara Voss|Ms Voss]] left.', '3:3 [[Mara Voss|Ms Voss]] is'],
])('%j', (body, start) => {
  const text = article(body);
  const [line = '', ...others] = found('full-name', text);
  expect(others).toEqual([]);
  expect(line).toBe(
    `${start} the first mention of Mara Voss, without the full name — write [[Mara Voss]]`,
  );
  expect(found('full-name', followed('full-name', text))).toEqual([]);
});

test.each([
  '[[Mara Voss]] polished it. [[Voss]] left.',
  'Mara Voss polished it. [[Voss]] left.',
  '[[mara-voss|Keeper Mara Voss]] left.',
  '[[Esker]] has a keeper, and [[Nobody]].',
])('finds nothing in %s', (body) => expect(found('full-name', article(body))).toEqual([]));
