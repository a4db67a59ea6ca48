import { describe, expect, test } from 'vitest';
import {
  filesToUpload,
  hasChanges,
  siteChanges,
  staleCopies,
} from '../../../src/engine/publish/site-changes.ts';
import type { SiteFile } from '../../../src/engine/publish/site-manifest.ts';
import { siteFiles } from '../site-folder.ts';

const paths = (files: readonly SiteFile[]) => files.map((file) => file.path);

describe('siteChanges', () => {
  const published = siteFiles({ 'index.html': 'old', 'about/index.html': 'same', 'gone.html': '' });
  const built = siteFiles({ 'index.html': 'new', 'about/index.html': 'same', 'fresh.html': '' });
  const changes = siteChanges(published, built);

  test('distinguishes added, changed, removed and unchanged files', () => {
    expect(paths(changes.added)).toEqual(['fresh.html']);
    expect(changes.changed).toEqual([built.get('index.html')]);
    expect(paths(changes.removed)).toEqual(['gone.html']);
    expect(changes.unchanged).toBe(1);
    expect(hasChanges(changes)).toBe(true);
  });

  test('finds nothing between a site and itself', () => {
    const none = siteChanges(built, new Map([...built].reverse()));
    expect(none).toEqual({ added: [], changed: [], removed: [], unchanged: 3 });
    expect(hasChanges(none)).toBe(false);
  });

  test('counts a removal as a change', () => {
    expect(hasChanges(siteChanges(built, siteFiles({ 'index.html': 'new' })))).toBe(true);
  });
});

describe('the order', () => {
  const site = siteFiles({
    '404.html': '',
    '2031/05/ferry/index.html': '',
    '2031/05/ferry/ninjs.json': '',
    _redirects: '',
    'assets/text.0123456789abcdef.woff2': '',
    'conflict/feed.atom': '',
    'conflict/index.html': '',
    'favicon.ico': '',
    'feed.json': '',
    'index.html': '',
    'media/port.jpg': '',
    'robots.txt': '',
    'sitemap.xml': '',
    'sitemaps/2031-05.xml': '',
  });
  const expected = [
    'assets/text.0123456789abcdef.woff2',
    'media/port.jpg',
    'favicon.ico',
    '2031/05/ferry/index.html',
    'conflict/index.html',
    '404.html',
    'index.html',
    '2031/05/ferry/ninjs.json',
    'conflict/feed.atom',
    'sitemaps/2031-05.xml',
    '_redirects',
    'feed.json',
    'robots.txt',
    'sitemap.xml',
  ];

  test('is assets, articles, front pages, feeds and sitemaps', () => {
    expect(paths(filesToUpload(siteChanges(new Map(), site)))).toEqual(expected);
  });

  test('has added files before changed ones, which may link to them', () => {
    const changed = siteFiles({ 'favicon.ico': 'old', 'index.html': 'old', 'feed.json': 'old' });
    const isChanged = (name: string) => changed.has(name);
    expect(paths(filesToUpload(siteChanges(changed, site)))).toEqual([
      ...expected.filter((name) => !isChanged(name)),
      ...expected.filter(isChanged),
    ]);
  });

  test('is reversed for removals', () => {
    expect(paths(siteChanges(site, new Map()).removed)).toEqual([...expected].reverse());
  });
});

describe('compressed copies', () => {
  const old = siteFiles({
    'index.html': 'old',
    'index.html.br': 'br of old',
    'index.html.gz': 'gz of old',
    'about/index.html': 'same',
    'about/index.html.br': 'br of same',
  });
  const now = siteFiles({
    'index.html': 'new',
    'index.html.br': 'br of new',
    'index.html.zst': 'zst of new',
    'about/index.html': 'same',
    'about/index.html.br': 'br of same',
    'fresh/index.html': 'fresh',
    'fresh/index.html.br': 'br of fresh',
    'assets/a.css': 'a',
    'assets/a.css.br': 'br of a',
  });
  const changes = siteChanges(old, now);

  test('come directly after their source, even if they are new', () => {
    expect(paths(filesToUpload(changes))).toEqual([
      ...['assets/a.css', 'assets/a.css.br', 'fresh/index.html', 'fresh/index.html.br'],
      ...['index.html', 'index.html.br', 'index.html.zst'],
    ]);
  });

  test('are removed before their source is uploaded, if they have its old content', () => {
    expect(staleCopies(changes)).toEqual(['index.html.br', 'index.html.gz']);
    expect(staleCopies(siteChanges(now, now))).toEqual([]);
  });

  test('are removed before their source is removed', () => {
    const without = siteFiles({ 'about/index.html': 'same', 'about/index.html.br': 'br of same' });
    expect(paths(siteChanges(old, without).removed)).toEqual([
      ...['index.html.gz', 'index.html.br', 'index.html'],
    ]);
  });
});
