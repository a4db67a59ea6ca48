import { describe, expect, test } from 'vitest';
import { codeFrame, problemLine } from '../../src/engine/problem-lines.ts';
import { errorAt, warningAt } from '../../src/model/problem.ts';

const text = 'one\n\ttwo [[Port Eskr]]\nthree \u001b[31m red\n\n';

describe('problemLine', () => {
  test('names path, line, column, what is wrong and what to do', () => {
    const problem = errorAt(
      'articles/ferry.md',
      { line: 2, column: 6 },
      'no such name',
      'write it',
    );
    expect(problemLine(problem)).toBe('articles/ferry.md:2:6  no such name — write it');
  });

  test('replaces control characters in a path', () => {
    const problem = errorAt('media/\u001b[31m.png', { line: 1, column: 1 }, 'x', 'y');
    expect(problemLine(problem)).toBe('media/\ufffd[31m.png:1:1  x — y');
  });

  test('marks a warning', () => {
    const problem = warningAt('site.yaml', { line: 1, column: 1 }, 'odd', 'look at it');
    expect(problemLine(problem)).toBe('site.yaml:1:1  warning: odd — look at it');
  });
});

describe('codeFrame', () => {
  const frameAt = (line: number, column: number) =>
    codeFrame(errorAt('articles/ferry.md', { line, column }, 'x', 'y'), text);

  test('puts a caret under the place, and keeps tabs', () => {
    expect(frameAt(2, 6)).toBe('  2 | \ttwo [[Port Eskr]]\n      \t    ^');
  });

  test('replaces control characters', () => {
    expect(frameAt(3, 1)).not.toContain('\u001b');
    expect(frameAt(3, 1)).toContain('three \uFFFD[31m red');
  });

  test('is empty for an empty line, a line past the end or an empty file', () => {
    expect(frameAt(4, 1)).toBe('');
    expect(frameAt(99, 1)).toBe('');
    expect(codeFrame(errorAt('no.md', { line: 1, column: 1 }, 'x', 'y'), '')).toBe('');
  });

  test('shows the part of a long line that has the problem', () => {
    const long = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
    const frame = codeFrame(errorAt('a.md', { line: 1, column: 501 }, 'x', 'y'), long);
    const [shown = '', caret = ''] = frame.split('\n');
    expect(shown.length).toBeLessThan(120);
    expect(shown.slice(caret.indexOf('^'))).toMatch(/^HERE/);
  });
});
