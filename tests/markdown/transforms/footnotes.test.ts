import { describe, expect, test } from 'vitest';
import { render, words } from '../render.ts';

describe('footnotes', () => {
  test('are numbered in the order of their references, with words of the language', () => {
    const { html, problems } = render('a[^z] b[^y] c[^z]\n\n[^y]: Y\n[^z]: Z', {
      words: { ...words, footnotes: 'Anmerkungen', backToText: 'Zurück' },
    });
    expect(problems).toEqual([]);
    expect(html).toBe(
      '<p>a<sup><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-describedby="footnotes">1</a></sup>' +
        ' b<sup><a href="#fn-2" id="fnref-2" role="doc-noteref" aria-describedby="footnotes">2</a></sup>' +
        ' c<sup><a href="#fn-1" id="fnref-1-2" role="doc-noteref" aria-describedby="footnotes">1</a></sup></p>\n' +
        '<section class="footnotes" role="doc-endnotes" aria-labelledby="footnotes">' +
        '<h2 id="footnotes">Anmerkungen</h2><ol><li id="fn-1"><p>Z' +
        ' <a href="#fnref-1" class="back" role="doc-backlink" aria-label="Zurück">↩\uFE0E</a>' +
        ' <a href="#fnref-1-2" class="back" role="doc-backlink" aria-label="Zurück 2">↩\uFE0E</a></p></li>' +
        '<li id="fn-2"><p>Y' +
        ' <a href="#fnref-2" class="back" role="doc-backlink" aria-label="Zurück">↩\uFE0E</a></p></li></ol></section>',
    );
  });

  test('a note may refer to a note, and to itself', () => {
    const { html, problems } = render('a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]');
    expect(problems).toEqual([]);
    expect(html).toContain('id="fnref-1-2"');
    expect(html.match(/<li id=/g)).toHaveLength(2);
  });

  test('a reference after a time of day is a reference', () => {
    for (const parser of ['satteri', 'remark'] as const) {
      const { html, problems } = render('at 10:30[^1].\n\n[^1]: x', { parser });
      expect(html).toContain('<p>at 10:30<sup><a href="#fn-1"');
      expect(problems).toEqual([]);
    }
  });

  test('a reference after an exclamation mark is a reference', () => {
    for (const parser of ['satteri', 'remark'] as const) {
      const { html, problems } = render('a\n*They won![^1]* Yes![^1] b\n\n[^1]: x', { parser });
      expect(html.match(/doc-noteref/g)).toHaveLength(2);
      expect(html).not.toContain('[^');
      expect(problems).toEqual([]);
    }
  });

  test('notes in quotes and lists are found', () => {
    const { html, problems } = render('> a[^1]\n>\n> [^1]: b\n\n- c[^2]\n\n  [^2]: d');
    expect(problems).toEqual([]);
    expect(html.match(/<li id="fn-\d/g)).toHaveLength(2);
  });

  test.each([
    [
      'a[^x] b',
      '1:2 reference to a footnote that does not exist: "[^x]" — write the footnote on a line of its own, [^x]: and its text, or delete the reference',
    ],
    [
      'at 10:30[^x]',
      '1:9 reference to a footnote that does not exist: "[^x]" — write the footnote on a line of its own, [^x]: and its text, or delete the reference',
    ],
    [
      'a\n\n[^x]: never *called*',
      '3:1 warning: footnote that the text does not refer to: "[^x]: never *called*" — put [^x] where it belongs, or delete the footnote',
    ],
    [
      'a[^x]\n\n[^x]: b\n\n[^X]: c',
      '5:1 another footnote has the label "[^X]" already — give it a label of its own',
    ],
  ])('%j', (markdown, problem) => {
    expect(render(markdown).problems).toEqual([problem]);
    expect(render(markdown, { parser: 'remark' }).problems).toEqual([problem]);
  });

  test('an escaped reference and one in code are text', () => {
    expect(render('a\\[^x] `[^y]`').problems).toEqual([]);
  });
});
