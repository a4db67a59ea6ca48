import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/parse/article/article.ts';
import { articleText, context, report } from './sample.ts';

const articleAdvice = (key: string, value: string) =>
  report(
    parseArticle(
      { path: 'articles/2016/08/ferry-runs-aground.md', text: articleText({ [key]: value }) },
      context,
    ),
  ).map((line) => line.split(' — ')[1]);

describe('the advice for a value with the wrong type', () => {
  test.each([
    ['lead', '/media/port.jpg', "write it as a mapping: {image: '/media/port.jpg'}"],
    ['lead', 'the port', 'write a mapping with "image"'],
    ['lead', '{image: /media/port.jpg, map: [esker]}', 'delete it, or delete "map"'],
    ['sources', 'the board', 'write a list of sources, each with "name" and "kind"'],
    ['sources', '[the board]', 'write a mapping with "name" and "kind"'],
    ['corrections', 'Three engines.', 'write a list, each item with "date" and "note"'],
    ['translationOf', 'en', 'write a mapping with "version"'],
    ['byline', 'mara-voss', 'write it as a list: [mara-voss]'],
    ['byline', 'Mara Voss', 'write it as a list: [mara-voss]'],
    ['byline', 'By Mara Voss and Jo Quay', 'write it as a list: [mara-voss, jo-quay]'],
    ['byline', '[mara-voss، jo-quay]', 'write a comma between ids: mara-voss, jo-quay'],
    ['byline', '\n  -mara-voss\n  -jo-quay', 'write it as a list: [mara-voss, jo-quay]'],
    ['keyPoints', '\n  -It sank.\n  - It rose.', "write it as a list: ['It sank.', 'It rose.']"],
    ['movedFrom', '/a/, /b/', 'write it as a list: [/a/, /b/]'],
    ['keyPoints', 'One, two.', "write it as a list: ['One, two.']"],
    ['lead', '[/media/port.jpg]', 'write a mapping with "image"'],
    [
      'lead',
      '{image: https://x.example/port.jpg}',
      'put the file into content/media, and write its path, such as /media/port.jpg',
    ],
    [
      'updated',
      'true',
      'write when the article was last changed, such as 2016-08-03T08:00:00+02:00',
    ],
    ['section', '[harbour]', 'write it without square brackets: harbour'],
    ['section', '{id: harbour}', 'write the id of a section'],
    ['section', '2016', "put the whole value in quotation marks: section: '2016'"],
    ['kicker', '[Update]', "put the whole value in quotation marks: kicker: '[Update]'"],
  ])('%s: %s', (key, value, advice) => {
    expect(articleAdvice(key, value)).toEqual([advice]);
  });

  test.each([
    [
      'https://x.example/port.jpg',
      'put the file into content/media, and write its path, such as /media/port.jpg',
    ],
    ['/media/port.svg', 'write /media/port.svg'],
  ])('the Markdown of a picture in place of its path: %s', (address, advice) => {
    expect(articleAdvice('lead', `{image: "![The port](${address})"}`)).toContain(advice);
  });

  test.each([
    ['lead', "{image: '/media/port.jpg'}"],
    ['corrections', '[{date: 2016-08-04T08:00:00+02:00, note: There were two.}]'],
    ['byline', '[mara-voss]'],
    ['section', 'harbour'],
    ['section', "'2016'"],
  ])('works if it is followed: %s: %s', (key, value) => {
    expect(articleAdvice(key, value)).toEqual([]);
  });

  test('is the path in the marks of a picture', () => {
    expect(articleAdvice('lead', '{image: "![x](/media/port.jpg)"}')[0]).toBe(
      'write /media/port.jpg',
    );
  });

  test('is a space after the colon of a key in braces, if there is none', () => {
    expect(articleAdvice('sources', '[{name:Board, kind:\u00A0official}]')).toEqual(
      expect.arrayContaining(['write name: Board', 'write kind: official']),
    );
  });
});
