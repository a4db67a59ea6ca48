import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { tests as commonmark } from 'commonmark-spec';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { htmlElement } from '../../../src/metadata/feeds/html-element.ts';
import { portableHtml } from '../../../src/metadata/feeds/portable-html.ts';
import { documents } from '../../markdown/generated-documents.ts';
import { renderFile } from '../../markdown/render.ts';
import { contentOf } from '../../sites/files/built-folder.ts';
import { portableByParser } from '../portable-by-parser.ts';

const url = 'https://record.example/news/2031/05/02/harbour-open/';

/** Words that contain everything that HTML treats specially. */
const nasty = 'A "quay" id=\'x\' <a href="/y/" id="z"> & ` &amp; &#x26; &lt;b> ]]> \u00A0';

/** The HTML of a text in which every link and picture gets words and URLs that are hard to escape. */
function htmlOf(markdown: string, bodyStart = 0): string {
  const { body } = renderFile(markdown, bodyStart);
  const pieces = body.parts.map((part) => {
    if (typeof part === 'string') return part;
    if (part.slot === 'day') return toHtml(htmlElement('time', { dateTime: part.day }, part.day));
    const address = '/a%20b/?c=1&d=\'`"<>&amp;e="#f`"';
    return part.slot === 'picture'
      ? toHtml(htmlElement('img', { src: address, alt: nasty, width: 3, height: undefined }))
      : toHtml(htmlElement('a', { href: address, title: nasty }, nasty));
  });
  return pieces.join('').replace(/\r\n?/g, '\n');
}

function expectSame(html: string): void {
  expect(portableHtml(html, url), html).toBe(portableByParser(html, url));
}

/** The Markdown files of a content folder, absolute paths. */
function markdownFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name));
}

describe('the portable form of HTML', () => {
  test('has absolute URLs and no attributes that depend on the page', () => {
    const html =
      '<h2 id="ships">Ships</h2><p class="a b" tabindex="0"><a href="/b/" class="c" rel="d">e</a>' +
      '<a href="#ships" aria-describedby="f" aria-label="g">h</a><img src="../i.png" alt=""></p>';
    expect(portableHtml(html, 'https://a.example/x/y/')).toBe(
      '<h2>Ships</h2><p><a href="https://a.example/b/" rel="d">e</a>' +
        '<a href="https://a.example/x/y/#ships" aria-label="g">h</a>' +
        '<img src="https://a.example/x/i.png" alt=""></p>',
    );
  });

  test('does not change text that looks like attributes or tags', () => {
    const html = toHtml(htmlElement('a', { href: '/b/', title: nasty, id: nasty }, nasty));
    expect(portableHtml(html, url)).toBe(
      '<a href="https://record.example/b/" title="A &quot;quay&quot; id=&#x27;x&#x27; ' +
        '<a href=&quot;/y/&quot; id=&quot;z&quot;> &amp; &#x60; &amp;amp; &amp;#x26; &amp;lt;b> ' +
        ']]> \u00A0">A "quay" id=\'x\' &lt;a href="/y/" id="z"> &amp; ` &amp;amp; &amp;#x26; ' +
        '&amp;lt;b> ]]> \u00A0</a>',
    );
    expectSame(html);
  });

  test.each([
    "http://x.example/'`?q='`&r=\"#f'`\"",
    'mailto:desk@x.example?subject=\'a`"<b>&c',
    '/a?b=&amp;c=&#x26;d',
    '',
    '#é',
    '//x.example/../y',
  ])('reads and writes the URL %j as a parser does', (address) => {
    expectSame(toHtml(htmlElement('a', { href: address, class: 'b' }, 'c')));
  });

  test('keeps an attribute that has no value', () => {
    const html = '<a download href="/b/" title="<p id=&#x22;c&#x22;>">d</a>';
    expect(portableHtml(html, 'https://a.example/')).toBe(
      '<a download href="https://a.example/b/" title="<p id=&quot;c&quot;>">d</a>',
    );
  });

  test('refuses a value that is not a URL', () => {
    expect(() => portableHtml('<a href="http://[">b</a>', url)).toThrow(TypeError);
  });
});

describe('gives the same result as an HTML parser for', () => {
  test.each([
    ['the content of this repository', fileURLToPath(new URL('../../../content', import.meta.url))],
    ['port-esker', contentOf('port-esker')],
  ])('every text in %s', (_, folder) => {
    const files = markdownFiles(folder);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const [front = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
      expectSame(htmlOf(text, front.length));
    }
  });

  test('the 652 examples of CommonMark', () => {
    expect(commonmark).toHaveLength(652);
    for (const { markdown } of commonmark) expectSame(htmlOf(markdown.replaceAll('→', '\t')));
  });

  test('any mixture of blocks, words and marks', () => {
    fc.assert(
      fc.property(documents, (markdown) => {
        const html = htmlOf(markdown);
        // A wiki link inside a link is an error, so no page nests links.
        fc.pre(!/<a [^>]*>(?:(?!<\/a>)[\s\S])*<a /.test(html));
        expectSame(html);
      }),
      { numRuns: 100 },
    );
  });

  test('elements with any text and URLs', () => {
    const words = fc.string({ unit: fc.constantFrom(...`"'\`&<>=#x26; id/amp`) });
    fc.assert(
      fc.property(words, words, words, (address, title, text) => {
        const properties = { href: `/a${address}`, title, id: title, ariaLabel: text };
        expectSame(toHtml(htmlElement('p', {}, htmlElement('a', properties, text), text)));
      }),
      { numRuns: 500 },
    );
  });
});
