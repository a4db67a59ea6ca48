import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleText, baseFiles, fileText, personText } from './files/base-files.ts';
import { buildSound, filesIn, scratchFolder } from './files/built-folder.ts';
import { writeFiles } from './files/write-files.ts';
import { attributeOf, elementsOf, textOf } from './html/html-tree.ts';

/* Pages do not say the same twice in the same words. */

let remove: () => Promise<void>;
let site: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  const scratch = await scratchFolder();
  remove = scratch.remove;
  const events = [{ id: 'vote', date: '2031-05-01', what: 'Dockers voted to strike.' }];
  const content = writeFiles(path.join(scratch.folder, 'content'), {
    ...baseFiles,
    'front.yaml': 'packages: [{story: strike}]',
    'stories/strike.md': fileText({ name: 'The strike', description: 'Dockers stop work', events }),
    'people/ansel-brook.md': personText('Ansel Brook', {
      description: 'Harbour reporter',
      role: 'Harbour reporter',
    }),
    'people/mara-voss.md': personText('Mara Voss', { role: 'Columnist' }),
    ...Object.fromEntries(
      ['ansel-brook', 'mara-voss'].map((name) => [
        `articles/by-${name}.md`,
        articleText({ story: 'strike', byline: [name] }),
      ]),
    ),
  });
  const out = path.join(scratch.folder, 'site');
  await buildSound(content, out, { cards: false });
  site = await filesIn(out);
}, 60_000);
afterAll(() => remove());

const elements = (file: string) => elementsOf(site.get(file)?.toString('utf8') ?? '');
const withClass = (file: string, name: string) =>
  elements(file)
    .filter((element) => attributeOf(element, 'class')?.split(' ').includes(name))
    .map(textOf);

test('the timeline of a story has other words than the package of the story above it', () => {
  const headings = elements('index.html').filter(({ tagName }) => tagName === 'h2');
  const named = headings.map(textOf).filter((text) => text.includes('The strike'));
  expect(named).toEqual(['The strike', 'Full timeline: The strike']);
  expect(withClass('index.html', 'story-line')).toEqual(['Dockers stop work']);
});

test('the office of an author is not above the name if the line below has the same words', () => {
  expect(withClass('people/ansel-brook/index.html', 'kicker')[0]).toBe('People');
  expect(withClass('people/ansel-brook/index.html', 'standfirst')).toEqual(['Harbour reporter']);
  expect(withClass('people/mara-voss/index.html', 'kicker')[0]).toBe('Columnist');
});
