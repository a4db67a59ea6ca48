import { expect, test } from 'vitest';
import { pageContext } from '../../../src/metadata/head/page-context.ts';
import { ninjsLinks } from '../../../src/metadata/ninjs/ninjs-link.ts';
import { articleText, baseFiles } from '../../sites/files/base-files.ts';
import { inputOf, pageAt } from '../sample-input.ts';

const files = { ...baseFiles, 'articles/draft.md': articleText({ status: 'draft' }) };
const input = inputOf(files, { drafts: true, baseUrl: 'https://paper.example/news/' });

/** The URLs of ninjs files that the page at a URL links. */
function linked(url: string): readonly string[] {
  return ninjsLinks(pageContext(pageAt(input, url), input)).map(({ href }) => href);
}

test('only the page of a published article links the ninjs file beside it', () => {
  expect(linked('/2031/05/02/harbour-open/')).toEqual([
    'https://paper.example/news/2031/05/02/harbour-open/ninjs.json',
  ]);
  expect(linked('/2031/05/02/draft/')).toEqual([]);
  expect(linked('/')).toEqual([]);
});
