import { describe, expect, test } from 'vitest';
import { frameLines } from '../../../../src/engine/dev/problems/code-frame.ts';

const text = 'one\r\ntwo\nthe sektion: x\nfour\nfive\nsix\n';

const whole = (number: number, before: string) => ({ number, before, marked: '', after: '' });

describe('frameLines', () => {
  test('shows two lines above and below, and marks the word', () => {
    expect(frameLines({ line: 3, column: 5 }, text)).toEqual([
      whole(1, 'one'),
      whole(2, 'two'),
      { number: 3, before: 'the ', marked: 'sektion', after: ': x' },
      whole(4, 'four'),
      whole(5, 'five'),
    ]);
  });

  test.each([
    ['a name in brackets', 'to [[Port Esker]] today', 4, '[[Port Esker]]'],
    ['a sign', 'a (b)', 3, '('],
    ['Arabic letters with their marks', 'في سِرت', 4, 'سِرت'],
    ['a letter beyond the first 65,536', '𝒜b', 1, '𝒜b'],
    ['nothing after the end of the line', 'ab', 9, ''],
  ])('marks %s', (_, line, column, marked) => {
    expect(frameLines({ line: 1, column }, line)[0]?.marked).toBe(marked);
  });

  test('cuts long lines around the word', () => {
    const long = `${'a'.repeat(500)} wrong ${'b'.repeat(500)}`;
    const [line] = frameLines({ line: 1, column: 502 }, long);
    expect(line).toEqual({
      number: 1,
      before: `…${'a'.repeat(79)} `,
      marked: 'wrong',
      after: ` ${'b'.repeat(159)}…`,
    });
  });

  test('replaces control characters, and tabs by two spaces', () => {
    const [line] = frameLines({ line: 1, column: 1 }, 'a\u{1B}[31m\tb\u{202E}c');
    expect(line?.after).toBe('\u{FFFD}[31m  b\u{FFFD}c');
  });

  test.each([
    ['the line is empty', { line: 2, column: 1 }, 'a\n \nb'],
    ['there is no such line', { line: 9, column: 1 }, 'a'],
  ])('is empty if %s', (_, at, content) => {
    expect(frameLines(at, content)).toEqual([]);
  });
});
