import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CorpusLanguage } from '../../bench/corpus/entities.ts';
import { writeCorpus } from '../../bench/corpus/write-corpus.ts';
import { dateline } from '../../bench/dateline.ts';
import { buildSite } from '../../src/build/build-site.ts';
import { problemLine } from '../../src/build/problem-lines.ts';
import { readContentFolder } from '../../src/build/read-content.ts';
import { markdownWords, testNow } from '../sites/memory-folder.ts';
import { withScratchFolder } from './scratch-folder.ts';

const { en: words } = markdownWords;
if (words === undefined) throw new Error('there are no English words');

test.each<{ languages: readonly CorpusLanguage[] }>([
  { languages: ['en'] },
  { languages: ['en', 'ar'] },
])(
  'every edit of the benchmark changes the content and leaves it sound: $languages',
  async ({ languages }) => {
    await withScratchFolder(async (folder) => {
      const content = path.join(folder, 'content');
      const plan = await writeCorpus(content, { articles: 12, seed: 1, languages });
      const edits = [...dateline(folder, content, plan).steps.values()].filter((edit) => edit);
      expect(edits).toHaveLength(3);
      for (const edit of edits) {
        if (edit === undefined) continue;
        const text = await readFile(edit.path, 'utf8');
        const changed = edit.change(text);
        expect(changed).not.toBe(text);
        await writeFile(edit.path, changed);
      }
      const { value } = await readContentFolder(content);
      const options = { folder: value, now: testNow, drafts: false, baseUrl: undefined };
      const { problems, value: site } = buildSite({ ...options, words: { en: words, ar: words } });
      expect(problems.map(problemLine)).toEqual([]);
      const renamed = site?.site.entities.find(({ names }) => names.en?.endsWith(' the Younger'));
      expect(renamed?.aliases.en).toHaveLength(2);
      const headlines = site?.site.articles.map(({ headline }) => headline);
      expect(headlines).toContain('The harbour office has changed its mind');
    });
  },
  60_000,
);
