import { readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCache } from '../../../src/engine/cache/cache-file.ts';
import { buildSound, filesIn, scratchFolder } from '../files/built-folder.ts';
import { liveNewsroom, manyEntries } from '../files/live-newsroom.ts';
import { momentOf } from '../files/memory-folder.ts';
import { writeFiles } from '../files/write-files.ts';
import { attributeOf, elementsOf, elementsUnder, textOf } from '../html/html-tree.ts';

/* Live coverage with 300 entries. */

const folder = '2031/05/04/ferry-live';
let scratch: Awaited<ReturnType<typeof scratchFolder>>;
let long: ReadonlyMap<string, Buffer>;

/** A live newsroom with this many entries, which is built, edited and built again. */
function openRoom(count: number) {
  const content = path.join(scratch.folder, `room-${count}`);
  const out = `${content}-site`;
  return {
    build: (edit: (text: string) => string = (text) => text) => {
      writeFiles(content, liveNewsroom({}, edit(manyEntries(count))));
      return buildSound(content, out, { now: momentOf('2031-05-06T08:00:00Z'), cards: false });
    },
    files: () => filesIn(out),
    /** The texts of the entries that the cache has parsed. */
    parsed: (): readonly string[] => {
      const tables = path.join(`${out}-cache`, 'entries');
      return readdirSync(tables).flatMap((name) => {
        const lines = readCache(path.join(tables, name))?.toString().split('\n') ?? [];
        return lines.map((line): string => JSON.parse(line)[0]);
      });
    },
  };
}

let room: ReturnType<typeof openRoom>;

beforeAll(async () => {
  scratch = await scratchFolder();
  room = openRoom(300);
  await room.build();
  long = await room.files();
}, 120_000);
afterAll(() => scratch.remove());

const text = (file: string) => long.get(file)?.toString('utf8') ?? '';
const withClass = (html: string, name: string) =>
  elementsOf(html).filter((element) => attributeOf(element, 'class')?.split(' ').includes(name));

function jsonLd(html: string): readonly Record<string, unknown>[] {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  return JSON.parse(json)['@graph'];
}

const page = () => text(`${folder}/index.html`);

describe('the page of live coverage', () => {
  test('has the newest of 300 entries, no script, and fewer bytes than a photograph', () => {
    expect(withClass(page(), 'live-entry')).toHaveLength(20);
    expect(
      withClass(page(), 'live-key')
        .flatMap(elementsUnder)
        .filter(({ tagName }) => tagName === 'li'),
    ).toHaveLength(30);
    expect(page().length).toBeLessThan(100_000);
    // The report of heavy pages identifies live coverage, which has no budget, by this.
    expect(page()).toContain('<section class="live-entries"');
    expect(page()).not.toContain('http-equiv="refresh"');
  });

  test('JSON-LD has the newest 20 entries, so that the text is near the start of the page', () => {
    const updates = jsonLd(page()).find(({ headline }) => headline)?.liveBlogUpdate;
    expect(updates).toHaveLength(20);
    expect(updates).toMatchObject({ 0: { headline: 'Crossing number 300' } });
    const start = page().slice(0, page().indexOf('<article class="live-entry'));
    expect(brotliCompressSync(start).length).toBeLessThan(11_000);
  });

  test('other feeds have the article once, with its newest entries', () => {
    const items: readonly { title: string; content_html: string }[] = JSON.parse(
      text('feed.json'),
    ).items;
    const own = items.filter(({ title }) => title.startsWith('Ferry runs'));
    expect(own).toHaveLength(1);
    const content = own[0]?.content_html ?? '';
    expect(content.match(/<h3>/g)).toHaveLength(20);
    expect(content).toContain('<h3>Crossing number 300</h3>');
    expect(content).toContain(
      `<a href="https://record.example/${folder}/#page.entries">Earlier updates are on the page.</a>`,
    );
    const ninjs = text(`${folder}/ninjs.json`);
    expect(ninjs.match(/<h3>/g)).toHaveLength(20);
  });
});

