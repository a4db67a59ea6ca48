import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { DeskArticle, DeskLists } from '../../../../src/engine/dev/desk/desk-lists.ts';
import { deskPage } from '../../../../src/engine/dev/desk/desk-page.tsx';
import { editorLink } from '../../../../src/engine/dev/editor-link.ts';
import { formatIn } from '../../../../src/engine/render/render-context.ts';
import { SiteReader } from '../../../../src/facts/site-reader.ts';
import type { Language } from '../../../../src/model/language.ts';
import { warningAt } from '../../../../src/model/problem.ts';
import { baseFiles } from '../../../sites/files/base-files.ts';
import { momentOf, planSite } from '../../../sites/files/memory-folder.ts';

const attack = '"><img src=x onerror=alert(1)>';
const editor = editorLink('vscode');
const { value } = planSite(baseFiles);
if (value === undefined) throw new Error('the site cannot be planned');
const format = formatIn('en', new SiteReader(value.facts));

const english: Language = { code: 'en', name: 'English', locale: 'en-GB', direction: 'ltr' };
const arabic: Language = { code: 'ar', name: 'العربية', locale: 'ar', direction: 'rtl' };

const article: DeskArticle = {
  path: `articles/${attack}.md`,
  headline: `Ferry ${attack}`,
  url: '/2031/05/02/ferry/',
  lang: 'en',
};
const published = momentOf('2031-05-02T08:00:00Z');
const problem = warningAt(`articles/${attack}.md`, { line: 3, column: 5 }, attack, attack);

const nothing: DeskLists = {
  ...{ drafts: [], scheduled: [], stale: [], incomplete: [], lookedAt: 12, figures: [] },
};

const full: DeskLists = {
  drafts: [{ ...article, published, problems: [] }],
  scheduled: [{ ...article, headline: undefined, url: undefined, published, problems: [problem] }],
  stale: [
    {
      ...{ ...article, source: article, updates: [], changed: undefined },
      corrections: ['2031-05-03', '2031-05-04'],
    },
  ],
  incomplete: [{ ...article, published, missing: ['picture', 'keyPoints'] }],
  lookedAt: 12,
  figures: [{ ...problem, article }],
};

const page = (lists: DeskLists, language = english) =>
  deskPage({
    ...{ lists, language, format, css: 'p{margin:0}' },
    ...{ publication: `The Record ${attack}`, basePath: '/news/' },
    edit: (path, line, column) => editor(`/content/${path}`, line, column),
  });

describe('deskPage', () => {
  const html = page(full);

  test('escapes all content', () => {
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
  });

  test('links each article to its page and to its file in the editor', () => {
    const file = `/content/articles/${encodeURIComponent(attack)}.md`;
    expect(html.match(/href="\/news\/2031\/05\/02\/ferry\/"/g)).toHaveLength(5);
    expect(html.split(`href="vscode://file${file}:1:1"`)).toHaveLength(6);
    expect(html.split(`href="vscode://file${file}:3:5"`)).toHaveLength(3);
  });

  test('lists what to do', () => {
    const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('Drafts 1 Scheduled 1 Stale translations 1 Missing parts 1');
    expect(text).toContain('2 May 2031, 08:00');
    expect(text).toContain('1 error, no page until it is corrected');
    expect(text).toContain('lacks corrections of 3 May 2031 and 4 May 2031');
    expect(text).toContain('no picture or map, no key points');
  });

  test('says so if there is nothing to do', () => {
    const text = page(nothing);
    for (const sentence of [
      'No article is a draft.',
      'No article waits for its time.',
      'Every translation has the changes of its original.',
      'The 12 newest articles have a picture or map, sources and key points.',
      'No figure contradicts another.',
    ]) {
      expect(text).toContain(sentence);
    }
  });

  test('allows only its own styles and the script of the dev server', () => {
    const hash = createHash('sha256').update('p{margin:0}').digest('base64');
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${hash}'; script-src 'self'`);
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });

  test('has the direction of the site, and its own text in English', () => {
    const right = page(nothing, arabic);
    expect(right).toContain('<html lang="ar" dir="rtl">');
    expect(right).toContain('<h1><span lang="en" dir="ltr">Desk</span></h1>');
  });

  test('without an editor, the files are text', () => {
    const view = {
      lists: full,
      language: english,
      format,
      css: '',
      publication: '',
      basePath: '/',
    };
    expect(deskPage({ ...view, edit: () => undefined })).not.toContain('vscode:');
  });
});
