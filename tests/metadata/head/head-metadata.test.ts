import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';
import { articleText, baseFiles, personText } from '../../sites/files/base-files.ts';
import { headAt, metasOf } from '../head-of.ts';

const url = '/2031/05/02/harbour-open/';

describe('what search engines may do', () => {
  const shown = 'max-image-preview:large, max-snippet:-1';
  test.each([
    ['a published article', {}, url, shown],
    ['the front page', {}, '/', shown],
    ['the page for lost readers', {}, '/404.html', 'noindex'],
    ['a draft', { status: 'draft' }, url, 'noindex'],
    [
      'a pending article',
      { published: '2031-06-01T08:00:00Z' },
      '/2031/06/01/harbour-open/',
      'noindex',
    ],
  ])('with %s', (_, fields, at, robots) => {
    const files = { ...baseFiles, 'articles/harbour-open.md': articleText(fields) };
    expect(metasOf(headAt(files, at, { drafts: true }), 'robots')).toEqual([robots]);
  });
});

describe('the description of a page', () => {
  test('is its standfirst, with an element for each author', () => {
    const head = headAt(
      {
        ...baseFiles,
        'people/mara-voss.md': personText('Mara "Esker" Voss'),
        'articles/harbour-open.md': articleText({ byline: ['harbour-desk', 'mara-voss'] }),
      },
      url,
    );
    expect(metasOf(head, 'description')).toEqual(['Ships came and went as on any other day.']);
    expect(metasOf(head, 'author')).toEqual(['Harbour desk', 'Mara “Esker” Voss']);
  });
});

test('the theme colours are those of the page background', () => {
  const css = readFileSync(path.join(projectFolder, 'layouts/styles/tokens.css'), 'utf8');
  const [light, dark] = [...css.matchAll(/--paper: (#[0-9a-f]{6});/g)].map((match) => match[1]);
  expect(css.indexOf('prefers-color-scheme: dark')).toBeGreaterThan(css.indexOf('--paper'));
  expect(headAt(baseFiles, '/').metas.filter((meta) => 'media' in meta)).toEqual([
    { name: 'theme-color', content: light, media: '(prefers-color-scheme: light)' },
    { name: 'theme-color', content: dark, media: '(prefers-color-scheme: dark)' },
  ]);
  expect([light, dark]).not.toContain(undefined);
});
