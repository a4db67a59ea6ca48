import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { momentOf } from './files/memory-folder.ts';
import { sharedBuild } from './files/shared-builds.ts';
import { attributeOf, elementsOf, textOf } from './html/html-tree.ts';

/** A fact of the story, the articles that must state it, and their words for it. */
interface Fact {
  readonly fact: number;
  readonly in: readonly string[];
  readonly text: readonly string[];
}

const facts: readonly Fact[] = JSON.parse(
  readFileSync(path.join(projectFolder, 'tests', 'facts.json'), 'utf8'),
);
let articles: ReadonlyMap<string, string>;
/** The text of each figure's page by id; that of the list is under `figures`. */
let figurePages: ReadonlyMap<string, string>;

/** The text of the article on a page, without masthead, related coverage and footer. */
function articleText(html: string): string {
  const article = elementsOf(html).find(
    (element) =>
      element.tagName === 'article' && attributeOf(element, 'class')?.startsWith('article '),
  );
  return article === undefined ? '' : textOf(article);
}

/** The text between masthead and footer. */
function mainText(html: string): string {
  const main = elementsOf(html).find(({ tagName }) => tagName === 'main');
  return main === undefined ? '' : textOf(main);
}

beforeAll(async () => {
  const now = momentOf('2016-08-04T12:00:00+02:00');
  const files = [...(await sharedBuild(path.join(projectFolder, 'content'), { now })).files];
  const pages = files.filter(([file]) => /^\d{4}\/.*\/index\.html$/.test(file));
  figurePages = new Map(
    files
      .filter(([file]) => file.startsWith('figures/'))
      .map(([file, bytes]) => [file.split('/').at(-2) ?? '', mainText(bytes.toString('utf8'))]),
  );
  articles = new Map(
    pages.map(([file, bytes]) => [
      file.split('/').at(-2) ?? '',
      articleText(bytes.toString('utf8')),
    ]),
  );
}, 60_000);

/** The figures of the fact table: id, value, day, source, and what is counted. */
const figures = [
  [
    'strikes-1-august',
    '5',
    '1 August 2016',
    'GNA forces, in a statement',
    'US strikes in Sirte on Monday 1 August',
  ],
  ['strikes-2-august', '2', '2 August 2016', 'Agencies', 'US strikes on Sirte on Tuesday 2 August'],
  [
    'men-lost-al-dollar',
    '5',
    '2 August 2016',
    'Agencies',
    'men lost by GNA forces in taking al-Dollar',
  ],
  [
    'fighters-killed',
    'more than 300',
    '3 August 2016',
    'Agencies',
    'pro-government fighters killed in the battle for Sirte',
  ],
  [
    'fighters-wounded',
    'over 1,500',
    '3 August 2016',
    'Agencies',
    'pro-government fighters wounded in the battle for Sirte',
  ],
  [
    'soldiers-killed-benghazi',
    'at least 15',
    '3 August 2016',
    'Agencies',
    'soldiers killed by a suicide bomber in Benghazi',
  ],
  ['tanks-hit', '2', '3 August 2016', 'Agencies', 'T-72 tanks hit by US missiles'],
] as const;

describe.each(figures)('the figure %s', (id, value, day, source, counted) => {
  test('has a page with its value, qualifier, source and day, now and in its history', () => {
    const page = figurePages.get(id) ?? '';
    expect(page.toLowerCase()).toContain(counted.toLowerCase());
    expect(page).toContain(`${value}${source} as of ${day}`);
    expect(page).toContain(`${day}${value}${source}`);
  });

  test('is in the list of all, with the same data', () => {
    expect(figurePages.get('figures')).toContain(`${counted}${value}${source} as of ${day}`);
  });
});

test('every fact from 1 to 21 has articles and words', () => {
  const listed = new Set(facts.map(({ fact }) => fact));
  expect([...listed].sort((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  expect(facts.filter((fact) => fact.in.length === 0 || fact.text.length === 0)).toEqual([]);
});

describe.each(facts)('fact $fact', (fact) => {
  test.each(fact.in)('is in %s', (slug) => {
    const text = articles.get(slug) ?? `no article ${slug}`;
    for (const words of fact.text) expect.soft(text).toContain(words.replace(/\s+/g, ' ').trim());
  });
});
