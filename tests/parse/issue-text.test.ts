import { describe, expect, test } from 'vitest';
import { issueText, quote } from '../../src/parse/issue-text.ts';

describe('quote', () => {
  test.each([
    ['a "b" c', '"a "b" c"'],
    ['two\nlines', '"two\\nlines"'],
    ['\u0007', '"\\u0007"'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['👩'.repeat(61), `"${'👩'.repeat(60)}…"`],
  ])('quotes %j on one line', (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  test('a quoted text cannot break the two lines of an issue text', () => {
    expect(issueText(quote('a\nb'), 'c').split('\n')).toEqual(['"a\\nb"', 'c']);
  });
});
