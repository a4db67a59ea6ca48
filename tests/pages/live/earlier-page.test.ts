import { describe, expect, test } from 'vitest';
import { ninjsFiles } from '../../../src/metadata/ninjs/ninjs.ts';
import { sitemaps } from '../../../src/metadata/sitemaps/sitemaps.ts';
import { makePage } from '../../../src/pages/page-kinds.ts';
import { headIn, metasOf } from '../../metadata/head-of.ts';
import { filesOf, inputOf, outputsOf, planAt } from '../../metadata/sample-input.ts';
import { liveNewsroom, manyEntries } from '../../sites/files/live-newsroom.ts';
import { momentOf, readerOf, soundSite, viewAt } from '../../sites/files/memory-folder.ts';

const url = '/2031/05/04/ferry-live/';
const now = momentOf('2031-05-06T08:00:00Z');
const path = 'articles/ferry-live.md';

describe('a page with earlier entries of live coverage', () => {
  const files = liveNewsroom({}, manyEntries(61));

  test('has twenty entries, newest first, and leads to its neighbours and to the newest ones', () => {
    const first = viewAt(files, 'earlier', `${url}earlier/1/`, { now });
    expect(first.entries.map(({ headline }) => headline)).toEqual(
      Array.from({ length: 20 }, (_, at) => `Crossing number ${20 - at}`),
    );
    expect(first.entries[0]).toMatchObject({
      href: `${url}earlier/1/#entry.20310504T0838Z`,
    });
    // The title contains it.
    expect(first.entries.map(({ newDay }) => newDay)).toEqual(first.entries.map(() => undefined));
    expect([first.earlier, first.later, first.article.href]).toEqual([
      undefined,
      `${url}earlier/2/`,
      url,
    ]);
    const second = viewAt(files, 'earlier', `${url}earlier/2/`, { now });
    expect([second.earlier, second.later]).toEqual([`${url}earlier/1/`, url]);
    expect([second.from.epoch, second.to.epoch, second.day]).toEqual([
      Date.parse('2031-05-04T08:40Z'),
      Date.parse('2031-05-04T09:18Z'),
      '2031-05-04',
    ]);
  });

  test('has a heading for each day, if its entries are from several days', () => {
    const published = '2031-05-03T07:00:00Z';
    const days = manyEntries(40).replaceAll('2031-05-04T08:0', '2031-05-03T08:0');
    const { entries } = viewAt(
      liveNewsroom({ published }, days),
      'earlier',
      '/2031/05/03/ferry-live/earlier/1/',
      { now },
    );
    expect(entries.flatMap(({ newDay }) => newDay ?? [])).toEqual(['2031-05-04', '2031-05-03']);
    expect(entries[15]?.newDay).toBe('2031-05-03');
  });

  test('links the first mention of a name in each entry', () => {
    const { entries } = viewAt(files, 'earlier', `${url}earlier/1/`, { now });
    const names = entries.flatMap(({ body }) =>
      body.flatMap((piece) =>
        typeof piece === 'object' && piece.piece === 'name' ? [piece.href] : [],
      ),
    );
    expect(names).toEqual(Array.from({ length: 20 }, () => '/places/port-esker/'));
  });

  test('reads nothing that a new entry, or an edit of another one, changes', () => {
    const planned = soundSite(files, { now });
    const site = readerOf(planned);
    const plan = planned.pages.find((page) => page.url === `${url}earlier/1/`);
    if (plan === undefined) throw new Error('no such page');
    makePage(plan, site);
    const own = [...site.reads].filter((key) => key.includes(path));
    expect(own.sort()).toEqual([
      `coverage:${path}`,
      `named:${path}/Port Esker`,
      `text:${path}#earlier/1`,
      `text:${path}#listed`,
    ]);
    // With 80 entries there is one more page.
    for (const count of [79, 80]) {
      const longer = readerOf(soundSite(liveNewsroom({}, manyEntries(count)), { now }));
      for (const key of own) expect(longer.fact(key), key).toEqual(site.fact(key));
    }
  });

  test('is hidden from search engines and machine-readable files while its article is a draft', () => {
    const input = inputOf(liveNewsroom({ status: 'draft' }, manyEntries(61)), {
      now,
      drafts: true,
    });
    const page = `${url}earlier/1/`;
    expect(planAt(input, page).kind).toBe('earlier');
    expect(metasOf(headIn(input, page), 'robots')).toEqual(['noindex']);
    const files = [
      ...filesOf(outputsOf(ninjsFiles, input)),
      ...filesOf(outputsOf(sitemaps, input)),
    ];
    expect(files.filter((file) => file.join(' ').includes('earlier/'))).toEqual([]);
    const published = inputOf(liveNewsroom({}, manyEntries(61)), { now });
    expect(metasOf(headIn(published, page), 'robots')).not.toEqual(['noindex']);
  });
});
