import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../../../src/engine/cache/project-folder.ts';
import { editorLink } from '../../../../src/engine/dev/editor-link.ts';
import { shownError, shownProblems } from '../../../../src/engine/dev/problems/shown-problem.ts';
import { errorAt, warningAt } from '../../../../src/model/problem.ts';
import { writeTexts } from '../../site-folder.ts';

const editor = editorLink('vscode');
let site: string;
let content: string;

beforeAll(() => {
  site = mkdtempSync(path.join(tmpdir(), 'dateline-shown-'));
  content = path.join(site, 'content');
  writeTexts(site, {
    'content/pages/about.md': '---\ntitel: About\n---\n',
    'content/media/quay.jpg': 'a\0b\nc\n',
    'layouts/parts/anchor.tsx': 'export const a = 1;\nexport const = 2;\n',
  });
});

afterAll(() => rmSync(site, { recursive: true, force: true }));

describe('shownProblems', () => {
  test('puts errors first, each with its lines and a link to the editor', () => {
    const at = { line: 2, column: 1 };
    const problems = [
      warningAt('articles/gone.md', at, 'late', 'hurry'),
      errorAt('pages/about.md', at, 'unknown key "titel"', 'did you mean "title"?'),
    ];
    const [error, warning] = shownProblems(problems, content, editor);
    expect(error).toEqual({
      severity: 'error',
      place: 'pages/about.md:2:1',
      href: `vscode://file${content}/pages/about.md:2:1`,
      message: 'unknown key "titel"',
      advice: 'did you mean "title"?',
      frame: [
        { number: 1, before: '---', marked: '', after: '' },
        { number: 2, before: '', marked: 'titel', after: ': About' },
        { number: 3, before: '---', marked: '', after: '' },
        { number: 4, before: '', marked: '', after: '' },
      ],
    });
    expect(warning).toMatchObject({
      severity: 'warning',
      place: 'articles/gone.md:2:1',
      frame: [],
    });
  });

  test('shows no lines for a problem of a whole file, a folder or a binary file', () => {
    const problems = [
      errorAt('pages/about.md', { line: 1, column: 1 }, 'a', 'b'),
      errorAt('pages', { line: 2, column: 1 }, 'a', 'b'),
      errorAt('media/quay.jpg', { line: 2, column: 1 }, 'a', 'b'),
    ];
    const shown = shownProblems(problems, content, editor);
    expect(shown.map(({ place, frame }) => [place, frame])).toEqual([
      ['pages/about.md', []],
      ['pages:2:1', []],
      ['media/quay.jpg:2:1', []],
    ]);
  });
});

describe('shownError', () => {
  test('finds the lines of layouts, of the site first and then of Dateline', () => {
    const error = new Error(
      [
        'layouts/parts/anchor.tsx:2:14  Expected identifier — correct it',
        'layouts/article.11ty.tsx:1:8  Expected identifier — correct it',
      ].join('\n'),
    );
    const [own, other] = shownError(error, content, editor);
    expect(own).toMatchObject({
      place: 'layouts/parts/anchor.tsx:2:14',
      href: `vscode://file${site}/layouts/parts/anchor.tsx:2:14`,
      ...{ message: 'Expected identifier', advice: 'correct it' },
    });
    expect(own?.frame[1]).toMatchObject({ before: 'export const ', marked: '=' });
    const file = encodeURI(path.join(projectFolder, 'layouts/article.11ty.tsx'));
    expect(other?.href).toBe(`vscode://file${file}:1:8`);
  });

  test('finds the lines of content', () => {
    const error = new Error('pages/about.md:2:1  unknown key — delete it');
    expect(shownError(error, content, editor)[0]?.frame[1]?.marked).toBe('titel');
  });

  test('shows any other error unchanged', () => {
    const [shown] = shownError(
      new Error('there is no content folder /news/content'),
      content,
      editor,
    );
    expect(shown).toEqual({
      severity: 'error',
      message: 'there is no content folder /news/content',
      ...{ place: undefined, href: undefined, advice: undefined, frame: [] },
    });
  });
});
