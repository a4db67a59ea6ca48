import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder } from '../sites/files/built-folder.ts';
import { attributeOf, elementsOf } from '../sites/html/html-tree.ts';
import { brokenLinks, countLinks } from './broken-links.ts';
import { htmlProblems } from './html-rules.ts';
import {
  type BuiltCase,
  buildBilingual,
  buildFictional,
  buildLive,
  buildReal,
} from './site-cases.ts';
import { javaRuns, type VnuMessage, vnuMessages } from './vnu.ts';

let remove: () => Promise<void>;
let scratch: string;

beforeAll(async () => {
  ({ folder: scratch, remove } = await scratchFolder());
});
afterAll(() => remove());

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}

/**
 * Checks where a page's policy is, whether it allows the page's style, and whether it agrees with the host's header.
 */
function policyFaults(file: string, html: string, header: string): readonly string[] {
  const [charset, policyMeta] = elementsOf(html).filter(({ tagName }) => tagName === 'meta');
  const policy = policyMeta && attributeOf(policyMeta, 'content');
  const styles = elementsOf(html).filter(({ tagName }) => tagName === 'style');
  const [, css] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
  const allowed = css === undefined ? "'none'" : `'sha256-${sha256(css)}'`;
  const checks = {
    'has no charset first': charset && attributeOf(charset, 'charset') === 'utf-8',
    'has no policy second': policyMeta && attributeOf(policyMeta, 'http-equiv') === policyName,
    'does not allow its style': policy?.includes(`; style-src ${allowed}; `),
    'has two styles': styles.length < 2,
    'has another policy than the header': !css || isAgreed(policy ?? '', header),
    'has style or script in attributes': !/<[^>]* (?:style|on[a-z]+)=/.test(html),
  };
  return Object.entries(checks).flatMap(([fault, passed]) => (passed ? [] : `${file} ${fault}`));
}

/** Whether every directive of the header's policy, except `frame-ancestors`, is in the page's own policy. */
function isAgreed(policy: string, header: string): boolean {
  const [, ofHeader = ''] = /Content-Security-Policy: (.+)/.exec(header) ?? [];
  const own = policy.split('; ');
  return ofHeader
    .split('; ')
    .every((directive) => own.includes(directive) || directive === "frame-ancestors 'none'");
}

const policyName = 'Content-Security-Policy';

/** Warnings of the Nu Html Checker, and why they are accepted. */
const knownRemarks: readonly (readonly [remark: RegExp, reason: string])[] = [
  [/^Trailing slash on void elements/, 'Preact writes it; all our attributes are quoted'],
  [
    /^Inline script violates Content Security Policy/,
    'JSON-LD is a data block, to which no policy applies (HTML, "prepare the script element")',
  ],
  [
    /^Resource violates Content Security Policy \(meta tag\): (?:image “\/news\/assets\/pictures\/|external script “\/(?:news\/)?assets\/search\.)/,
    'the checker reads files from disk, which have no origin',
  ],
];

/** Errors that the checker reports only because its CSS checker is older than the specification. */
const unknownToItsCss: readonly (readonly [remark: RegExp, reason: string])[] = [
  [
    /^CSS: Unrecognized at-rule “@container”|^CSS: “container-type”: Property/,
    'CSS Conditional Rules 5 (https://www.w3.org/TR/css-conditional-5/), newer than its CSS checker',
  ],
  [
    /^CSS: “field-sizing”: Property/,
    'CSS Basic User Interface 4 (https://www.w3.org/TR/css-ui-4/#field-sizing), newer than its CSS checker',
  ],
  [
    /^CSS: “(?:vector-effect|paint-order)”: Property/,
    'SVG 2 (https://www.w3.org/TR/SVG2/styling.html), which its CSS checker does not support',
  ],
];

const sites = [
  ['of this repository', buildReal],
  ['under a path, with an article that has moved', buildFictional],
  ['in two languages', buildBilingual],
  ['with live coverage', buildLive],
] as const;
const built: BuiltCase[] = [];
/** What the Nu Html Checker says of all sites. */
let messages: readonly VnuMessage[] = [];

beforeAll(async () => {
  for (const [, build] of sites) built.push(await build(scratch));
  if (javaRuns) messages = await vnuMessages(built.map(({ folder }) => folder));
}, 240_000);

