import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { casesFolder, contentOf, filesIn } from './files/built-folder.ts';
import { sharedBuild } from './files/shared-builds.ts';
import { readableHtml } from './html/readable-html.ts';

/*
 * A folder beside this file that contains `content` is a case. Its site must have the files that `expected/files.txt`
 * lists, and the pages in `expected`: one for each page kind and language, the one with the most features, and pages
 * for features that it lacks. `npx vitest run --config tests/vitest.config.ts tests/sites -u` writes these files again.
 * To compare another page, first create an empty file with its name there.
 */
const cases = readdirSync(casesFolder).filter((name) => existsSync(contentOf(name)));

/** Files of which only the names are compared. The hash in the name of an asset is ignored. */
function listOf(files: Iterable<string>): string {
  const names = [...files].map((name) =>
    name
      .replace(/\.[0-9a-f]{16}\.(woff2|png|js)$/, '.<hash>.$1')
      // The names of Pagefind's files depend on their content.
      .replace(/_[0-9a-f]{7,10}\.pf_/, '_<hash>.pf_'),
  );
  return `${names.join('\n')}\n`;
}

/** Kind and language of each page that a case builds, and of each that is compared. */
const built = new Set<string>();
const compared = new Set<string>();

describe.each(cases)('the site of %s', (name) => {
  const expected = path.join(casesFolder, name, 'expected');
  let site: ReadonlyMap<string, Buffer>;
  let expectedPages: readonly string[];

  beforeAll(async () => {
    site = (await sharedBuild(contentOf(name))).files;
    const before = existsSync(expected) ? await filesIn(expected) : new Map();
    expectedPages = [...before.keys()].filter(isPage);
  }, 60_000);

  test('has the expected files and no others', async () => {
    await expect(listOf(site.keys())).toMatchFileSnapshot(path.join(expected, 'files.txt'));
  });

  test('has the expected pages', async () => {
    for (const file of expectedPages) {
      const page = readableHtml(site.get(file)?.toString('utf8') ?? '');
      await expect.soft(page, file).toMatchFileSnapshot(path.join(expected, file));
      compared.add(kindAndLanguage(page));
    }
    for (const [file, bytes] of site) {
      if (isPage(file)) built.add(kindAndLanguage(bytes.toString('utf8')));
    }
  });
});

test('a page of each kind and language is compared', () => {
  expect(built.size).toBeGreaterThan(0);
  expect([...compared].sort()).toEqual([...built].sort());
});

function isPage(file: string): boolean {
  return file.endsWith('.html');
}

function kindAndLanguage(html: string): string {
  const kind = html.match(/<body class="page-([\w-]+)"/)?.[1];
  const language = html.match(/<html lang="([\w-]+)"/)?.[1];
  if (!kind || !language) throw new Error('a page must tell its kind and language');
  return `${kind} ${language}`;
}
