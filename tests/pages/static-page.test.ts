import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, fileText } from '../sites/files/base-files.ts';
import { soundSite, viewIn } from '../sites/files/memory-folder.ts';

const page = (title: string, order?: number) =>
  fileText({ title, description: `${title} us`, order }, 'Write to [[Port Esker]].');

const planned = soundSite({
  ...baseFiles,
  'pages/contact.md': page('Contact', 2),
  'pages/ethics.md': page('Ethics', 1),
  'articles/new.md': articleText({ published: '2031-05-03T08:00:00Z' }),
});

describe('a static page', () => {
  test('shows its title and its text, with names linked', () => {
    const view = viewIn(planned, 'static', '/contact/');
    expect(view).toMatchObject({ title: 'Contact', description: 'Contact us' });
    expect(view.body).toContainEqual({
      piece: 'name',
      text: 'Port Esker',
      href: '/places/port-esker/',
    });
  });

  test('is sorted in the footer by its order; pages without one are last', () => {
    expect(planned.site.staticPages.map(({ slug }) => slug)).toEqual([
      'ethics',
      'contact',
      'about',
    ]);
  });
});

describe('the page for an address without a page', () => {
  test('is a file at the root and shows the newest articles', () => {
    const { latest } = viewIn(planned, 'not-found', '/404.html');
    expect(latest.map(({ href }) => href)).toEqual([
      '/2031/05/03/new/',
      '/2031/05/02/harbour-open/',
    ]);
  });

  test('shows at most five', () => {
    const many = Array.from({ length: 7 }, (_, i) => [`articles/n${i}.md`, articleText()]);
    const all = soundSite({ ...baseFiles, ...Object.fromEntries(many) });
    expect(viewIn(all, 'not-found', '/404.html').latest).toHaveLength(5);
  });
});
