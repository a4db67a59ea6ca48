import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import {
  articleText,
  baseFiles,
  fileText,
  translatedText,
  twoLanguageSite,
} from '../files/base-files.ts';
import {
  buildSound,
  differences,
  filesIn,
  scratchFolder,
  testOptions,
} from '../files/built-folder.ts';
import { momentOf } from '../files/memory-folder.ts';
import { writeFiles } from '../files/write-files.ts';
import { attributeOf, elementsOf, textOf } from '../html/html-tree.ts';

let base: string;
let remove: () => Promise<void>;
let before: ReadonlyMap<string, Buffer>;
let after: ReadonlyMap<string, Buffer>;

const until = '2031-05-04T20:00:00Z';
const fields = {
  headline: 'The fair opens for two days',
  until,
  published: '2031-05-03T08:00:00Z',
};
const story = {
  'stories/two-days.md': fileText({ name: 'Fair', description: 'Two days of fair' }),
};
const files = {
  ...baseFiles,
  ...story,
  'site.yaml': twoLanguageSite,
  'articles/fair.md': articleText(
    { ...fields, story: 'two-days', place: 'port-esker' },
    'At [[Port Esker]].',
  ),
  'articles/fair.ar.md': translatedText(
    { ...fields, headline: 'يفتح المعرض أبوابه يومين' },
    'في الميناء.',
  ),
  'articles/next.md': articleText({ headline: 'What comes after the fair' }, 'It rains.'),
};
const [page, arabic] = ['2031/05/03/fair/index.html', 'ar/2031/05/03/fair/index.html'];

beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
  const content = writeFiles(path.join(base, 'content'), files);
  const out = path.join(base, 'site');
  await buildSound(content, out, { now: momentOf('2031-05-04T19:59:59Z') });
  before = await filesIn(out);
  await buildSound(content, out, { now: momentOf(until) });
  after = await filesIn(out);
  const clean = path.join(base, 'clean');
  await buildSound(content, clean, { now: momentOf(until) });
  expect(differences(after, await filesIn(clean))).toEqual([]);
}, 60_000);
afterAll(() => remove());

/** The files that mention the article, except its own. */
const naming = (site: ReadonlyMap<string, Buffer>) =>
  [...site.keys()].filter(
    (name) => !name.includes('/fair/') && /fair opens|\/fair\/"/.test(String(site.get(name))),
  );
const bannerOf = (name: string) =>
  elementsOf(String(after.get(name)))
    .filter((element) => attributeOf(element, 'class') === 'banner')
    .map(textOf);

describe('an article with "until"', () => {
  test('is in lists, feeds and sitemaps before that time', () => {
    const names = naming(before);
    for (const name of ['index.html', 'harbour/index.html', 'feed.atom', 'sitemaps/news.xml']) {
      expect(names).toContain(name);
    }
    expect(names).toContain('sitemaps/2031-05.xml');
    expect(names).toContain('places/port-esker/index.html');
  });

  test('is in none of them from that time on', () => {
    expect(naming(after)).toEqual([]);
    const machines = [
      'feed.rss',
      'feed.json',
      'sitemaps/2031-05.xml',
      'stories/two-days/feed.atom',
    ];
    for (const name of machines) expect(String(after.get(name) ?? '')).not.toContain('fair/');
    expect(after.has('2031/05/03/index.html')).toBe(false);
  });

  test('keeps its page, which says so in its language', () => {
    expect(bannerOf(page)).toEqual([
      'This article expired on 4 May 2031, 20:00 GMT. It stays at this address, but our lists no longer include it.',
    ]);
    expect(bannerOf(arabic)).toEqual([
      expect.stringMatching(/^انتهت مدة عرض هذا المقال في .*2031/),
    ]);
    expect(String(after.get(page))).toContain('At ');
    expect(String(before.get(page))).not.toContain('class="banner"');
  });

  test('asks search engines not to list its page', () => {
    expect(String(after.get(page))).toContain('<meta name="robots" content="noindex"/>');
  });

  test('does not link to anything that is gone', () => {
    const links = elementsOf(String(after.get(page)))
      .map((element) => attributeOf(element, 'href') ?? '')
      .filter((href) => href.startsWith('/') && href.endsWith('/'));
    const missing = links.filter((href) => !after.has(`${href.slice(1)}index.html`));
    expect(missing).toEqual([]);
  });
});

test.each([
  ['2031-05-03T08:00:00Z', 'is not after "published", 2031-05-03T08:00:00Z'],
  ['2031-05-04', 'has no time and no time zone'],
])('until: %s is an error with its position', async (wrong, message) => {
  const content = writeFiles(path.join(base, `wrong-${wrong}`), {
    ...baseFiles,
    'articles/fair.md': articleText({ published: fields.published, until: wrong }),
  });
  const report = await buildToFolder(testOptions(content, path.join(base, 'none')), () => 0);
  expect(report.problems.map(problemLine)).toEqual([
    expect.stringMatching(/^articles\/fair\.md:\d+:8 {2}/),
  ]);
  expect(report.problems[0]?.message).toContain(message);
});