/** Whether a message is about a page of a site. The checker writes `file:/` at the start of addresses. */
function isAbout({ url }: VnuMessage, { folder }: BuiltCase): boolean {
  return url.includes(`${pathToFileURL(folder).pathname}/`);
}

test.runIf(javaRuns)('every message of the Nu Html Checker is about one of the sites', () => {
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.filter((message) => !built.some((one) => isAbout(message, one)))).toEqual([]);
});

describe.each(sites.map(([name], index) => [name, index] as const))('a site %s', (_name, index) => {
  let site: BuiltCase;
  let pages: readonly (readonly [file: string, html: string])[];

  beforeAll(() => {
    site = built[index] ?? expect.fail();
    pages = [...site.files]
      .filter(([file]) => file.endsWith('.html'))
      .map(([file, bytes]) => [file, bytes.toString('utf8')]);
  });

  test('passes html-validate', async () => {
    expect(pages.length).toBeGreaterThan(20);
    const all = await Promise.all(pages.map(([file, html]) => htmlProblems(file, html)));
    expect(all.flat()).toEqual([]);
  }, 60_000);

  if (javaRuns) {
    test('passes the Nu Html Checker', () => {
      const own = messages.filter((message) => isAbout(message, site));
      // It remarks on the slashes of every page, so otherwise it has not read them.
      expect(new Set(own.map(({ url }) => url)).size).toBe(pages.length);
      const news = own.filter(
        ({ type, message }) =>
          !(type === 'info' ? knownRemarks : unknownToItsCss).some(([known]) =>
            known.test(message),
          ),
      );
      expect(news.map(({ type, url, message }) => `${type} ${url}: ${message}`)).toEqual([]);
    });
  } else {
    test.skip('NOT RUN: the Nu Html Checker (vnu-jar), which needs Java 11 or newer', () => {});
  }

  test('has a policy at the start of each page that allows only its own style', () => {
    const header = site.files.get('_headers')?.toString('utf8') ?? '';
    expect(pages.flatMap(([file, html]) => policyFaults(file, html, header))).toEqual([]);
  });

  test('has no broken links', () => {
    expect(countLinks(site)).toBeGreaterThan(500);
    expect(brokenLinks(site)).toEqual([]);
  });
});

describe('the checks themselves', () => {
  const page = (body: string) =>
    `<!doctype html>\n<html lang="en"><head><title>Port Esker</title></head><body>${body}</body></html>`;

  test('html-validate finds a picture without alternative text', async () => {
    const problems = await htmlProblems('a', page('<img src="a.png"/>'));
    expect(problems.join()).toContain('wcag/h37');
  });

  test('the link checker finds broken links in every kind of file', () => {
    const files = {
      'index.html': page(
        '<a href="/news/gone/">a</a><a href="#gone">b</a><a href="/outside/">c</a><a href="/news/a/#b">d</a><a href="https://other.example/">e</a>',
      ),
      'a/index.html': page('<p id="b"><a href="../">up</a></p>'),
      'feed.json': JSON.stringify({ text: 'see https://paper.example/news/lost/ here' }),
      'feed.atom':
        '<link href="https://paper.example/news/a/"/><id>https://paper.example/news/x</id>',
      'manifest.webmanifest': JSON.stringify({
        start_url: '/news/',
        id: '/news/',
        scope: '/news/',
        icons: [{ src: '/news/no.png' }],
      }),
      _redirects: '/news/old/ /news/a/ 301!\n/news/old/ /news/nowhere/ 301\n',
    };
    const bytes = Object.entries(files).map(([file, text]) => [file, Buffer.from(text)] as const);
    const site = { folder: '', baseUrl: 'https://paper.example/news/', files: new Map(bytes) };
    expect(brokenLinks(site)).toEqual([
      'index.html leads to /news/gone/',
      'index.html leads to #gone',
      'index.html leads to /outside/',
      'feed.json leads to https://paper.example/news/lost/',
      'feed.atom leads to https://paper.example/news/x',
      'manifest.webmanifest leads to /news/no.png',
      '_redirects leads to /news/nowhere/',
    ]);
  });
});
