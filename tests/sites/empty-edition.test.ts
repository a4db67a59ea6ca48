import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { baseFiles, siteText, twoLanguageSite } from './files/base-files.ts';
import { buildSound, filesIn, scratchFolder } from './files/built-folder.ts';
import { writeFiles } from './files/write-files.ts';
import { attributeOf, elementsOf, elementsUnder, textOf } from './html/html-tree.ts';

const { 'articles/harbour-open.md': _, ...noArticles } = baseFiles;

let scratch: Awaited<ReturnType<typeof scratchFolder>>;
beforeAll(async () => {
  scratch = await scratchFolder();
});
afterAll(() => scratch.remove());

/** The texts and links of a front page without articles. */
async function emptyFront(name: string, files: Parameters<typeof writeFiles>[1], page: string) {
  const out = path.join(scratch.folder, `${name}-site`);
  await buildSound(writeFiles(path.join(scratch.folder, name), files), out, { cards: false });
  const html = (await filesIn(out)).get(page)?.toString('utf8') ?? '';
  return elementsOf(html)
    .filter((element) => attributeOf(element, 'class') === 'front-empty')
    .map((element) => ({
      text: textOf(element),
      links: elementsUnder(element).flatMap((each) =>
        each.tagName === 'a' ? [[attributeOf(each, 'href'), attributeOf(each, 'lang')]] : [],
      ),
    }));
}

test('the front page of an edition without articles says so and links to editions that have some', async () => {
  const files = { ...baseFiles, 'site.yaml': twoLanguageSite };
  expect(await emptyFront('two', files, 'ar/index.html')).toEqual([
    { text: 'لم تُنشر أي مقالة بالعربية حتى الآن.English: front page', links: [['/', 'en']] },
  ]);
}, 30_000);

test('the front page of a new site links to no edition', async () => {
  const files = { ...noArticles, 'site.yaml': siteText() };
  expect(await emptyFront('new', files, 'index.html')).toEqual([
    { text: 'Nothing has been published here so far.', links: [] },
  ]);
}, 30_000);
