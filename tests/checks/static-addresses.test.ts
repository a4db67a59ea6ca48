import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { articleText, baseFiles, siteText } from '../sites/files/base-files.ts';
import { problemsOf } from '../sites/files/memory-folder.ts';

describe('a file of `static`', () => {
  const problems = (...paths: readonly string[]) => {
    const statics = paths.map((path) => ({ path: `../static/${path}`, digest: digestOf(path) }));
    return problemsOf(baseFiles, { statics });
  };

  test('may have any unused address, and may be one to which Dateline adds its lines', () => {
    expect(problems('CNAME', '.well-known/assetlinks.json', 'old/index.html')).toEqual([]);
    expect(problems('robots.txt', '_headers', '_redirects')).toEqual([]);
  });

  test.each([
    ['about/index.html', 'is already used by pages/about.md — rename one of the two files'],
    ['about', 'takes the place of a folder that contains /about/, which is used by pages/about.md'],
    ['index.html', 'is already used by a page that Dateline creates — rename the file'],
    ['Robots.txt', 'differs only in case or in the encoding of its letters from /robots.txt'],
    ['feed.rss/x', 'needs a folder in place of the file /feed.rss, which is used by Dateline'],
    [
      'favicon.ico',
      'is already used by Dateline itself — delete it: Dateline makes the icons in all sizes from media/icon.svg',
    ],
    [
      'feeds.opml',
      'is already used by Dateline itself — delete it, or list "opml" under "leaveOut" in site.yaml to publish yours instead',
    ],
    ['_headers.nginx', 'is already used by Dateline itself — rename the file, or delete it'],
    ['assets/logo.png', 'is in /assets/, which is reserved for files that browsers cache'],
    ['_desk/index.html', 'is in /_desk/, which is reserved for the desk'],
    [`${'a'.repeat(201)}.txt`, 'is too long: a part of it has 205 bytes'],
  ])('may not be %s', (path, text) => {
    expect(problems(path)).toEqual([expect.stringContaining(`its address /${path} ${text}`)]);
    expect(problems(path)[0]).toMatch(/^\.\.\/static\//);
  });

  test('may not be the service worker of a site with `offline`, but may be on any other site', () => {
    const statics = [{ path: '../static/sw.js', digest: '0' }];
    const files = { ...baseFiles, 'site.yaml': siteText('offline: true\n') };
    expect(problemsOf(files, { statics })).toEqual([
      expect.stringContaining('its address /sw.js is already used by Dateline itself'),
    ]);
    expect(problemsOf(baseFiles, { statics })).toEqual([]);
  });

  test('may never be the settings that nginx includes, whether Dateline writes them or not', () => {
    const statics = [{ path: '../static/_headers.nginx', digest: '0' }];
    for (const lines of ['offline: true\n', 'leaveOut: [headers]\n']) {
      const files = { ...baseFiles, 'site.yaml': siteText(lines) };
      expect(problemsOf(files, { statics })).toEqual([
        expect.stringContaining('its address /_headers.nginx is already used by Dateline itself'),
      ]);
    }
  });

  test('takes the place of a Dateline file that is left out, as the advice says', () => {
    const statics = [{ path: '../static/feeds.opml', digest: '0' }];
    const files = { ...baseFiles, 'site.yaml': siteText('leaveOut: [opml]\n') };
    expect(problemsOf(files, { statics })).toEqual([]);
  });

  test('can be linked to, and a page in it by its folder', () => {
    const statics = ['kit.pdf', 'old/index.html'].map((path) => ({
      path: `../static/${path}`,
      digest: '0',
    }));
    const body = 'See [kit](/kit.pdf), [old](/old/), [typo](/kit.pfd).';
    const files = { ...baseFiles, 'articles/harbour-open.md': articleText({}, body) };
    expect(problemsOf(files, { statics })).toEqual([
      expect.stringContaining('the site has no page /kit.pfd — did you mean "/kit.pdf"?'),
    ]);
  });
});
