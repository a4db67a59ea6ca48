import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  fileText,
  siteText,
  translatedText,
  twoLanguageSite,
} from '../sites/files/base-files.ts';
import { pictureFile } from '../sites/files/media-files.ts';
import { type Files, problemsOf } from '../sites/files/memory-folder.ts';

const moved = (movedFrom: readonly string[], others: Files = {}, media: readonly string[] = []) =>
  problemsOf(
    { ...baseFiles, 'articles/harbour-open.md': articleText({ movedFrom }), ...others },
    { media: media.map((path) => pictureFile(path, 1, 1)) },
  );
const at = 'articles/harbour-open.md:8:13';
const fix = 'delete it, or correct the path';

describe('the old addresses of articles', () => {
  test('may be any address that is not in use', () => {
    expect(moved(['/2031/05/02/harbour/', '/about-us/', '/old.html'])).toEqual([]);
  });

  test.each(['/about/', '/about', '/about/index.html'])(
    'may not be the page of a file: %s',
    (old) => {
      expect(moved([old])).toEqual([
        `${at}  "movedFrom" lists ${old}, which is already used by pages/about.md — delete it, or correct the path`,
      ]);
    },
  );

  test.each(['/404.html', '/places/', '/index.html', '/2031/05/'])(
    'may not be a page that Dateline makes: %s',
    (old) => {
      expect(moved([old])).toEqual([
        `${at}  "movedFrom" lists ${old}, which is already used by a page that Dateline creates — delete it, or correct the path`,
      ]);
    },
  );

  test('may not be a picture', () => {
    expect(moved(['/media/quay.png'], {}, ['media/quay.png'])).toEqual([
      `${at}  "movedFrom" lists /media/quay.png, which is already used by media/quay.png — delete it, or correct the path`,
    ]);
  });

  test("may not be the article's own", () => {
    expect(moved(['/2031/05/02/harbour-open'])).toEqual([
      `${at}  "movedFrom" lists /2031/05/02/harbour-open, which is the article's own address — delete it`,
    ]);
  });

  test('may not be claimed twice, by two articles or by one', () => {
    const others = { 'articles/tide.md': articleText({ movedFrom: ['/old/', '/old'] }) };
    expect(moved(['/old/'], others)).toEqual([
      'articles/tide.md:8:13  "movedFrom" lists /old/, which is already used by "movedFrom" of articles/harbour-open.md:8:13 — delete it, or correct the path',
      'articles/tide.md:8:21  "movedFrom" lists /old, which is already used by "movedFrom" of articles/harbour-open.md:8:13 — delete it, or correct the path',
    ]);
  });

  test('may not be that of another article', () => {
    const others = { 'articles/tide.md': articleText({}) };
    expect(moved(['/2031/05/02/tide/'], others)).toEqual([
      `${at}  "movedFrom" lists /2031/05/02/tide/, which is already used by articles/tide.md — delete it, or correct the path`,
    ]);
  });
});

