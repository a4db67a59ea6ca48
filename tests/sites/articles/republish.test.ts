import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  siteText,
  translatedText,
  twoLanguageSite,
} from '../files/base-files.ts';
import { buildSound, filesIn, scratchFolder } from '../files/built-folder.ts';
import { writeFiles } from '../files/write-files.ts';
import { attributeOf, elementsOf } from '../html/html-tree.ts';

const licence = 'https://licence.example/by/';
const url = 'https://record.example/2031/05/02/harbour-open/';
const page = '2031/05/02/harbour-open/index.html';
const republish = '2031/05/02/harbour-open/republish.html';
const reserved = '2031/05/02/reserved/republish.html';

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder, remove } = await scratchFolder());
});
afterAll(() => remove());

async function built(name: string, settings: string): Promise<(file: string) => string> {
  const content = writeFiles(path.join(folder, name), {
    ...baseFiles,
    'site.yaml': siteText(settings),
    'articles/harbour-open.md': articleText(
      {},
      'Ships & tugs came in, [the office](/about/) said.',
    ),
    'articles/reserved.md': articleText({ republish: 'no' }),
    'articles/later.md': articleText({ published: '2031-06-01T08:00:00Z' }),
  });
  const out = path.join(folder, `${name}-site`);
  await buildSound(content, out);
  const files = await filesIn(out);
  return (file) => files.get(file)?.toString('utf8') ?? '';
}

function fieldsOf(html: string): readonly string[] {
  return elementsOf(html)
    .filter(({ tagName }) => tagName === 'textarea')
    .map(({ childNodes }) =>
      childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
    );
}

describe('an article under a licence', () => {
  let file: (name: string) => string;
  beforeAll(async () => {
    file = await built('licensed', `licence: ${licence}`);
  }, 60_000);

  test('links a page with its HTML and its text', () => {
    expect(file(page)).toContain('href="/2031/05/02/harbour-open/republish.html"');
    expect(file(republish)).toContain('<meta name="robots" content="noindex"');
    expect(fieldsOf(file(republish))).toHaveLength(2);
  });

  test('has clean HTML with canonical link, credit and licence', () => {
    const [html = ''] = fieldsOf(file(republish));
    const elements = elementsOf(html);
    const canonical = elements.find((each) => attributeOf(each, 'rel') === 'canonical');
    expect(canonical && attributeOf(canonical, 'href')).toBe(url);
    expect(html).toContain('<p>Ships &amp; tugs came in, <a href="https://record.example/about/">');
    expect(html).toContain(`<a href="${url}" rel="canonical">`);
    expect(html).toContain(`<a href="${licence}" rel="license">`);
    expect(html).not.toMatch(/class=|id=|<script/);
  });

  test('has text with credit, address and licence', () => {
    const [, text = ''] = fieldsOf(file(republish));
    expect(text).toContain('Ships & tugs came in, the office said.');
    expect(text).not.toMatch(/<[a-z]/);
    expect(text.split('\n').slice(-4)).toEqual([
      'Harbour desk',
      'This article was first published by The Port Esker Record.',
      url,
      licence,
    ]);
  });

  test('has the text for print too, where a field would be cut off', () => {
    const [, text = ''] = fieldsOf(file(republish));
    const copies = elementsOf(file(republish)).filter(({ tagName }) => tagName === 'pre');
    expect(copies.map(({ childNodes: [node] }) => node && 'value' in node && node.value)).toEqual([
      text,
    ]);
  });

  test('can opt out, and is not offered before it is published', () => {
    expect(file(reserved)).toBe('');
    expect(file('2031/05/02/reserved/index.html')).not.toContain('republish.html');
    expect(file('2031/06/01/later/republish.html')).toBe('');
  });
});

test('nothing is offered without a licence, or if the site leaves it out', async () => {
  const plain = await built('plain', '');
  expect(plain(republish)).toBe('');
  expect(plain(page)).not.toContain('republish.html');
  const without = await built('without', `licence: ${licence}\nleaveOut: [republish]`);
  expect(without(republish)).toBe('');
}, 60_000);

test('the URL of the licence and signs of numbers are isolated left to right in Arabic alone', async () => {
  const content = writeFiles(path.join(folder, 'arabic'), {
    ...baseFiles,
    'site.yaml': `${twoLanguageSite}licence: ${licence}\n`,
    'articles/harbour-open.ar.md': translatedText({}, 'غادرت العبّارة Hope عند +2 و10–15.'),
  });
  const out = path.join(folder, 'arabic-site');
  await buildSound(content, out, { cards: false });
  const files = await filesIn(out);
  const [en, ar] = [republish, `ar/${republish}`].map((file) => files.get(file)?.toString() ?? '');
  const set = `<bdi dir="ltr">${licence}</bdi></a>`;
  expect([en?.split(set).length, ar?.split(set).length]).toEqual([1, 2]);
  const [html, text] = fieldsOf(ar ?? '');
  expect(html).toContain(set);
  expect(text).toContain('غادرت العبّارة Hope عند \u2066+2\u2069 و\u206610–15\u2069.');
  expect(fieldsOf(en ?? '').join('')).not.toMatch(/[\u2066\u2069]/);
}, 60_000);
