import { expect, test } from 'vitest';
import { frameLines } from '../../src/engine/dev/problems/code-frame.ts';
import { codeFrame } from '../../src/engine/problem-lines.ts';
import { textLines } from '../../src/engine/text-lines.ts';
import { errorAt } from '../../src/model/problem.ts';
import { measure } from '../fuzz/processor-time.ts';

test('lines end with any line end, and are those of the text that is asked for', () => {
  expect(textLines('a\r\nb\rc\n')).toEqual(['a', 'b', 'c', '']);
  expect(textLines('d')).toEqual(['d']);
  expect(textLines('')).toEqual(['']);
});

test('thousands of problems of a long file are shown in linear time', () => {
  const text = 'a line of the text\n'.repeat(20_000);
  const { value, seconds } = measure(() =>
    Array.from({ length: 20_000 }, (_, at) => {
      const problem = errorAt('a.md', { line: at + 1, column: 3 }, 'x', 'y');
      return frameLines(problem.at, text).length + codeFrame(problem, text).length;
    }),
  );
  expect(value).toHaveLength(20_000);
  expect(seconds).toBeLessThan(5);
});
