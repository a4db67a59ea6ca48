import { describe, expect, test } from 'vitest';
import { maxDrawingBytes, sanitiseDrawing } from '../../../src/engine/pictures/sanitise-drawing.ts';
import { hostileDrawings, svg } from '../hostile-drawings.ts';

const cleaned = (text: string | Uint8Array) => {
  const clean = sanitiseDrawing(Buffer.from(text as string));
  if (!('svg' in clean)) throw new Error(`${clean.message} — ${clean.advice}`);
  return clean;
};
const faultOf = (text: string | Uint8Array) => {
  const clean = sanitiseDrawing(Buffer.from(text as string));
  return 'svg' in clean
    ? undefined
    : `${clean.at.line}:${clean.at.column}  ${clean.message} — ${clean.advice}`;
};

describe('a hostile drawing', () => {
  test('has many kinds here', () => {
    expect(Object.keys(hostileDrawings).length).toBeGreaterThanOrEqual(60);
  });

  test.each(Object.entries(hostileDrawings))('%s: it is removed and reported', (_, drawing) => {
    const clean = sanitiseDrawing(Buffer.from(drawing));
    if (!('svg' in clean)) return expect(clean.advice).not.toBe('');
    expect(clean.notes.length).toBeGreaterThan(0);
    const left = clean.svg.replaceAll('http://www.w3.org/2000/svg', '');
    expect(left).not.toMatch(/evil|script|\son\w+\s*=|javascript|foreignObject|import|@font|<a\b/i);
    expect(left).not.toMatch(/<(?:animate|set|handler|iframe|html|xi:|!|\?)/i);
    // Cleaning is idempotent.
    expect(cleaned(clean.svg)).toMatchObject({ svg: clean.svg, notes: [] });
  });

  test('is reported at the place of the removed part', () => {
    const { notes } = cleaned(svg('\n<g>\n  <script>evil()</script><rect onload="evil()"/></g>'));
    expect(notes).toEqual([
      {
        at: { line: 3, column: 3 },
        message: 'contains <script>, which is left out',
        advice: 'delete it from the drawing',
      },
      {
        at: { line: 3, column: 26 },
        message: 'contains onload="evil()", which is left out',
        advice: 'delete it from the drawing',
      },
    ]);
    expect(notes.map(({ message }) => message).join()).not.toContain('<g>');
  });
});

