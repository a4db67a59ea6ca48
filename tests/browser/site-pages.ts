import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Lists the pages of a built site by the paths that a reader opens, sorted: `/`, `/404.html`, `/about/`. A page is a
 * file named `index.html` or `404.html`. The redirect at an article's old address is not a page.
 */
export function findPages(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const names = files.map((file) => `/${file.split(path.sep).join('/')}`);
  return names
    .filter((name) => name.endsWith('/404.html') || name.endsWith('/index.html'))
    .filter((name) => !leadsOn(readFileSync(path.join(folder, name), 'utf8')))
    .map((name) => name.replace(/\/index\.html$/, '/'))
    .sort();
}

function leadsOn(html: string): boolean {
  return /<meta http-equiv="refresh"/.test(html);
}
