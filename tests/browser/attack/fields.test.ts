import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveFolder } from '../../../src/engine/dev/site-server.ts';
import { allowedElements } from '../../../src/engine/pictures/drawing-allowed.ts';
import { sanitiseDrawing } from '../../../src/engine/pictures/sanitise-drawing.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import type { Renderers } from '../../../src/engine/render/render-pages.ts';
import { schema } from '../../../src/markdown/sanitise-schema.ts';
import { hasErrors } from '../../../src/model/problem.ts';
import { parseFile } from '../../../src/parse/parse-file.ts';
import { svg } from '../../engine/hostile-drawings.ts';
import { plainRenderers } from '../../fuzz/plain-renderers.ts';
import { context } from '../../parse/sample.ts';
import { articleText } from '../../sites/files/base-files.ts';
import { scratchFolder } from '../../sites/files/built-folder.ts';
import { workerBrowser } from '../site-browser.ts';
import type { Fields } from './attacked-fields.ts';
import { type AttackedPages, attackedPages } from './attacked-pages.ts';
import { writeSearch } from './attacked-search.ts';
import { attacks, corpus, joinedAttacks } from './corpus.ts';
import { openAll } from './frames.ts';
import { searchAll } from './search-all.ts';

/*
 * Attacks every text field of every kind of file. The fields come from the schemas, so a new field is attacked
 * automatically. The same pages with harmless words show which elements and attributes are Dateline's own.
 */

const fields: Fields = { attacked: new Set(), texts: new Set() };
let attacked: AttackedPages;
let harmless: AttackedPages;
let served: SiteServer;
let folder: string;
let browser: Browser;
let remove: () => Promise<void>;

beforeAll(async () => {
  const scratch = await scratchFolder();
  remove = scratch.remove;
  const renderers: Renderers = await plainRenderers(scratch.folder);
  attacked = await attackedPages(attacks, joinedAttacks, fields, renderers);
  const none: Fields = { attacked: new Set(), texts: new Set() };
  harmless = await attackedPages(plain(10, 'Quiet'), plain(2, 'Quiet words'), none, renderers);
  folder = path.join(scratch.folder, 'site');
  await writeSearch(attacked.site, renderers, { into: folder, cache: scratch.folder });
  served = await serveFolder(folder, { port: 0, basePath: '/', liveReload: false });
  browser = await workerBrowser();
});
afterAll(async () => {
  await served?.close();
  await remove?.();
});

function plain(count: number, words: string): readonly string[] {
  return Array.from({ length: count }, (_, number) => `${words} ${number}`);
}

/** The elements and attributes that Markdown can produce. */
function fromMarkdown(): readonly string[] {
  return (schema.tagNames ?? []).flatMap((tag) => [
    tag,
    `${tag} class`,
    ...(schema.attributes?.[tag] ?? []).map(
      (rule) => `${tag} ${attributeName(`${Array.isArray(rule) ? rule[0] : rule}`)}`,
    ),
  ]);
}

/** `className` is `class`, `ariaLabel` is `aria-label`. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  return property
    .replace(/^(aria|data)([A-Z])/, (_, group, letter) => `${group}-${letter}`)
    .toLowerCase();
}

/** A drawing with a text as markup. */
function drawingOf(markup: string): string {
  return svg(`<rect width="1" height="1"/><g>${markup}</g>`);
}

