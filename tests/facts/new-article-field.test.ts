import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SiteReader } from '../../src/facts/site-reader.ts';
import type { PlainField } from '../../src/model/site/article/article-fields.ts';
import type { Teaser } from '../../src/pages/views/teaser.ts';
import { articleText, baseFiles } from '../sites/files/base-files.ts';

const table = '../../src/model/site/article/article-fields.ts';

/** Fields that no file of the program mentions. */
const newFields: Readonly<Record<string, PlainField>> = {
  subtitle: {
    type: 'line',
    meaning: 'a second headline',
    length: [1, 80],
    required: false,
    typeset: true,
    inLists: true,
  },
  aside: {
    type: 'sentences',
    meaning: 'one sentence',
    most: [2, 'two'],
    typeset: true,
    inLists: false,
  },
};

const path = 'articles/harbour-open.md';
const files = {
  ...baseFiles,
  [path]: articleText({ subtitle: "It isn't closed", aside: ["It wasn't."] }),
};

describe('a field that is added only to the table of article fields', () => {
  let site: SiteReader;
  let teaser: Teaser;

  beforeAll(async () => {
    vi.resetModules();
    vi.doMock(table, async (importOriginal) => {
      const { articleFields } = await importOriginal<{ articleFields: object }>();
      return { articleFields: { ...articleFields, ...newFields } };
    });
    ({ site, teaser } = await read());
  });

  afterAll(() => {
    vi.doUnmock(table);
    vi.resetModules();
  });

  test('is in the parsed article, typeset', () => {
    expect(site.article(path).text()).toMatchObject({
      subtitle: 'It isn’t closed',
      aside: ['It wasn’t.'],
    });
  });

  test("is in the article's summary and in teasers if `inLists` is set, and only then", () => {
    const { listed } = site.article(path);
    for (const list of [site.fact(`text:${path}#listed`), listed, teaser]) {
      expect(list).toMatchObject({ headline: teaser.headline, subtitle: 'It isn’t closed' });
      expect(list).not.toHaveProperty('aside');
    }
  });
});

/** Reads the site, and the teaser of its article, with the modules as they are mocked now. */
async function read(): Promise<{ readonly site: SiteReader; readonly teaser: Teaser }> {
  const { parseContent } = await import('../../src/parse/parse-content.ts');
  const { relateContent } = await import('../../src/relate/relate-content.ts');
  const { MemoryFactSource } = await import('../../src/facts/memory-fact-source.ts');
  const { SiteReader } = await import('../../src/facts/site-reader.ts');
  const { linksIn } = await import('../../src/pages/views/links.ts');
  const { teaserOf } = await import('../../src/pages/views/teaser.ts');
  const { folderOf, markdownWords, testNow } = await import('../sites/files/memory-folder.ts');
  const folder = folderOf(files);
  const parsed = parseContent(folder, { words: markdownWords, baseUrl: undefined });
  expect(parsed.problems).toEqual([]);
  if (parsed.value === undefined) throw new Error('there is no site');
  const options = { media: folder.media, now: testNow, drafts: false };
  const { value: related } = relateContent(parsed.value, options);
  const site = new SiteReader(new MemoryFactSource(related, { cards: false }));
  return { site, teaser: teaserOf(site.article(path), linksIn(site, site.defaultLanguage)) };
}
