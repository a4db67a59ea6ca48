import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { problemPages } from '../../../../src/engine/dev/problems/problem-pages.tsx';
import type { ShownProblem } from '../../../../src/engine/dev/problems/shown-problem.ts';

const attack = '"><img src=x onerror=alert(1)>';

const problem: ShownProblem = {
  severity: 'error',
  place: `pages/${attack}.md:3:5`,
  href: 'vscode://file/pages/about.md:3:5',
  message: `unknown key ${attack}`,
  advice: `delete it ${attack}`,
  frame: [{ number: 3, before: attack, marked: attack, after: attack }],
};

const warning: ShownProblem = {
  ...{ severity: 'warning', place: undefined, href: undefined, message: 'slow' },
  ...{ advice: undefined, frame: [] },
};

describe('problemPages', () => {
  const { id, overlay, firstStart } = problemPages([problem, warning]);

  test('escape every text in both pages', () => {
    for (const html of [overlay.html, firstStart]) {
      expect(html).not.toContain('<img');
      expect(html.match(/&lt;img src=x onerror=alert\(1\)>/g)).toHaveLength(6);
    }
  });

  test('show place, link, message, advice, and the marked word', () => {
    expect(problemPages([{ ...problem, place: 'a.md:3:5' }]).overlay.html).toContain(
      '<a href="vscode://file/pages/about.md:3:5" title="Open in the editor"><bdi>a.md:3:5</bdi></a>',
    );
    expect(overlay.html).toContain('<mark>');
    expect(overlay.html).toContain('<strong role="status">1 error and 1 warning</strong>');
    expect(overlay.html).toContain('<p class="place">The build</p>');
    expect(overlay.html).toContain('<b>Warning: </b>slow');
  });

  test('a place without a link is text', () => {
    const { html } = problemPages([{ ...problem, place: 'a.md:3:5', href: undefined }]).overlay;
    expect(html).toContain('<p class="place"><bdi>a.md:3:5</bdi></p>');
  });

  test('allow only their own stylesheet on the page of a first start, and load nothing', () => {
    const css = /<style>([\s\S]*)<\/style>/.exec(firstStart)?.[1] ?? '';
    const hash = createHash('sha256').update(css).digest('base64');
    expect(firstStart).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(`${overlay.css}${firstStart}`).not.toMatch(/https?:|url\(/);
  });

  test('have an id that changes with the problems', () => {
    expect(firstStart).toContain(`data-problems="${id}"`);
    expect(problemPages([problem, warning]).id).toBe(id);
    expect(problemPages([problem]).id).not.toBe(id);
  });
});