describe('an old address', () => {
  test.each([
    '/feed.rss',
    '/harbour/feed.atom',
    '/robots.txt',
    '/sitemap.xml',
    '/sitemaps/pages.xml',
    '/favicon.ico',
    '/icon-512.png',
    '/feeds.opml',
    '/manifest.webmanifest',
    '/2031/05/02/harbour-open/ninjs.json',
  ])('may not be a file that Dateline makes: %s', (old) => {
    expect(moved([old])).toEqual([
      `${at}  "movedFrom" lists ${old}, which is already used by Dateline itself — ${fix}`,
    ]);
  });

  test('may be a file that the site leaves out', () => {
    const site = { 'site.yaml': siteText('leaveOut: [web-feeds, feeds, opml]\n') };
    expect(moved(['/feed.rss', '/feeds.opml', '/feeds/'], site)).toEqual([]);
  });

  test('may not be a file of another language', () => {
    const site = {
      'site.yaml': twoLanguageSite,
      'articles/harbour-open.ar.md': translatedText({}, 'The text.'),
    };
    expect(moved(['/ar/sitemap.xml'], site)).toHaveLength(1);
    expect(moved(['/ar/sitemap.xml'])).toEqual([]);
  });

  test.each([
    ['/robots.txt/', '/robots.txt', 'Dateline itself'],
    ['/harbour/feed.rss/x/', '/harbour/feed.rss', 'Dateline itself'],
    ['/404.html/', '/404.html', 'a page that Dateline creates'],
    ['/404.html/a/b.html', '/404.html', 'a page that Dateline creates'],
  ])('may not need a folder in place of a file: %s', (old, file, whose) => {
    expect(moved([old])).toEqual([
      `${at}  "movedFrom" lists ${old}, which needs a folder in place of the file ${file}, which is used by ${whose} — ${fix}`,
    ]);
  });

  test('may not take the place of a folder', () => {
    expect(moved(['/s.html', '/s.html/t/'])).toEqual([
      `articles/harbour-open.md:8:23  "movedFrom" lists /s.html/t/, which needs a folder in place of the file /s.html, which is used by "movedFrom" of ${at} — ${fix}`,
    ]);
    expect(moved(['/s.html/t/', '/s.html'])).toEqual([
      `articles/harbour-open.md:8:26  "movedFrom" lists /s.html, which takes the place of a folder that contains /s.html/t/, which is used by "movedFrom" of ${at} — ${fix}`,
    ]);
  });

  const alike = 'differs only in case or in the encoding of its letters';

  test.each([
    ['/About/', '/about/', 'pages/about.md'],
    ['/FEED.rss', '/feed.rss', 'Dateline itself'],
    ['/404.HTML', '/404.html', 'a page that Dateline creates'],
  ])('may not differ from others only in case: %s', (old, other, whose) => {
    expect(moved([old])).toEqual([
      `${at}  "movedFrom" lists ${old}, which ${alike} from ${other}, which is used by ${whose} — ${fix}`,
    ]);
  });

  test('may not differ from others only in how its letters are encoded', () => {
    const old = ['/caf\u00e9/', '/cafe\u0301/'];
    expect(moved(old)).toEqual([
      `articles/harbour-open.md:8:22  "movedFrom" lists /cafe%CC%81/, which ${alike} from /caf%C3%A9/, which is used by "movedFrom" of ${at} — ${fix}`,
    ]);
  });

  test('in a folder whose name differs only in case is a warning, once for each folder', () => {
    expect(moved(['/Harbour/old/', '/About/us/'])).toEqual([
      `${at}  warning: "movedFrom" lists /Harbour/old/, which needs a folder whose name ${alike} from a folder of /harbour/feed.atom, which is used by Dateline itself — build and publish on Linux: macOS and Windows would merge the two folders`,
      `articles/harbour-open.md:8:29  warning: "movedFrom" lists /About/us/, which needs a folder whose name ${alike} from a folder of /about/, which is used by pages/about.md — build and publish on Linux: macOS and Windows would merge the two folders`,
    ]);
  });

  test.each(['/assets/', '/assets/old.html', '/Assets/old/', '/assets/a.css'])(
    'may not be in the folder for files that browsers cache: %s',
    (old) => {
      expect(moved([old])).toEqual([
        `${at}  "movedFrom" lists ${old}, which is in /assets/, which is reserved for files that browsers cache for a year — ${fix}`,
      ]);
    },
  );
});

describe('the page of a file', () => {
  const named = (path: string, fields: Readonly<Record<string, unknown>>) =>
    problemsOf({
      ...baseFiles,
      [path]: fileText(
        { description: 'Text', ...fields },
        path.startsWith('pages/') ? 'Text.' : '',
      ),
    });

  test.each([
    ['sections/assets.md', { name: 'Assets' }],
    ['pages/assets.md', { title: 'Assets' }],
  ])('may not be in the folder for files that browsers cache: %s', (path, fields) => {
    expect(named(path, fields)).toEqual([
      `${path}:1:1  its URL /assets/ is in /assets/, which is reserved for files that browsers cache for a year — rename the file`,
    ]);
  });

  test('may be called assets in another folder', () => {
    expect(named('places/assets.md', { name: 'Assets', type: 'city' })).toEqual([]);
  });

  test('may not have the code of a language as its name', () => {
    const files = { ...baseFiles, 'site.yaml': twoLanguageSite };
    const section = fileText({ name: 'Ar', description: 'Text' });
    expect(problemsOf({ ...files, 'sections/ar.md': section })).toEqual([
      'sections/ar.md:1:1  its URL /ar/ is already used by a page that Dateline creates — rename the file',
    ]);
  });
});

