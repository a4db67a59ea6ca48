import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/build/project-folder.ts';
import { buildSound, filesIn, scratchFolder } from './built-folder.ts';
import { attributeOf, elementsOf, textOf } from './html-tree.ts';
import { momentOf } from './memory-folder.ts';

/** A fact of the story, the articles that must tell it, and the words in which they do. */
interface Fact {
  readonly fact: number;
  readonly in: readonly string[];
  readonly text: readonly string[];
}

const facts: readonly Fact[] = JSON.parse(
  readFileSync(path.join(projectFolder, 'tests', 'facts.json'), 'utf8'),
);
let remove: () => Promise<void>;
let articles: ReadonlyMap<string, string>;

/** The text of the article on a page, without masthead, related coverage and footer. */
function articleText(html: string): string {
  const article = elementsOf(html).find(
    (element) =>
      element.tagName === 'article' && attributeOf(element, 'class')?.startsWith('article '),
  );
  return article === undefined ? '' : textOf(article);
}

beforeAll(async () => {
  const scratch = await scratchFolder();
  remove = scratch.remove;
  const out = path.join(scratch.folder, 'site');
  const now = momentOf('2016-08-04T12:00:00+02:00');
  await buildSound(path.join(projectFolder, 'content'), out, { now });
  const pages = [...(await filesIn(out))].filter(([file]) => /^\d{4}\/.*\.html$/.test(file));
  articles = new Map(
    pages.map(([file, bytes]) => [
      file.split('/').at(-2) ?? '',
      articleText(bytes.toString('utf8')),
    ]),
  );
}, 60_000);
afterAll(() => remove());

test('every fact from 1 to 21 is held to its words', () => {
  const listed = new Set(facts.map(({ fact }) => fact));
  expect([...listed].sort((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  expect(facts.filter((fact) => fact.in.length === 0 || fact.text.length === 0)).toEqual([]);
});

describe.each(facts)('fact $fact', (fact) => {
  test.each(fact.in)('stands in %s', (slug) => {
    const text = articles.get(slug) ?? `no article ${slug}`;
    for (const words of fact.text) expect.soft(text).toContain(words.replace(/\s+/g, ' ').trim());
  });
});
