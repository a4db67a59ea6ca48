import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  fileText,
  placeText,
  siteText,
} from '../sites/files/base-files.ts';
import { otherFile, pictureFile } from '../sites/files/media-files.ts';
import { type Files, problemsOf } from '../sites/files/memory-folder.ts';

const media = [otherFile('media/plan.pdf'), pictureFile('media/quay.png', 8, 6)];
const linking = (href: string): Files => ({
  ...baseFiles,
  'articles/harbour-open.md': articleText({}, `See [this](${href}).`),
});
const at = 'articles/harbour-open.md:10:5';

describe('links to the site’s own pages', () => {
  test.each([
    '/',
    '/about/',
    '/about/#the-desk',
    '/places/port-esker/',
    '/2031/05/02/harbour-open/',
    '/2031/05/',
    '/archive/',
    '/media/plan.pdf',
    '#further-down',
    '/about/?from=feed#the-desk',
    '/media/../about/',
    '/feed.atom',
    '/feed.rss',
    '/feed.json',
    '/harbour/feed.rss',
    '/places/port-esker/feed.atom',
    '/feeds.opml',
    '/sitemap.xml',
    '/sitemaps/2031-05.xml',
    '/sitemaps/news.xml',
    '/robots.txt',
    '/manifest.webmanifest',
    '/favicon.ico',
    '/icon.svg',
    '/icon-512.png',
    '/2031/05/02/harbour-open/ninjs.json',
    '/404.html',
    'https://record.example',
    'https://record.example/about/#the-desk',
    'http://record.example/feed.rss',
    'HTTPS://Record.Example:443/about/',
    'https://elsewhere.example/about',
    'mailto:desk@record.example',
  ])('may lead to %s', (href) => {
    expect(problemsOf(linking(href), { media })).toEqual([]);
  });

  test.each([
    ['a missing page', '/abuot/', 'the site has no page /abuot/ — did you mean "/about/"?'],
    [
      'a page without its last slash',
      '/about',
      'the site has no page /about — did you mean "/about/"?',
    ],
    [
      'a page by its file',
      '/about/index.html',
      'the site has no page /about/index.html — did you mean "/about/"?',
    ],
    [
      'a missing feed',
      '/about/feed.rss',
      'the site has no page /about/feed.rss — did you mean "/harbour/feed.rss"?',
    ],
    [
      'a file that only the host reads',
      '/_headers',
      'the site has no page /_headers — correct the address, or remove the link',
    ],
    [
      'a missing page, with the address of the site',
      'http://RECORD.example:80/abuot/',
      'the site has no page /abuot/ — did you mean "/about/"?',
    ],
    [
      'a missing heading, with the address of the site',
      'https://record.example/about/#the-dusk',
      '/about/ has no heading "#the-dusk" — did you mean "#the-desk"?',
    ],
    [
      'a page that is similar to no other',
      '/quillfeather/',
      'the site has no page /quillfeather/ — correct the address, or remove the link',
    ],
    [
      'a missing file',
      '/media/plam.pdf',
      'the site has no page /media/plam.pdf — did you mean "/media/plan.pdf"?',
    ],
    [
      'a picture',
      '/media/quay.png',
      '/media/quay.png is a picture, and links cannot lead to pictures — show it in a paragraph of its own: ![what the picture shows](/media/quay.png)',
    ],
    [
      'a file of the content folder',
      '/pages/about.md',
      'the site has no page /pages/about.md — write the address of the page of this file: /about/',
    ],
    [
      'a file of the content folder, with its name',
      '/content/articles/harbour-open.md',
      'the site has no page /content/articles/harbour-open.md — write the address of the page of this file: /2031/05/02/harbour-open/',
    ],
    [
      'a missing heading',
      '/about/#the-dusk',
      '/about/ has no heading "#the-dusk" — did you mean "#the-desk"?',
    ],
    [
      'a heading that is similar to no other',
      '/about/#xyzzy-plugh',
      '/about/ has no heading "#xyzzy-plugh" — the page has #the-desk',
    ],
  ])('are reported if they lead to %s', (_, href, rest) => {
    expect(problemsOf(linking(href), { media })).toEqual([`${at}  ${rest}`]);
  });

  test('are reported with the page that lacks only the last slash, even if another is as similar', () => {
    const abou = fileText({ title: 'Abou', description: 'No one' }, 'Text.');
    expect(problemsOf({ ...linking('/about'), 'pages/abou.md': abou })).toEqual([
      `${at}  the site has no page /about — did you mean "/about/"?`,
    ]);
  });

  test('are reported with the new address if they lead to an old one', () => {
    const moved = articleText({ movedFrom: ['/2029/quay/'] }, 'See [this](/2029/quay/).');
    expect(problemsOf({ ...baseFiles, 'articles/harbour-open.md': moved })).toEqual([
      'articles/harbour-open.md:11:5  /2029/quay/ is an old address — write the new one: /2031/05/02/harbour-open/',
    ]);
  });

  test('are not the old addresses of an article, which may not name a host', () => {
    const moved = articleText({ movedFrom: ['https://record.example/2029/quay/'] });
    expect(problemsOf({ ...baseFiles, 'articles/harbour-open.md': moved })).toEqual([
      expect.stringContaining('it names a host'),
    ]);
  });

  test('may not lead to a file that the site leaves out', () => {
    const site = siteText('leaveOut: [web-feeds, opml]\n');
    expect(problemsOf({ ...linking('/feeds.opml'), 'site.yaml': site })).toEqual([
      expect.stringContaining('the site has no page /feeds.opml'),
    ]);
  });

  test('are found in Arabic, however their anchors are encoded', () => {
    const page = (href: string) =>
      fileText({ title: 'About', description: 'Us' }, `## الميناء\n\n[this](${href})`);
    for (const href of ['#الميناء', `/about/#${encodeURI('الميناء')}`]) {
      expect(problemsOf({ ...baseFiles, 'pages/about.md': page(href) })).toEqual([]);
    }
  });

  test('are checked in front matter if they contain the address of the site', () => {
    const url = 'https://record.example/abuot/';
    const lost = 'the site has no page /abuot/ — did you mean "/about/"?';
    const sources = [{ name: 'Us', kind: 'document', url }];
    expect(
      problemsOf({ ...baseFiles, 'articles/harbour-open.md': articleText({ sources }) }),
    ).toEqual([expect.stringContaining(lost)]);
    const place = placeText('Port Esker', { sameAs: [url] });
    expect(problemsOf({ ...baseFiles, 'places/port-esker.md': place })).toEqual([
      `places/port-esker.md:5:10  ${lost}`,
    ]);
    const site = siteText(`licence: ${url}\n`);
    expect(problemsOf({ ...baseFiles, 'site.yaml': site })).toEqual([`site.yaml:10:10  ${lost}`]);
    expect(
      problemsOf({
        ...baseFiles,
        'site.yaml': siteText('licence: https://record.example/about/\n'),
      }),
    ).toEqual([]);
  });

  test('are reported if the article is not published yet', () => {
    const tomorrow = articleText({ published: '2031-05-05T08:00:00Z' });
    const files = { ...linking('/2031/05/05/tomorrow/'), 'articles/tomorrow.md': tomorrow };
    expect(problemsOf(files)).toEqual([
      expect.stringContaining(
        'warning: /2031/05/05/tomorrow/ is an article that is not published yet',
      ),
    ]);
    expect(problemsOf(files, { drafts: true })).toEqual([]);
  });

  test('are checked on the page itself: a heading of a static page', () => {
    const page = (href: string) =>
      fileText({ title: 'About', description: 'Us' }, `## The desk\n\n[this](${href})`);
    expect(problemsOf({ ...baseFiles, 'pages/about.md': page('#the-desk') })).toEqual([]);
    expect(problemsOf({ ...baseFiles, 'pages/about.md': page('#the-disk') })).toEqual([
      'pages/about.md:8:1  /about/ has no heading "#the-disk" — did you mean "#the-desk"?',
    ]);
  });

  test('are checked in texts about entities and stories too', () => {
    const story = fileText({ name: 'Strike', description: 'A strike' }, 'See [this](/lost/).');
    expect(problemsOf({ ...baseFiles, 'stories/strike.md': story })).toEqual([
      expect.stringMatching(/^stories\/strike\.md:6:5 {2}the site has no page \/lost\//),
    ]);
  });
});

describe('links of site.yaml', () => {
  const site = (lines: string): Files => ({ ...baseFiles, 'site.yaml': siteText(lines) });

  test('are valid if the page and its heading exist', () => {
    expect(problemsOf(site('policies: {ethicsPolicy: /about/#the-desk}\n'))).toEqual([]);
  });

  test('are reported: a policy', () => {
    expect(
      problemsOf(site('policies:\n  masthead: /about/\n  ethicsPolicy: /standards/#ethics\n')),
    ).toEqual([
      'site.yaml:12:17  the site has no page /standards/ — correct the address, or remove the link',
    ]);
  });

  test('are reported: the heading of a policy', () => {
    expect(problemsOf(site('policies:\n  ethicsPolicy: /about/#the-des\n'))).toEqual([
      'site.yaml:11:17  /about/ has no heading "#the-des" — did you mean "#the-desk"?',
    ]);
  });

  test('are reported: the page of the contact', () => {
    expect(problemsOf(site('contact: /about/#the-des\n'))).toEqual([
      'site.yaml:10:10  /about/ has no heading "#the-des" — did you mean "#the-desk"?',
    ]);
    expect(problemsOf(site('contact: /about/#the-desk\n'))).toEqual([]);
  });

  test('are reported: the page for error reports', () => {
    expect(problemsOf(site('errorReports: /abuot/\n'))).toEqual([
      expect.stringMatching(
        /^site\.yaml:10:15 {2}the site has no page \/abuot\/ — did you mean "\/about\/"\?/,
      ),
    ]);
    expect(problemsOf(site('errorReports: /about/#the-des\n'))).toEqual([
      'site.yaml:10:15  /about/ has no heading "#the-des" — did you mean "#the-desk"?',
    ]);
    expect(problemsOf(site('errorReports: /about/#the-desk\n'))).toEqual([]);
  });

  test('are reported: the page of a desk', () => {
    const files = { ...baseFiles, 'site.yaml': siteText().replace('url: /about/', 'url: /abuot/') };
    expect(problemsOf(files)).toEqual([
      expect.stringMatching(
        /^site\.yaml:9:49 {2}the site has no page \/abuot\/ — did you mean "\/about\/"\?/,
      ),
    ]);
  });

  test('may lead to another site', () => {
    const elsewhere = siteText('policies: {ethicsPolicy: "https://press.example/code"}\n');
    const files = {
      ...baseFiles,
      'site.yaml': elsewhere.replace('url: /about/', 'url: "https://press.example/desk"'),
    };
    expect(problemsOf(files)).toEqual([]);
  });
});
