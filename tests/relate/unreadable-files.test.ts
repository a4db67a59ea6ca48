import { expect, test } from 'vitest';
import { articleText, baseFiles } from '../sites/files/base-files.ts';
import { problemsOf } from '../sites/files/memory-folder.ts';

test('a file that cannot be read is reported once, not at every reference to it', () => {
  const problems = problemsOf({
    ...baseFiles,
    'places/port-esker.md': '---\nname: [Port Esker\n---\n',
    'stories/strike.md': '---\nname: {The strike\n---\n',
    'articles/a.md': articleText({ place: 'port-esker', story: 'strike' }, 'In [[Port Esker]].'),
    'articles/b.md': articleText({ place: 'port-esker' }, 'In [[Port Esker|the port]].'),
  });
  expect(problems.map((line) => line.split(':')[0])).toEqual([
    'places/port-esker.md',
    'stories/strike.md',
  ]);
});
