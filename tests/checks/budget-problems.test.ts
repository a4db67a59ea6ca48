import { expect, test } from 'vitest';
import { baseFiles, siteText } from '../sites/files/base-files.ts';
import { problemsOf } from '../sites/files/memory-folder.ts';

test('a budget for an unknown page kind is an error at its line', () => {
  const files = { ...baseFiles, 'site.yaml': siteText('budgets: {artcle: 9000, front: 9000}') };
  expect(problemsOf(files)).toEqual([
    expect.stringMatching(
      /^site\.yaml:\d+:\d+ {2}unknown page kind "artcle" in "budgets" — did you mean "article"\?$/,
    ),
  ]);
});