describe('a file of media', () => {
  const media = (...paths: readonly string[]) =>
    problemsOf(
      { ...baseFiles, 'sections/media.md': fileText({ name: 'Media', description: 'Text' }) },
      { media: paths.map((path) => ({ path, digest: path, picture: undefined })) },
    );

  test('may have any name in the folder of a section called media', () => {
    expect(media('media/report.pdf', 'media/old/index.html')).toEqual([]);
  });

  test('may not be the page or a feed of a section called media', () => {
    expect(media('media/index.html', 'media/feed.rss', 'media/feed.atom/x.pdf')).toEqual([
      'media/feed.atom/x.pdf:1:1  its address /media/feed.atom/x.pdf needs a folder in place of the file /media/feed.atom, which is used by Dateline itself — rename the file',
      'media/feed.rss:1:1  its address /media/feed.rss is already used by Dateline itself — rename the file',
      'media/index.html:1:1  its address /media/index.html is already used by sections/media.md — rename one of the two files',
    ]);
  });

  test('may not differ from another only in case, unless it is a picture', () => {
    expect(media('media/Report.pdf', 'media/report.pdf')).toEqual([
      'media/report.pdf:1:1  its address /media/report.pdf differs only in case or in the encoding of its letters from /media/Report.pdf, which is used by media/Report.pdf — rename one of the two files',
    ]);
    const pictures = ['media/Quay.png', 'media/quay.png'].map((path) => pictureFile(path, 1, 1));
    expect(problemsOf(baseFiles, { media: pictures })).toEqual([]);
  });

  test.each([
    ['a\n/b.pdf', 'a\\u000a/b.pdf has the character U+000A', 'rename its folder to a'],
    ['a\u202efdp.exe', 'a\\u202efdp.exe has the character U+202E', 'rename it to afdp.exe'],
    ['a\u2068b\u2069.pdf', 'a\u2068b\u2069.pdf has the character U+2068', 'rename it to ab.pdf'],
    ['\u2028.pdf', '\\u2028.pdf has the character U+2028', 'give it another name'],
  ])(
    'may not have a name that divides lines or changes their order: %j',
    (name, message, advice) => {
      expect(media(`media/${name}`).map((line) => line.slice(line.indexOf('its address')))).toEqual(
        [`its address /media/${message}, which divides lines or changes their order — ${advice}`],
      );
    },
  );

  test.each(['خريطة\u200fأ.pdf', 'می\u200cخواهم.pdf', 'Ünter den Linden.pdf'])(
    'may have any other name: %s',
    (name) => {
      expect(media(`media/${name}`)).toEqual([]);
    },
  );

  test('may not have a name that is too long', () => {
    const long = `media/${'\u0639'.repeat(101)}.pdf`;
    expect(media(long)).toEqual([
      `${long}:1:1  its address /${long} is too long: a part of it has 206 bytes, more than the 200 that every file system allows — give it a shorter name`,
    ]);
  });
});

describe('an article that is not published yet', () => {
  const warned = (fields: Record<string, unknown>, others: Files = {}) =>
    problemsOf({
      ...baseFiles,
      'articles/later.md': articleText({ published: '2031-06-02T08:00:00Z', ...fields }),
      ...others,
    }).filter((problem) => problem.startsWith('articles/later.md'));
  const head = 'articles/later.md:1:1  warning: this article is not published yet, but';
  const fixIt = 'rename the file, give it another date, or correct "movedFrom"';

  test('has no warning if nothing else uses its addresses', () => {
    expect(warned({ movedFrom: ['/old/'] })).toEqual([]);
  });

  test('has a warning for each address that is in use, which names the other place', () => {
    expect(
      warned({ status: 'draft', movedFrom: ['/about/', '/feed.rss', '/robots.txt/x/'] }),
    ).toEqual([
      `${head} its old address /about/ is already used by pages/about.md — ${fixIt}`,
      `${head} its old address /feed.rss is already used by Dateline itself — ${fixIt}`,
      `${head} its old address /robots.txt/x/ needs a folder in place of the file /robots.txt, which is used by Dateline itself — ${fixIt}`,
    ]);
    const moved = {
      'articles/harbour-open.md': articleText({ movedFrom: ['/2031/06/02/later/'] }),
    };
    expect(warned({}, moved)).toEqual([
      `${head} its URL /2031/06/02/later/ is already used by "movedFrom" of articles/harbour-open.md — ${fixIt}`,
    ]);
  });

  test('has a warning if another such article will use its address, or if it lists its own', () => {
    const published = '2031-06-02T09:00:00Z';
    expect(warned({}, { 'articles/a/later.md': articleText({ published }) })).toEqual([
      `${head} its URL /2031/06/02/later/ is already used by articles/a/later.md — ${fixIt}`,
    ]);
    expect(warned({ movedFrom: ['/2031/06/02/later/'] })).toEqual([
      `articles/later.md:1:1  warning: "movedFrom" lists /2031/06/02/later/, which is the article's own address — delete it`,
    ]);
  });
});
