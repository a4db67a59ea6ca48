import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chanceOf } from '../edits/chance.ts';
import { edits } from '../edits/edits.ts';
import { type Draft, firstDay, type Newsroom, writeNewsroom } from '../edits/newsroom.ts';
import { forgetBuilds } from '../edits/newsroom-on-disk.ts';
import { buildElsewhere } from '../files/build-elsewhere.ts';
import { buildSound, differences, filesIn, scratchFolder } from '../files/built-folder.ts';

let base: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
});
afterAll(() => remove());
const at = (...names: string[]) => path.join(base, ...names);

async function cleanSite(content: string) {
  const [out, cache] = [`${content}-clean`, at('clean-cache')];
  rmSync(out, { recursive: true, force: true });
  forgetBuilds(cache);
  await buildSound(content, out, { cache });
  return filesIn(out);
}

describe('two builds at the same time', () => {
  test('into one folder give the right site, and leave nothing beside it', async () => {
    const [content, out, cache] = [at('one', 'content'), at('one', 'site'), at('one-cache')];
    writeNewsroom(content, firstDay);
    await Promise.all([1, 2].map(() => buildElsewhere(content, out, { cache })));
    expect(differences(await filesIn(out), await cleanSite(content))).toEqual([]);
    const edited = edits['change the tagline']?.(firstDay, chanceOf(1)) ?? firstDay;
    const fewer = new Map([...edited.articles].slice(1));
    writeNewsroom(content, { ...edited, articles: fewer }, firstDay);
    await Promise.all([1, 2].map(() => buildElsewhere(content, out, { cache })));
    expect(differences(await filesIn(out), await cleanSite(content))).toEqual([]);
    const again = await buildSound(content, out, { cache });
    expect(again.files).toMatchObject({ made: 0, removed: 0 });
  });

  test('into two folders with one cache give the right sites', async () => {
    const cache = at('two-cache');
    const rooms = [1, 2].map((number) => {
      const content = at('two', `content-${number}`);
      const room: Newsroom =
        edits['describe a place again']?.(firstDay, chanceOf(number)) ?? firstDay;
      writeNewsroom(content, room);
      return { content, out: at('two', `site-${number}`) };
    });
    await Promise.all(rooms.map(({ content, out }) => buildElsewhere(content, out, { cache })));
    for (const { content, out } of rooms) {
      expect(differences(await filesIn(out), await cleanSite(content))).toEqual([]);
    }
  });
});

test('two threads make the same bytes as one', async () => {
  const content = at('many', 'content');
  // More than a build parses with one thread, and, with their cards, more than it makes with one.
  const shown = 60;
  const articles = Array.from({ length: 310 }, (_, number): readonly [string, Draft] => {
    const [day, hour] = [(number % 28) + 1, number % 24].map((each) =>
      String(each).padStart(2, '0'),
    );
    const fields = {
      headline: `Ship number ${number} comes in`,
      // A draft is only parsed.
      status: number < shown ? 'ready' : 'draft',
      published: `2030-11-${day}T${hour}:00:00Z`,
    };
    const body = `A ship of [[Mara Voss]] came in, number ${number}.`;
    return [`articles/2030/news-${number}.md`, { fields, body }];
  });
  const site = `${firstDay.others.get('site.yaml')}cards: wide\n`;
  writeNewsroom(content, {
    ...firstDay,
    articles: new Map([...firstDay.articles, ...articles]),
    others: new Map([...firstDay.others, ['site.yaml', site]]),
  });
  await buildSound(content, at('many', 'by-one'), { workers: 1 });
  await buildSound(content, at('many', 'by-two'), { workers: 2 });
  const one = await filesIn(at('many', 'by-one'));
  expect(one.size).toBeGreaterThan(200);
  expect(differences(await filesIn(at('many', 'by-two')), one)).toEqual([]);
}, 180_000);
