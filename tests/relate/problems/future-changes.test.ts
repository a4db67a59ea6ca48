import { expect, test } from 'vitest';
import { articleText, baseFiles } from '../../sites/files/base-files.ts';
import { momentOf, problemsOf } from '../../sites/files/memory-folder.ts';

const path = 'articles/harbour-open.md';
const site = (fields: Readonly<Record<string, unknown>>) => ({
  ...baseFiles,
  [path]: articleText(fields),
});
const dated = (date: string) => [{ date, note: 'An earlier version gave another hour.' }];

test('changes after the time of the build get a warning each, at their dates', () => {
  const files = site({
    updated: '2032-05-04T09:00:00Z',
    corrections: [...dated('2031-05-04T11:00:00Z'), ...dated('2031-06-04T11:00:00Z')],
    updates: dated('2031-05-04T12:00:01Z'),
  });
  const problems = problemsOf(files);
  const text = files[path]?.split('\n') ?? [];
  const lineOf = (date: string) => 1 + text.findIndex((line) => line.includes(date));
  expect(problems).toEqual([
    expect.stringMatching(
      new RegExp(`^${path}:${lineOf('2032-05-04')}:\\d+  warning: the last change is dated 2032`),
    ),
    expect.stringMatching(
      new RegExp(`^${path}:${lineOf('2031-06-04')}:\\d+  warning: the correction is dated 2031-06`),
    ),
    expect.stringMatching(
      /warning: the update is dated 2031-05-04T12:00:01Z, which is in the future — correct it: readers see it already$/,
    ),
  ]);
  expect(problemsOf(files, { now: momentOf('2032-05-04T09:00:00Z') })).toEqual([]);
});

test('an article that is not published yet may have later changes', () => {
  const pending = { published: '2031-05-05T08:00:00Z', updated: '2031-05-06T08:00:00Z' };
  expect(problemsOf(site(pending))).toEqual([]);
  expect(problemsOf(site({ status: 'draft', updates: dated('2031-06-04T11:00:00Z') }))).toEqual([]);
});