/** A text as words of a drawing and in attributes. */
function inDrawing(text: string): string {
  const words = text.replace(/[<>&"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<text x="1" y="1">${words}</text><title>${words}</title><a href="${words}"><path d="M0 0h1"/></a><path d="M0 0h1" id="${words}" style="${words}"/>`;
}

/** The number of attacks that a drawing has as words. */
const inOneDrawing = 8;

test('the attack is in every text field, and in addresses', () => {
  // There are 65 texts of our own and 233 of the public corpus. They are in 55 text fields and 25 address fields.
  expect(corpus.length).toBeGreaterThan(200);
  expect(fields.texts.size).toBeGreaterThan(50);
  expect([...fields.texts].filter((field) => !fields.attacked.has(field))).toEqual([]);
  expect(fields.attacked.size).toBeGreaterThan(fields.texts.size + 20);
  expect(attacked.refused).toEqual([]);
  expect(attacked.articles).toBe(attacks.length);
});

describe('no script runs, no request leaves, no markup is added', () => {
  test.each([
    ['bypassed', true],
    ['in force', false],
  ])('with the policy %s', async (_, bypassCSP) => {
    // A page that is safe without the policy is safe with it, so with the policy one page in eight is enough.
    const documents = [...attacked.documents].filter((__, index) => bypassCSP || index % 8 === 0);
    const { acts, markup } = await openAll(browser, new Map(documents), bypassCSP);
    expect(acts).toEqual([]);
    const own = await openAll(browser, harmless.documents, bypassCSP);
    expect(own.acts).toEqual([]);
    const allowed = new Set([...own.markup.keys(), ...fromMarkdown()]);
    expect([...markup].filter(([name]) => !allowed.has(name))).toEqual([]);
  });

  test.each([
    ['bypassed', true],
    ['in force', false],
  ])('in the search: every result, name and choice, with the policy %s', async (_, bypassCSP) => {
    const seen = await searchAll(browser, served.url, bypassCSP);
    expect(seen.acts).toEqual([]);
    expect(seen.foreign).toEqual([]);
    expect(seen.results).toBe(bypassCSP ? attacks.length : 10);
    // Names are those similar to the words. Choices are the values of the filters: sections, people, places and
    // topics.
    expect(seen.names).toBeGreaterThan(0);
    expect(seen.choices).toBeGreaterThan(3 * joinedAttacks.length);
    expect(seen.texts.filter((text) => text.includes('<script>')).length).toBeGreaterThan(5);
  });

  test('in drawings', async () => {
    const joined = attacks.flatMap((_, at) =>
      at % inOneDrawing === 0
        ? attacks
            .slice(at, at + inOneDrawing)
            .map(inDrawing)
            .join('')
        : [],
    );
    const drawings = [...attacks, ...joined].flatMap((text, index): [string, string][] => {
      const clean = sanitiseDrawing(Buffer.from(drawingOf(text)));
      return 'svg' in clean ? [[`/${index}.svg`, clean.svg]] : [];
    });
    // Drawings that are not well-formed are refused.
    expect(drawings.length).toBeGreaterThan(attacks.length / 3);
    const { acts, markup } = await openAll(browser, new Map(drawings), true);
    expect(acts).toEqual([]);
    const names = [...markup.keys()];
    expect(names.filter((name) => / on|script|:$/i.test(name))).toEqual([]);
    const elements = names.filter((name) => !name.includes(' '));
    expect(elements.filter((name) => !allowedElements.includes(name))).toEqual([]);
  });

  test('in names of articles, which are refused', () => {
    const names = [...attacks.map((text) => text.replaceAll('/', ' ')), '\u001b[31m'];
    const read = names.map((name) => {
      const bytes = new TextEncoder().encode(articleText());
      return parseFile({ path: `articles/${name}.md`, bytes }, context).problems;
    });
    expect(names.filter((_, index) => !hasErrors(read[index] ?? []))).toEqual([]);
    expect(read.flat().filter((problem) => /[^\P{Cc}\t]/u.test(problemLine(problem)))).toEqual([]);
  });

  test('and the test detects each of them', async () => {
    const documents = new Map([
      ['/script/', '<script>alert(1)</script>'],
      ['/handler/', '<img src=x onerror=pwned()>'],
      ['/request/', '<link rel=stylesheet href=//evil.example/x.css>'],
      ['/frame/', '<iframe src="/script/"></iframe>'],
      ['/address/', '<a href="javascript:x">x</a>'],
    ]);
    const { acts, markup } = await openAll(browser, documents, true);
    expect(acts.filter((act) => act.startsWith('a script ran')).length).toBeGreaterThan(1);
    expect(acts.join('\n')).toContain('http://evil.example/x.css');
    expect(acts.join('\n')).toContain('1 frames too many');
    expect([...markup.keys()]).toEqual(
      expect.arrayContaining(['script', 'img onerror', 'iframe', 'href javascript:']),
    );
  });
});
