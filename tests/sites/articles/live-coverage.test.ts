import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSound, filesIn, scratchFolder } from '../files/built-folder.ts';
import { liveNewsroom } from '../files/live-newsroom.ts';
import { momentOf } from '../files/memory-folder.ts';
import { writeFiles } from '../files/write-files.ts';
import { attributeOf, elementsOf, elementsUnder, textOf } from '../html/html-tree.ts';

type Site = ReadonlyMap<string, Buffer>;

let scratch: Awaited<ReturnType<typeof scratchFolder>>;
let running: Site;
let ended: Site;

async function built(name: string, ...given: Parameters<typeof liveNewsroom>): Promise<Site> {
  const content = writeFiles(path.join(scratch.folder, name), liveNewsroom(...given));
  const out = path.join(scratch.folder, `${name}-site`);
  await buildSound(content, out, { now: momentOf('2031-05-06T08:00:00Z'), cards: false });
  return filesIn(out);
}

beforeAll(async () => {
  scratch = await scratchFolder();
  running = await built('running', { refresh: 90 });
  ended = await built('ended', { refresh: 90, ended: '2031-05-05T18:00+01:00' });
}, 120_000);
afterAll(() => scratch.remove());

const folder = '2031/05/04/ferry-live';
const text = (site: Site, file: string) => site.get(file)?.toString('utf8') ?? '';
const page = (site: Site, lang = '') => text(site, `${lang}${folder}/index.html`);
const withClass = (html: string, name: string) =>
  elementsOf(html).filter((element) => attributeOf(element, 'class')?.split(' ').includes(name));

function jsonLd(site: Site) {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page(site))?.[1] ?? '';
  const graph: readonly Record<string, unknown>[] = JSON.parse(json)['@graph'];
  return graph.find(({ headline }) => headline !== undefined);
}

describe('the page of live coverage', () => {
  test('has the entries newest first, whatever their order in the file', () => {
    const entries = withClass(page(running), 'live-entry');
    expect(entries.map((entry) => attributeOf(entry, 'id'))).toEqual([
      'fog',
      'entry.20310504T1005Z',
      'entry.20310504T0920Z',
    ]);
    const headings = elementsOf(page(running)).filter(({ tagName }) => tagName === 'h3');
    expect(headings.slice(0, 3).map(textOf)).toEqual([
      'Fog at dawn',
      'A <crowd> waits',
      'The first ferry leaves',
    ]);
  });

  test('has a time for each entry, which links to it, and the days if there are several', () => {
    const times = withClass(page(running), 'live-time');
    expect(times.map((time) => [attributeOf(time, 'href'), textOf(time)])).toEqual([
      ['#fog', '06:00'],
      ['#entry.20310504T1005Z', '10:05'],
      ['#entry.20310504T0920Z', '09:20'],
    ]);
    expect(times.flatMap(elementsUnder).map((element) => attributeOf(element, 'datetime'))).toEqual(
      ['2031-05-05T06:00:30+00:00', '2031-05-04T10:05:00+00:00', '2031-05-04T09:20:00+00:00'],
    );
    expect(withClass(page(running), 'live-day').map(textOf)).toEqual(['5 May 2031', '4 May 2031']);
    expect(withClass(page(running, 'ar/'), 'live-day')).toEqual([]);
  });

  test('lists key entries, and the text above the first entry as the summary', () => {
    const links = withClass(page(running), 'live-key')
      .flatMap(elementsUnder)
      .filter(({ tagName }) => tagName === 'a');
    expect(links.map((link) => [attributeOf(link, 'href'), textOf(link)])).toEqual([
      ['#entry.20310504T0920Z', 'The first ferry leaves'],
    ]);
    expect(withClass(page(running), 'live-summary').map(textOf)).toEqual(['Summary']);
    expect(withClass(page(running), 'body').slice(0, 1).map(textOf)).toEqual([
      'The ferry of Port Esker runs again after eight days.',
    ]);
    expect(withClass(page(running, 'ar/'), 'live-summary')).toEqual([]);
  });

  test('has each heading id once, and links the first mention of a name in each entry', () => {
    const ids = elementsOf(page(running)).flatMap((element) => attributeOf(element, 'id') ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const linked = withClass(page(running), 'live-entry').map(
      (entry) =>
        elementsUnder(entry).filter((each) => attributeOf(each, 'href') === '/places/port-esker/')
          .length,
    );
    expect(linked).toEqual([1, 0, 1]);
  });

  test('reloads while coverage is running, if configured, and says when it has ended', () => {
    const refresh = '<meta http-equiv="refresh" content="90"';
    expect(page(running)).toContain(refresh);
    expect(withClass(page(running), 'live-reloads').map(textOf)).toEqual([
      'This page reloads by itself.',
    ]);
    expect(page(ended)).not.toContain('http-equiv="refresh"');
    expect(withClass(page(ended), 'live-ended').map(textOf)).toEqual([
      'Live coverage ended on 5 May 2031, 17:00 GMT.',
    ]);
  });

  test('is no longer labelled as live in lists after the end', () => {
    expect(withClass(text(running, 'harbour/index.html'), 'kind').map(textOf)).toEqual(['Live']);
    expect(withClass(text(ended, 'harbour/index.html'), 'kind').map(textOf)).toEqual([
      'As it happened',
    ]);
  });
});

describe('in machine-readable files', () => {
  test('JSON-LD has the start, the end and each entry', () => {
    expect(jsonLd(ended)).toMatchObject({
      '@type': ['NewsArticle', 'LiveBlogPosting'],
      genre: 'As it happened',
      coverageStartTime: '2031-05-04T08:00:00+00:00',
      coverageEndTime: '2031-05-05T17:00:00+00:00',
      dateModified: '2031-05-05T06:00:30+00:00',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          headline: 'Fog at dawn',
          datePublished: '2031-05-05T06:00:30+00:00',
          articleBody: 'No ferry from Port Esker yet.',
          url: `https://record.example/${folder}/#fog`,
        },
        { headline: 'A <crowd> waits', articleBody: 'We wait. — Mara Voss' },
        { headline: 'The first ferry leaves', articleBody: 'It left Port Esker at six.' },
      ],
    });
    expect(jsonLd(running)).not.toHaveProperty('coverageEndTime');
  });

  test('the page has feeds of its entries, and links to them', () => {
    const feed = JSON.parse(text(running, `${folder}/feed.json`));
    const url = `https://record.example/${folder}/`;
    expect(feed.home_page_url).toBe(url);
    expect(feed.items).toMatchObject([
      { url: `${url}#fog`, title: 'Fog at dawn', date_published: '2031-05-05T06:00:30+00:00' },
      { url: `${url}#entry.20310504T1005Z`, title: 'A <crowd> waits' },
      {
        id: 'tag:record.example,2031-05-04:en/ferry-live/entry.20310504T0920Z',
        summary: 'It left Port Esker at six.',
      },
    ]);
    expect(feed.items[0].content_html.trim()).toBe(
      '<p>No ferry from <a href="https://record.example/places/port-esker/">Port Esker</a> yet.</p>',
    );
    for (const format of ['atom', 'rss', 'json']) {
      expect(running.has(`${folder}/feed.${format}`)).toBe(true);
      expect(page(running)).toContain(`href="/${folder}/feed.${format}"`);
      expect(page(running)).toContain(`href="https://record.example/${folder}/feed.${format}"`);
    }
  });
});
