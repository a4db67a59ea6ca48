import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tests as commonmark } from 'commonmark-spec';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkHtml from 'remark-html';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { createContext } from '../../src/markdown/body-context.ts';
import { surveyTree } from '../../src/markdown/nesting.ts';
import { writeHtml } from '../../src/markdown/plain-html.ts';
import { processorWith } from '../../src/markdown/processor.ts';
import { schema } from '../../src/markdown/sanitise-schema.ts';
import { documents } from './generated-documents.ts';
import { words } from './render.ts';

const library = remark().use(remarkHtml, { sanitize: schema }).freeze();

/** The tree of a body as the transforms leave it. */
function treeOf(text: string): Root {
  const processor = processorWith('satteri');
  const tree = processor.parse(text) as Root;
  const options = {
    lang: 'en',
    words,
    parser: 'satteri',
    baseUrl: 'https://record.example/news/',
    figureIds: new Set(['c']),
  } as const;
  const context = createContext('a.md', text, options, surveyTree(tree).types);
  return processor.runSync(tree, new VFile({ value: text, data: { dateline: context } })) as Root;
}

/** Writes both ways, which must agree; counts the blocks that were left to the library. */
function leftToLibrary(text: string): number {
  const tree = treeOf(text);
  const whole = library.stringify(structuredClone(tree)).trimEnd();
  let left = 0;
  const html = writeHtml(tree, (part) => {
    left += 1;
    return library.stringify(part);
  });
  expect(html.trimEnd(), JSON.stringify(text)).toBe(whole);
  return left;
}

describe('writeHtml writes what remark-html writes', () => {
  test.each([
    'a < b & c > "d" \'e\' `f & <g>` é',
    '[[Sirte]] and [[Sirte|the *city*]], *em [[Tripoli]]*, **strong**, ~~gone~~',
    '[a](/b/?c=d&e=f#g "t\'s & \\"u\\"") [b](https://a.example/%20(x)_`y`) [c](#d)',
    '[a](<https://a.example/é> "t") [b](mailto:desk@a.example)',
    'one\\\ntwo  \nthree\nfour',
    '## A *heading* with `code` & "marks"\n\n#### Deep\n\n## ميناء',
    '- a\n- b\n\n  c\n- d',
    '- a\n- b\n  - c\n\n    d\n  - e\n- f',
    '3. a\n4. b\n   > c\n   > d\n\n0. e',
    '- ## a\n- > b\n-\n- ---',
    '> a\n>\n> b\n>\n> - c',
    'a\n\n---\n\nb',
    ':figure[*more* than 300]{#c} of them',
    ':::quote{by="Mara Voss" on=2016-08-02}\nWe *hold* it.\n\n- a\n:::',
    ':::quote{on=2016-08-02}\nWe hold it.\n:::',
  ])('for %j', (text) => {
    leftToLibrary(text);
  });

  test('and leaves nothing of a common article to it', () => {
    const text =
      'One, [[Sirte]] ("two") & :figure[300]{#c}.\n\n## Three\n\n- [four](/five/)\n- *six*\n\n' +
      '> `seven`\n\n:::quote{by="Mara Voss" on=2016-08-02}\nEight.\n:::';
    expect(leftToLibrary(text)).toBe(0);
  });

  test.each([
    '| a |\n|:-:|\n| [[Sirte]] |',
    '```js\nx < y\n```',
    '![a](/media/a.jpg "b")',
    'a  \n*b*',
  ])('and leaves to it %j', (text) => {
    expect(leftToLibrary(`a\n\n${text}\n\nb`)).toBe(1);
  });

  test('for the 652 examples of CommonMark', () => {
    for (const { markdown } of commonmark) leftToLibrary(markdown.replaceAll('→', '\t'));
  });

  test('for 2,000 generated documents', () => {
    const property = fc.property(documents, (text) => {
      leftToLibrary(text);
    });
    fc.assert(property, {
      seed: 20160802,
      numRuns: 2000,
    });
  }, 120_000);

  const content = join(fileURLToPath(new URL('../..', import.meta.url)), 'content');
  const files = existsSync(content)
    ? readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.md'),
      )
    : [];
  test(`for the ${files.length} files of the site's own content`, () => {
    for (const name of files) {
      const text = readFileSync(join(content, name), 'utf8');
      leftToLibrary(text.replace(/^---\n[\s\S]*?\n---\n/, ''));
    }
  });
});
