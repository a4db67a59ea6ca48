import { describe, expect, test } from 'vitest';
import {
  markRepeatedLinks,
  printedLicences,
} from '../../../../layouts/parts/document/printed-addresses.ts';

const link = (href: string, name = 'words') =>
  `<a href="${href}" rel="noopener external">${name}</a>`;
const licence = (href: string, name: string) =>
  `<a class="whole" href="${href}" rel="license external noopener">${name}</a>`;
const [board, port] = ['https://board.example/?a=1&amp;b=2', 'https://port.example/'];
const by = 'https://licence.example/by/';

describe('markRepeatedLinks', () => {
  test('marks the later links to an address', () => {
    const html = `<p>${link(board)} ${link(port)} ${link(board)}</p>`;
    const marked = `<p>${link(board)} ${link(port)} ${link(board).replace('<a', '<a class="repeated"')}</p>`;
    expect(markRepeatedLinks(html)).toBe(marked);
  });

  test('keeps the class of a link', () => {
    const html = link(port).replace('<a', '<a class="whole"');
    expect(markRepeatedLinks(html + html)).toBe(html + html.replace('"whole"', '"whole repeated"'));
  });

  test.each([
    ['links of the site', '<a href="/a/">a</a><a href="/a/">a</a>'],
    ['licences', licence(by, 'CC BY 4.0').repeat(2)],
    ['text that looks like a link', `${link(port)}<p title='<a href="x">'>rel="external"</p>`],
  ])('leaves %s as they are', (_, html) => {
    expect(markRepeatedLinks(html)).toBe(html);
  });
});

describe('printedLicences', () => {
  const other = 'https://licence.example/sa/?v=4&amp;l=en';
  const html = `${licence(by, 'CC BY 4.0')}${licence(other, 'CC BY-SA')}${licence(by, 'CC BY 4.0')}`;

  test('names each licence once, with its address', () => {
    expect(printedLicences(html, undefined)).toEqual([`CC BY 4.0: ${by}`, `CC BY-SA: ${other}`]);
  });

  test('leaves out the licence of the publication', () => {
    expect(printedLicences(html, by)).toEqual([`CC BY-SA: ${other}`]);
    expect(printedLicences(html, other.replaceAll('&amp;', '&'))).toEqual([`CC BY 4.0: ${by}`]);
  });
});