describe('the pages with earlier entries', () => {
  const earlier = (number: number) => text(`${folder}/earlier/${number}/index.html`);
  const hrefsIn = (html: string, name: string) =>
    withClass(html, name)
      .flatMap(elementsUnder)
      .flatMap((element) => attributeOf(element, 'href') ?? []);

  test('have twenty entries each, newest first, the day in the title, and links to their neighbours', () => {
    const pages = [...long.keys()].filter((file) => /earlier\/\d+\/index\.html$/.test(file));
    expect(pages).toHaveLength(14);
    expect(withClass(earlier(14), 'live-entry')).toHaveLength(20);
    expect(withClass(earlier(1), 'live-span').map(textOf)).toEqual(['4 May 2031, 08:00 to 08:38']);
    expect(withClass(earlier(1), 'live-day')).toEqual([]);
    const headings = elementsOf(earlier(1)).filter(({ tagName }) => tagName === 'h3');
    expect([headings[0], headings.at(-1)].map((each) => each && textOf(each))).toEqual([
      'Crossing number 20',
      'Crossing number 1',
    ]);
    const url = `/${folder}/`;
    expect(hrefsIn(earlier(1), 'live-pages')).toEqual([`${url}earlier/2/`]);
    expect(hrefsIn(earlier(2), 'live-pages')).toEqual([`${url}earlier/1/`, `${url}earlier/3/`]);
    expect(hrefsIn(earlier(14), 'live-pages')).toEqual([`${url}earlier/13/`, url]);
    expect(hrefsIn(page(), 'live-pages')).toEqual([`${url}earlier/14/`, '#page.earlier']);
  });

  test('are named in print, with the times of their entries and the address of their list', () => {
    const printed = (html: string) => withClass(html, 'print-only').map(textOf);
    const url = `https://record.example/${folder}/`;
    expect(printed(page())).toEqual([
      `Earlier updates, 4 May 2031, 08:00 to 17:18, are listed at ${url}#page.earlier`,
      `4 May 2031, 17:58 GMT · Printed from ${url}`,
    ]);
    expect(printed(earlier(2))).toEqual([
      `Latest updates are at ${url}`,
      `Printed from ${url}earlier/2/`,
    ]);
  });

  test('have titles, descriptions and canonical URLs of their own, and search engines may list them', () => {
    const title = (html: string) => /<title>(.*?)<\/title>/.exec(html)?.[1];
    expect(title(earlier(1))).toBe(
      'Ferry runs again at Port Esker: 4 May 2031, 08:00 to 08:38 — The Port Esker Record',
    );
    expect(new Set([1, 2, 14].map((number) => title(earlier(number)))).size).toBe(3);
    const canonical = `https://record.example/${folder}/earlier/1/`;
    expect(earlier(1)).toContain(`<link rel="canonical" href="${canonical}"/>`);
    expect(earlier(1)).toContain('content="max-image-preview:large, max-snippet:-1"');
    expect(text('sitemaps/2031-05.xml')).toContain(`<loc>${canonical}</loc>`);
    expect(earlier(1)).not.toMatch(/rel="alternate" hreflang/);
  });

  test('the page of the article still has the anchor of each entry, which leads to its text', () => {
    const items = withClass(page(), 'live-earlier')
      .flatMap(elementsUnder)
      .filter(({ tagName }) => tagName === 'li');
    expect(items).toHaveLength(280);
    const last = items.at(-1);
    expect(last && [attributeOf(last, 'id'), textOf(last)]).toEqual([
      'entry.20310504T0800Z',
      '08:00 Crossing number 1',
    ]);
    const ids = (html: string) => elementsOf(html).flatMap((each) => attributeOf(each, 'id') ?? []);
    for (const href of hrefsIn(page(), 'live-earlier')) {
      const [url = '', anchor] = href.split('#');
      const target = text(`${url.slice(1)}index.html`);
      expect(target).not.toBe('');
      if (anchor !== undefined) expect(ids(target)).toContain(anchor);
    }
    const all = ids(page());
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
    expect(hrefsIn(page(), 'live-key').at(-1)).toBe(`/${folder}/earlier/1/#entry.20310504T0800Z`);
  });

  test('have their own part of the search index', () => {
    const parts = JSON.parse(text('pagefind/en.json')).indexes;
    expect(parts).toEqual(['/pagefind/en/', '/pagefind/en/earlier/']);
    const fragments = [...long].filter(([file]) => /^pagefind\/en\/earlier\/fragment\//.test(file));
    const found = fragments.map(([, content]) => {
      // Pagefind writes a signature before the JSON.
      const fragment = gunzipSync(content).toString('utf8');
      return JSON.parse(fragment.slice(fragment.indexOf('{')));
    });
    expect(found).toHaveLength(14);
    const oldest = found.find(({ url }) => url === `/${folder}/earlier/1/`);
    expect(oldest.meta.title).toBe('Ferry runs again at Port Esker: 4 May 2031, 08:00 to 08:38');
    expect(oldest.content).toContain('The harbour office counted 7 crossings');
    const language = JSON.parse(text('pagefind/ar.json')).indexes;
    expect(language).toEqual(['/pagefind/ar/']);
  });

  test('do not exist for coverage with few entries', () => {
    const own = [...long.keys()].filter((file) => file.startsWith('ar/') && /earlier/.test(file));
    expect(own).toEqual([]);
    const arabic = text(`ar/${folder}/index.html`);
    expect(withClass(arabic, 'live-entry')).toHaveLength(2);
    expect(withClass(arabic, 'live-earlier')).toEqual([]);
    expect(withClass(arabic, 'live-pages')).toEqual([]);
    expect(withClass(arabic, 'print-only')).toHaveLength(1);
  });

  test('have JSON-LD with the list of their entries, and a ninjs file', () => {
    const graph = jsonLd(earlier(2));
    const own = graph.find((node) => node['@type'] === 'CollectionPage');
    expect(own?.mainEntity).toMatchObject({ '@type': 'ItemList', numberOfItems: 20 });
    const trail = graph.find((node) => node['@type'] === 'BreadcrumbList');
    expect(JSON.stringify(trail)).toContain(`"@id":"https://record.example/${folder}/"`);
    const item = JSON.parse(text(`${folder}/earlier/2/ninjs.json`));
    expect(item.bodies[0].value.match(/<h3>/g)).toHaveLength(20);
    const whole = JSON.parse(text(`${folder}/ninjs.json`));
    expect(whole.representationType).toBe('partial');
    expect(whole.associations).toHaveLength(14);
    expect(whole.associations.at(-1).uri).toBe(`https://record.example/${folder}/earlier/1/`);
  });
});

/** The files that an edit changes, except those of the search. */
async function changedBy(edited: ReturnType<typeof openRoom>, edit: (text: string) => string) {
  const [before, parsedBefore] = [await edited.files(), edited.parsed()];
  const { files } = await edited.build(edit);
  expect(edited.parsed().filter((entry) => !parsedBefore.includes(entry))).toHaveLength(1);
  const changed = [...(await edited.files())]
    .filter(([file, content]) => before.get(file)?.equals(content) !== true)
    .map(([file]) => file)
    .filter((file) => !/^pagefind\/[a-z]+\/(?!earlier)|^\./.test(file));
  return { made: files?.made ?? 0, changed };
}

test('an edit parses one entry, and makes as many files with 300 entries as with 3', async () => {
  const newest = (written: string) =>
    written.replace(/counted (?=\d+ crossings[^\n]*\n::::$)/, 'counted about ');
  const short = openRoom(3);
  await short.build();
  expect(new Set(room.parsed()).size).toBeGreaterThanOrEqual(300);
  const few = await changedBy(short, newest);
  const many = await changedBy(room, newest);
  expect(few.made).toBeGreaterThan(0);
  expect(many.made).toBe(few.made);
  expect(many.changed).toEqual(few.changed);
  const correction = (written: string) => newest(written).replace('counted 3 ', 'counted three ');
  // The page of the place quotes the sentence.
  const corrected = (await changedBy(room, correction)).changed;
  expect(corrected.some((file) => file.startsWith('pagefind/en/earlier/'))).toBe(true);
  expect(corrected.filter((file) => !file.startsWith('pagefind/'))).toEqual([
    `${folder}/earlier/1/index.html`,
    `${folder}/earlier/1/ninjs.json`,
    'places/port-esker/index.html',
  ]);
}, 60_000);
