import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { copiesOf, originalOf } from '../../src/engine/publish/compressed-copies.ts';
import type { Chance } from '../sites/edits/chance.ts';
import { readTexts, type SiteTexts } from './site-folder.ts';

/** Addresses of a small site. The front page is always there. */
const addresses = [
  '/',
  '/a/',
  '/b/',
  '/b/c/',
  '/b/d/',
  '/2031/05/e/',
  '/2031/05/f/',
  '/2031/06/g/',
];

const fileOf = (url: string) => `${url}${url.endsWith('/') ? 'index.html' : ''}`.slice(1);

/** Makes a site of pages with random links. Each page has its own stylesheet. */
export function randomSite(chance: Chance, version: string): SiteTexts {
  const there = addresses.filter((url) => url === '/' || chance.number(3) > 0);
  const pages = there.flatMap((url) => {
    const style = `/assets/${chance.number(9)}.css`;
    const links = there.filter(() => chance.number(2) > 0);
    const isChanged = chance.number(2) > 0;
    const text = [isChanged ? version : 'as ever', style, ...links].join(' ');
    return [
      [fileOf(url), text.replace(/(?<= )\/\S*/g, 'href="$&"')],
      [fileOf(style), style],
    ] as const;
  });
  const copies = pages.flatMap(([name, text]) =>
    copiesOf(name)
      .filter(() => chance.number(3) > 0)
      .map((copy) => [copy, copyText(text)] as const),
  );
  return {
    ...Object.fromEntries([...pages, ...copies]),
    'feed.xml': `${version} ${there.map((url) => `href="${url}"`).join(' ')}`,
    '.dateline.json': 'mark',
    '.dateline-manifest': version,
  };
}

/** Stands in for the compressed text of a page. */
export function copyText(text: string): string {
  return `compressed: ${text.replaceAll('href=', 'to=')}`;
}

/** Lists compressed copies in a folder whose source is missing or has other content. */
export function wrongCopies(folder: string): readonly string[] {
  return Object.entries(readTexts(folder)).flatMap(([name, text]) => {
    const source = originalOf(name);
    if (source === undefined) return [];
    const file = path.join(folder, source);
    if (existsSync(file) && text === copyText(readFileSync(file, 'utf8'))) return [];
    return [`wrong copy: ${name}`];
  });
}

/** Lists dead links in the pages that readers reach from the front page. */
export function deadLinks(folder: string): readonly string[] {
  const [seen, dead] = [new Set<string>(), new Set<string>()];
  const follow = (url: string, from: string) => {
    if (seen.has(url)) return;
    const file = path.join(folder, fileOf(url));
    if (!existsSync(file)) {
      dead.add(`${from} -> ${url}`);
      return;
    }
    seen.add(url);
    for (const next of linksIn(readFileSync(file, 'utf8'))) follow(next, url);
  };
  follow('/', 'outside');
  return [...dead];
}

/** Lists the links of a page inside the site, without queries and anchors. */
export function linksIn(html: string): readonly string[] {
  const found = [...html.matchAll(/(?:href|src)="(\/[^"#?]*)/g)];
  return found.map(([, url = '']) => url);
}

/** Lists files that have neither their old nor their new content. */
export function tornFiles(folder: string, before: SiteTexts, after: SiteTexts): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith('.dateline-') || name === '.dateline-manifest')
    .filter((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      return text !== before[name] && text !== after[name];
    });
}
