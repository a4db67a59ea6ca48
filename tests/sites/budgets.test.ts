import path from 'node:path';
import { expect, test } from 'vitest';
import { buildToFolder } from '../../src/engine/build-to-folder.ts';
import { baseFiles, siteText } from './files/base-files.ts';
import { scratchFolder, testOptions } from './files/built-folder.ts';
import { writeFiles } from './files/write-files.ts';

test('a page over its budget is reported by every build until it changes', async () => {
  const { folder, remove } = await scratchFolder();
  const content = path.join(folder, 'content');
  const out = path.join(folder, 'site');
  const run = async (budgets: string) => {
    writeFiles(content, { ...baseFiles, 'site.yaml': siteText(budgets) });
    const { problems, files } = await buildToFolder(testOptions(content, out), () => 0);
    return { paths: problems.map((problem) => problem.path), made: files?.made };
  };
  const tight = 'budgets: {article: 2000, front: 2000}';
  const heavy = ['articles/harbour-open.md', 'site.yaml'];
  expect((await run(tight)).paths).toEqual(heavy);
  expect(await run(tight)).toEqual({ paths: heavy, made: 0 });
  writeFiles(content, { 'pages/help.md': baseFiles['pages/about.md'].replace('About', 'Help') });
  expect((await run(tight)).paths).toEqual(heavy);
  expect((await run('')).paths).toEqual([]);
  await remove();
}, 60_000);
