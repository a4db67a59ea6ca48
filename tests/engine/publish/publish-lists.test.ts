import { describe, expect, test } from 'vitest';
import {
  provisionalManifestText,
  removedListText,
  staleListText,
  uploadListText,
} from '../../../src/engine/publish/publish-lists.ts';
import { siteChanges } from '../../../src/engine/publish/site-changes.ts';
import { parseManifest } from '../../../src/engine/publish/site-manifest.ts';
import { siteFiles } from '../site-folder.ts';

const published = siteFiles({ 'index.html': 'old', 'media/a b.jpg': '', 'same.html': '' });
const built = siteFiles({ 'index.html': 'new', 'media/ميناء إسكر.jpg': '', 'same.html': '' });
const changes = siteChanges(published, built);

describe('the list of files to copy', () => {
  test('has one unescaped path per line, in the order of upload, without the manifest', () => {
    expect(uploadListText(changes)).toBe('media/ميناء إسكر.jpg\nindex.html\n');
  });

  test('keeps rsync from reading a path as a comment', () => {
    const odd = siteFiles({ '#1.jpg': '', ';2.jpg': '', 'a#3.jpg': '' });
    expect(uploadListText(siteChanges(new Map(), odd))).toBe('/#1.jpg\n/;2.jpg\na#3.jpg\n');
  });

  test('is empty if there is nothing to copy', () => {
    expect(uploadListText(siteChanges(built, built))).toBe('');
  });
});

test('the list of files to remove never names a path from the root of a disk', () => {
  const odd = siteFiles({ '#1.jpg': '', 'media/a b.jpg': '' });
  expect(removedListText(siteChanges(odd, new Map()))).toBe('#1.jpg\nmedia/a b.jpg\n');
});

test('the list of stale copies has the copies whose source is uploaded', () => {
  const before = siteFiles({
    'a.html': 'old',
    'a.html.br': 'old',
    'b.html': 'b',
    'b.html.br': 'b',
  });
  const after = siteFiles({ 'a.html': 'new', 'a.html.br': 'new', 'b.html': 'b', 'b.html.br': 'b' });
  expect(staleListText(siteChanges(before, after))).toBe('a.html.br\n');
});

describe('the provisional manifest of a publish in progress', () => {
  const begun = parseManifest(provisionalManifestText(published, changes));

  test('marks every file that may have been written as changed, however the site was edited since', () => {
    for (const later of [built, published, siteFiles({ 'index.html': '0' })]) {
      const { changed, removed, added } = siteChanges(begun, later);
      expect(changed.map(({ path }) => path)).toContain('index.html');
      const touched = [...changed, ...removed, ...added].map(({ path }) => path);
      expect(touched).toEqual(expect.arrayContaining(['index.html', 'media/ميناء إسكر.jpg']));
    }
  });

  test('still has the files to remove, and the unchanged ones', () => {
    expect(begun.get('media/a b.jpg')).toEqual(published.get('media/a b.jpg'));
    expect(begun.get('same.html')).toEqual(published.get('same.html'));
  });

  test('is the old manifest if nothing changes', () => {
    expect(parseManifest(provisionalManifestText(built, siteChanges(built, built)))).toEqual(built);
  });
});
