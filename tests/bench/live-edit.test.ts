import path from 'node:path';
import { expect, test } from 'vitest';
import { FileChanges } from '../../bench/file-changes.ts';
import { datelineWithLive } from '../../bench/live-edit.ts';
import { plannedCorpus } from './planned-corpus.ts';
import { withScratchFolder } from './scratch-folder.ts';

test('live coverage is valid, and the edit changes only its newest entry', async () => {
  const entries = 30;
  await withScratchFolder(async (folder) => {
    const corpus = { articles: 3, seed: 1, languages: ['en' as const] };
    const { steps, dev } = await datelineWithLive(folder, corpus, entries);
    expect([...steps.keys()]).toEqual(['cold', 'entry']);
    expect(dev).toBeUndefined();
    const edit = steps.get('entry');
    if (edit === undefined) throw new Error('there is no edit');
    const content = path.join(folder, 'content');
    const file = path.relative(content, edit.path);
    const entriesNow = async () => {
      const { articles } = await plannedCorpus(content);
      return articles.find(({ path: each }) => each === file)?.text().entries ?? [];
    };
    const before = await entriesNow();
    expect(before).toHaveLength(entries);
    new FileChanges((changed) => expect.fail(changed)).apply(edit);
    const after = await entriesNow();
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    expect(after.at(-1)?.text).toBe(
      `${before.at(-1)?.text} The harbour office added that nothing else had changed.`,
    );
  });
}, 60_000);
