import { expect, test } from 'vitest';
import { readFaultyArticle } from '../../../src/parse/article/read-faulty-article.ts';
import { context } from '../sample.ts';

const read = (text: string | Buffer, path = 'articles/2031/05/tug-sinks.md') =>
  readFaultyArticle({ path, bytes: Buffer.from(text) }, context);

test.each([
  ['a plain word', 'status: draft'],
  ['quotation marks', "status: 'draft'"],
  ['a quoted key', '"status": "draft"'],
  ['a comment', 'status: draft # two more calls to make'],
  ['blanks', 'status :   draft  '],
])('a draft is recognised by %s', (_, line) => {
  expect(read(`---\nheadline: "A tug\n${line}\n---\n\nText`).status).toBe('draft');
});

test.each([
  ['in the text', '---\nheadline: "A tug\n---\n\nstatus: draft\n'],
  ['in another key', '---\nlead:\n  status: draft\n---\n'],
  ['as part of a word', '---\nstatus: drafted\n---\n'],
  ['in a comment', '---\n# status: draft\n---\n'],
  ['nowhere', ''],
])('it is not a draft if "draft" is %s', (_, text) => {
  expect(read(text).status).toBe('ready');
});

test('front matter that is never closed, other line ends and other encodings are also read', () => {
  expect(read('---\nheadline: A tug\nstatus: draft\n\nText').status).toBe('draft');
  expect(read('\uFEFF---\r\nheadline: "A\r\nstatus: draft\r\n---\r\n').status).toBe('draft');
  const latin1 = Buffer.from('---\nheadline: Caf\xe9\nstatus: draft\n---\n', 'latin1');
  expect(read(latin1).status).toBe('draft');
});

test('the time, the story, the ids and the name of the file are read', () => {
  const article = read(
    '---\nheadline: "A tug\npublished: 2031-05-02T08:00:00Z\nstory: harbour-strike\nfigures:\n  - {id: crew, value: [}\n---\n',
    'articles/2031/05/tug-sinks.ar.md',
  );
  expect(article).toMatchObject({
    ...{ slug: 'tug-sinks', lang: 'ar', story: 'harbour-strike', ids: ['crew'] },
    published: { iso: '2031-05-02T08:00:00Z', epoch: Date.parse('2031-05-02T08:00:00Z') },
  });
});

test.each(['2031-05-02', 'tomorrow', ''])('%j is not read as a time', (time) => {
  expect(read(`---\nheadline: "A tug\npublished: ${time}\n---\n`).published).toBeUndefined();
});
