import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { planCorpus } from '../../bench/corpus/corpus-plan.ts';
import type { CorpusLanguage } from '../../bench/corpus/entities.ts';
import { writeCorpus } from '../../bench/corpus/write-corpus.ts';
import { datelineSteps } from '../../bench/dateline-steps.ts';
import { FileChanges } from '../../bench/file-changes.ts';
import { scenarioNames } from '../../bench/scenarios.ts';
import { plannedCorpus } from './planned-corpus.ts';
import { withScratchFolder } from './scratch-folder.ts';

describe('the steps of Dateline', () => {
  test('can edit the layouts of this project', () => {
    const plan = planCorpus({ articles: 2, seed: 1, languages: ['en'] });
    const layouts = path.resolve('layouts');
    const steps = [...datelineSteps('/content', layouts, plan).values()];
    const edits = steps.filter((step) => step?.path.startsWith(layouts));
    expect(edits).toHaveLength(2);
    for (const edit of edits) {
      const text = readFileSync(edit?.path ?? '', 'utf8');
      expect(edit?.change(text)).toContain('<p>The harbour office');
    }
  });

  test.each<{ languages: readonly CorpusLanguage[] }>([
    { languages: ['en'] },
    { languages: ['en', 'ar'] },
  ])(
    'change the content and keep it valid, one after the other: $languages',
    async ({ languages }) => {
      await withScratchFolder(async (folder) => {
        const content = path.join(folder, 'content');
        const plan = await writeCorpus(content, { articles: 12, seed: 1, languages });
        const steps = datelineSteps(content, path.join(folder, 'layouts'), plan);
        const own = scenarioNames.filter((name) => name !== 'entry');
        expect([...steps.keys()].sort()).toEqual(own.toSorted());
        const before = await plannedCorpus(content);
        const changes = new FileChanges((file) => expect.fail(file));
        for (const name of scenarioNames) {
          const change = steps.get(name);
          if (change?.path.startsWith(content) === true) changes.apply(change);
        }
        expect(changes.count).toBe(6);
        const site = await plannedCorpus(content);
        const renamed = site.entities.find(({ names }) => names.en?.endsWith('the Younger'));
        expect(renamed?.aliases.en).toHaveLength(2);
        const headlines = site.articles.map(({ listed }) => listed().headline);
        expect(headlines).toContain('The harbour office has changed its mind');
        expect(site.publication.taglines.en).toBe('News of a coast that has moved');
        const [old, now] = [before, site].map(({ articles }) => articles.map((each) => each.path));
        expect(now?.filter((file) => !old?.includes(file))).toHaveLength(1);
        expect(old?.filter((file) => !now?.includes(file))).toHaveLength(1);
      });
    },
    60_000,
  );

  test('delete nothing if there is only one article', async () => {
    await withScratchFolder(async (folder) => {
      const plan = await writeCorpus(folder, { articles: 1, seed: 1, languages: ['en'] });
      expect(datelineSteps(folder, folder, plan).has('deleted')).toBe(false);
    });
  });
});
