import { describe, expect, test } from 'vitest';
import { movedArticles } from '../../../src/metadata/host/moved-articles.ts';
import {
  articleText,
  baseFiles,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { manyEntries } from '../../sites/files/live-newsroom.ts';
import { attributeOf, elementsOf, textOf } from '../../sites/html/html-tree.ts';
import { fileOf, filesOf, inputOf, outputsOf } from '../sample-input.ts';

const headline = 'Harbour <open> & "dry" ]]> all day';
const moved = (movedFrom: readonly string[], baseUrl = 'https://record.example/') =>
  outputsOf(
    movedArticles,
    inputOf(
      { ...baseFiles, 'articles/harbour-open.md': articleText({ headline, movedFrom }) },
      { baseUrl },
    ),
  );

describe('movedArticles', () => {
  test('redirects for each host that reads the file, under the path of the base URL', () => {
    const outputs = moved(['/b/', '/a'], 'https://paper.example/news/');
    expect(fileOf(outputs, '_redirects')).toBe(
      [
        '/news/a /news/2031/05/02/harbour-open/ 301!',
        '/news/a /news/2031/05/02/harbour-open/ 301',
        '/news/b/ /news/2031/05/02/harbour-open/ 301!',
        '/news/b/ /news/2031/05/02/harbour-open/ 301',
        '',
      ].join('\n'),
    );
  });

  test('writes a page if hosts would serve it as HTML', () => {
    const paths = moved(['/2031/old/', '/b', '/c.html', '/d.php', '/caf%C3%A9/', '/مرسى/']);
    expect([...filesOf(paths).keys()]).toEqual([
      '_redirects',
      'مرسى/index.html',
      '2031/old/index.html',
      'b/index.html',
      'c.html',
      'café/index.html',
    ]);
    expect(fileOf(paths, '_redirects')).toContain('/%D9%85%D8%B1%D8%B3%D9%89/ /2031/');
  });

  test('the page redirects at once, and has a link and a canonical URL', () => {
    const page = fileOf(moved(['/old/'], 'https://paper.example/news/'), 'old/index.html');
    const elements = elementsOf(page);
    const one = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
    const metas = one('meta').map((meta) => [
      attributeOf(meta, 'http-equiv') ?? attributeOf(meta, 'name'),
      attributeOf(meta, 'content'),
    ]);
    const href = '/news/2031/05/02/harbour-open/';
    expect(metas).toContainEqual(['refresh', `0; url=${href}`]);
    expect(metas).toContainEqual(['robots', 'noindex']);
    expect(metas).toContainEqual([
      'Content-Security-Policy',
      expect.stringContaining("style-src 'none'"),
    ]);
    expect(one('link').map((link) => attributeOf(link, 'href'))).toEqual([
      `https://paper.example${href}`,
    ]);
    const [link] = one('a');
    if (link === undefined) throw new Error('the page has no link');
    expect(attributeOf(link, 'href')).toBe(href);
    expect(textOf(link)).toBe('Harbour <open> & “dry” ]]> all day');
    expect(one('title').map(textOf)).toEqual([
      'Harbour <open> & “dry” ]]> all day — The Port Esker Record',
    ]);
    expect(one('html').map((html) => attributeOf(html, 'dir'))).toEqual(['ltr']);
  });

  test('pages with earlier entries of live coverage move with their article', () => {
    const files = {
      ...baseFiles,
      'articles/ferry-live.md': articleText(
        {
          kind: 'live',
          published: '2031-05-02T08:00:00Z',
          movedFrom: ['/old/ferry/', '/ferry.html'],
        },
        manyEntries(60).replaceAll('2031-05-04', '2031-05-02'),
      ),
    };
    const outputs = outputsOf(movedArticles, inputOf(files));
    const [from, to] = ['/old/ferry/', '/2031/05/02/ferry-live/'];
    expect(fileOf(outputs, '_redirects').match(/^\S+ \S+ 301$/gm)).toEqual([
      `/ferry.html ${to} 301`,
      `${from} ${to} 301`,
      `${from}earlier/1/ ${to}earlier/1/ 301`,
      `${from}earlier/2/ ${to}earlier/2/ 301`,
    ]);
    const page = fileOf(outputs, 'old/ferry/earlier/2/index.html');
    expect(page).toContain(`content="0; url=${to}earlier/2/"`);
    expect(page).toContain(`<link rel="canonical" href="https://record.example${to}earlier/2/"/>`);
  });

  test('the page is in the language of its article', () => {
    const files = {
      ...baseFiles,
      'site.yaml': twoLanguageSite,
      'articles/harbour-open.ar.md': translatedText({ movedFrom: ['/ar/old/'] }),
    };
    const page = fileOf(outputsOf(movedArticles, inputOf(files)), 'ar/old/index.html');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('href="/ar/2031/05/02/harbour-open/"');
  });

  test('names the not-found page of each language except the default one', () => {
    const files = { ...baseFiles, 'site.yaml': twoLanguageSite };
    const input = inputOf(files, { baseUrl: 'https://paper.example/news/' });
    expect(fileOf(outputsOf(movedArticles, input), '_redirects')).toBe(
      '/news/ar/* /news/ar/404.html 404\n',
    );
  });

  test('has an empty list if nothing has moved', () => {
    expect([...filesOf(outputsOf(movedArticles, inputOf(baseFiles)))]).toEqual([
      ['_redirects', ''],
    ]);
  });
});
