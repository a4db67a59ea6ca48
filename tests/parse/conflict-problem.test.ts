import { describe, expect, test } from 'vitest';
import { conflictProblem } from '../../src/parse/conflict-problem.ts';
import { decodeFile } from '../../src/parse/decode-file.ts';
import { bytesOf, report } from './sample.ts';

const path = 'pages/about.md';
const conflict = '<<<<<<< HEAD\nThe ferry ran.\n=======\nThe ferry ran again.\n>>>>>>> desk\n';
const problem =
  '3:1 git left two versions of the text here — keep the right one, and delete the other and the lines with <<<<<<<, ======= and >>>>>>>';

describe('conflictProblem', () => {
  test.each([
    ['in a text', `One\n\n${conflict}`],
    [
      'with the common version',
      `One\n\n${conflict.replace('=======', '||||||| base\nOld\n=======')}`,
    ],
    ['without names', `One\n\n${conflict.replace(' HEAD', '').replace(' desk', '')}`],
    ['with other line ends', `One\r\n\r\n${conflict.replaceAll('\n', '\r\n')}`],
    ['in front matter', `---\nkicker: One\n${conflict}---\n`],
  ])('is the only problem of a file with a conflict %s', (_, text) => {
    const decoded = decodeFile({ path, bytes: bytesOf(text) });
    expect(decoded.value).toBeUndefined();
    expect(report(decoded)).toEqual([problem]);
  });

  test.each([
    ['a heading', 'Ferries\n=======\n\nText\n'],
    ['quotations', '>>>>>>> Deep\n\n======= \n'],
    ['indented marks', conflict.replace(/^/gm, ' ')],
    ['marks in a line', 'a <<<<<<< b\n=======\n>>>>>>> c\n'],
    ['marks in another order', '>>>>>>> a\n=======\n<<<<<<< b\n'],
  ])('is not reported for %s', (_, text) => {
    expect(conflictProblem(path, text)).toBeUndefined();
  });

  test('takes time in proportion to the length', () => {
    const started = performance.now();
    expect(conflictProblem(path, '<<<<<<< HEAD\n'.repeat(200_000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