describe('a valid drawing', () => {
  test('keeps everything that is drawn', () => {
    const inside =
      '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient><filter id="f"><feGaussianBlur stdDeviation="1"/></filter><clipPath id="c"><circle r="2"/></clipPath></defs>' +
      '<style>.x{fill:rgb(1 2 3)}@media (prefers-color-scheme:dark){.x{fill:url(#a)}}</style>' +
      '<g transform="translate(1,2) rotate(3)" clip-path="url(#c)" style="fill:red;opacity:.5"><path class="x" d="M0 0L4 3z" fill="url(\'#a\')" filter="url(#f)"/></g>' +
      '<text x="1" y="2" font-family="sans-serif" xml:space="preserve">a &lt; b &amp; c</text>' +
      '<image width="1" height="1" href="data:image/png;base64,iVBORw0KGgo="/><use href="#a" x="1"/>';
    const { svg: left, notes } = cleaned(svg(inside));
    expect(notes).toEqual([]);
    for (const part of inside.match(/<[a-zA-Z]+[^>]*?(?=\/?>)/g) ?? []) {
      expect(left).toContain(part.replace("url('#a')", "url('#a')"));
    }
    expect(left).toContain('a &#x3C; b &#x26; c</text>');
    expect(left).toContain(
      '.x{fill:rgb(1 2 3)}@media (prefers-color-scheme:dark){.x{fill:url(#a)}}',
    );
  });

  test('is well-formed if its text has the end of a CDATA section', () => {
    const clean = sanitiseDrawing(Buffer.from(svg('<text>a]]&gt;b</text>')));
    expect('svg' in clean && clean.svg).toContain('<text>a]]&gt;b</text>');
  });

  test('loses the metadata of drawing programs, without a note', () => {
    const { svg: left, notes } = cleaned(
      `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><!-- Made by hand -->` +
        `<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:i="http://ink.example/" i:version="1" viewBox="0 0 4 3" data-name="x"><svg:metadata><i:rdf/></svg:metadata><i:view/><svg:path d="M0 0"/></svg:svg>`,
    );
    expect(notes).toEqual([]);
    expect(left).toBe(
      '<svg viewBox="0 0 4 3" width="4096" height="3072" xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    );
  });

  test.each([
    ['viewBox="0 0 40 30"', 40, 30],
    ['viewBox="-1, -2, 40, 30"', 40, 30],
    ['width="40" height="30"', 40, 30],
    ['width="40px" height="30px" viewBox="0 0 4 4"', 40, 30],
    ['width="1in" height="2.54cm"', 96, 96],
    ['width="100%" height="100%" viewBox="0 0 40 30"', 40, 30],
    ['width="80" viewBox="0 0 40 30"', 80, 60],
    ['height="15" viewBox="0 0 40 30"', 20, 15],
    ['viewBox="0 0 0.4 0.3"', 0.4, 0.3],
    ['viewBox="0 0 400000 300000"', 400_000, 300_000],
  ])('with %s is %f by %f', (attributes, width, height) => {
    expect(cleaned(svg('<path d="M0 0"/>', attributes))).toMatchObject({ width, height });
  });

  test('may be in another declared encoding, and have any line ends', () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>\r\n${svg('<title>Caf\u00e9</title><path d="M0 0"/>')}`;
    expect(cleaned(Buffer.from(text, 'latin1')).svg).toContain('Café');
    expect(cleaned(Buffer.from(`\ufeff${svg('<path d="M0"/>')}`, 'utf16le')).width).toBe(4);
  });
});

describe('a drawing that cannot be shown is reported with a reason and advice', () => {
  const shape = '<path d="M0 0"/>';
  const uses = Array.from(
    { length: 12 },
    (_, at) => `<g id="u${at + 1}">${`<use href="#u${at}"/>`.repeat(10)}</g>`,
  ).join('');
  const noSize = (w: number, h: number) =>
    `1:1  has no size — write viewBox="0 0 ${w} ${h}" into its <svg> tag, or its own width and height there in place of ${w} and ${h}`;
  test.each<readonly [string, string, string]>([
    ['nothing', '', '1:1  is empty — open it'],
    ['no XML', 'harbour', '  is not well-formed XML: text data outside of root node'],
    ['a missing end tag', svg('<g><path></g>'), 'is not well-formed XML: unexpected close tag'],
    [
      'another root',
      '<html xmlns="http://www.w3.org/1999/xhtml"/>',
      '1:1  begins with <html>, not with <svg>',
    ],
    [
      'no namespace',
      '<svg viewBox="0 0 4 3"><path/></svg>',
      '1:1  has no SVG namespace — write xmlns="http://www.w3.org/2000/svg" into its <svg> tag',
    ],
    ['no size', svg(shape, ''), noSize(300, 150)],
    ['sizes in per cent only', svg(shape, 'width="100%" height="100%"'), noSize(300, 150)],
    ['a width only', svg(shape, 'width="80"'), noSize(80, 150)],
    ['no width', svg(shape, 'viewBox="0 0 0 10"'), noSize(300, 150)],
    [
      'no visible content',
      svg('<defs/><title>Quay</title>'),
      '1:1  shows nothing — draw something in it',
    ],
    [
      'an extreme shape',
      svg(shape, 'viewBox="0 0 1 100"'),
      '1:1  is more than 9 times as high as wide — ',
    ],
    ['an entity', svg('&quay;'), 'is not well-formed XML: undefined entity'],
    [
      'own entities',
      `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<text>&a;</text>')}`,
      '1:1  has a document type with declarations',
    ],
    [
      'too much nesting',
      svg(`${'<g>'.repeat(101)}${shape}${'</g>'.repeat(101)}`),
      'has too deeply nested elements',
    ],
    ['nested uses', svg(`<path id="u0" d="M0 0"/>${uses}`), '1:1  draws more than 200000 elements'],
    [
      'too much text',
      svg(`<text>${'x'.repeat(maxDrawingBytes)}</text>`),
      '1:1  is larger than 5000 kilobytes',
    ],
    [
      'a long chain of uses',
      svg(
        Array.from(
          { length: 20_000 },
          (_, at) => `<g id="c${at}"><use href="#c${at + 1}"/></g>`,
        ).join(''),
      ),
      'draws elements that are nested more than 1000 times',
    ],
    [
      'styles in styles',
      svg(`<style>${'@media all{'.repeat(20_000)}</style>${shape}`),
      '1:59  has styles with brackets nested more than 200 times',
    ],
    [
      'an attribute with brackets in brackets',
      svg(`<path style="width:${'calc('.repeat(20_000)}"/>`),
      '1:59  has styles with brackets nested more than 200 times',
    ],
    [
      'many kinds of unknown elements',
      svg(Array.from({ length: 101 }, (_, at) => `<quay${at}/>`).join('')),
      '1:1  has more than 100 kinds of elements that are not shown',
    ],
    ['nothing', '', '1:1  is empty'],
    ['only a byte order mark', '\ufeff', '1:1  is empty'],
    ['compressed bytes', '\x1f\x8b', '1:1  is not well-formed'],
  ])('%s', (name, text, wanted) => {
    const bytes = name === 'compressed bytes' ? Buffer.from([0x1f, 0x8b, 8, 0]) : text;
    expect(faultOf(bytes)).toContain(name === 'compressed bytes' ? '1:1  is compressed' : wanted);
  });

  test.each([
    ['a long word in an attribute', 'fill', 'x'.repeat(1_000_000)],
    ['a long number in the size', 'width', '1'.repeat(1_000_000)],
  ])('or in a second, with %s', (_, name, value) => {
    const { user } = process.cpuUsage();
    sanitiseDrawing(Buffer.from(svg(shape, `viewBox="0 0 4 3" ${name}="${value}"`)));
    expect(process.cpuUsage().user - user).toBeLessThan(1_000_000);
  });

  test('and its first parts are named if there are very many', () => {
    const handlers = Array.from({ length: 150_000 }, (_, at) => `on${at}=""`).join(' ');
    expect(cleaned(svg(`<path ${handlers}/>`)).notes).toHaveLength(20);
  }, 20_000);

  test('and following the advice is enough', () => {
    const unsized = svg(shape, '');
    const [, size = ''] = /write (viewBox="[^"]*") into/.exec(faultOf(unsized) ?? '') ?? [];
    expect(faultOf(unsized.replace('<svg', `<svg ${size}`))).toBeUndefined();
    const unnamed = `<svg viewBox="0 0 4 3">${shape}</svg>`;
    const [, name = ''] = /write (xmlns="[^"]*") into/.exec(faultOf(unnamed) ?? '') ?? [];
    expect(faultOf(unnamed.replace('<svg', `<svg ${name}`))).toBeUndefined();
  });
});
