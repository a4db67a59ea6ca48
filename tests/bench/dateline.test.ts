import path from 'node:path';
import { expect, test } from 'vitest';
import { planCorpus } from '../../bench/corpus/corpus-plan.ts';
import { dateline } from '../../bench/dateline.ts';

const plan = planCorpus({ articles: 12, seed: 1, languages: ['en'] });
const { command, dev, leftovers, out } = dateline('/bench', '/bench/content', plan);

test('a cold build removes the site and the cache that the command uses', () => {
  const cache = command.environment?.DATELINE_CACHE ?? '';
  expect(path.isAbsolute(cache)).toBe(true);
  expect([...leftovers].sort()).toEqual([out, cache].sort());
  expect(command.arguments).toContain(out);
});

test('the dev server has a separate cache, and serves the article that is edited', () => {
  const serving = dev?.command(8123);
  expect(serving?.arguments.slice(1, 6)).toEqual([
    'dev',
    '--content',
    '/bench/content',
    '--port',
    '8123',
  ]);
  expect(serving?.environment?.DATELINE_CACHE).not.toBe(command.environment?.DATELINE_CACHE);
  expect(dev?.leftovers).toContain(serving?.environment?.DATELINE_CACHE);
  const slug = path.basename(dev?.article ?? '', '.md');
  expect(dev?.page).toMatch(new RegExp(`^/\\d{4}/\\d\\d/\\d\\d/${slug}/$`));
});
