import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSound, casesFolder, contentOf, filesIn, scratchFolder } from './built-folder.ts';
import { readableHtml } from './readable-html.ts';

/*
 * Each folder beside this file that holds `content` is a case: its site must be what stands in its
 * folder `expected`, which `npx vitest run --config tests/vitest.config.ts tests/sites -u` writes
 * anew. Look at what that changes before you keep it.
 */
const cases = readdirSync(casesFolder).filter((name) => existsSync(contentOf(name)));

/** Files that are compared by name alone; the hash in the name of an asset is left open. */
function listOf(files: Iterable<string>): string {
  const names = [...files].map((name) =>
    name.replace(/\.[0-9a-f]{16}\.(woff2|png)$/, '.<hash>.$1'),
  );
  return `${names.join('\n')}\n`;
}

test('there are cases', () => {
  expect(cases).toContain('port-esker');
});

describe.each(cases)('the site of %s', (name) => {
  const expected = path.join(casesFolder, name, 'expected');
  let site: ReadonlyMap<string, Buffer>;
  let expectedPages: readonly string[];
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const scratch = await scratchFolder();
    remove = scratch.remove;
    const out = path.join(scratch.folder, 'site');
    await buildSound(contentOf(name), out);
    site = await filesIn(out);
    const before = existsSync(expected) ? await filesIn(expected) : new Map();
    expectedPages = [...before.keys()].filter(isPage);
  }, 60_000);
  afterAll(() => remove());

  test('holds the expected files and no other', async () => {
    await expect(listOf(site.keys())).toMatchFileSnapshot(path.join(expected, 'files.txt'));
  });

  test('holds the expected pages', async () => {
    for (const [file, bytes] of site) {
      if (!isPage(file)) continue;
      const page = readableHtml(bytes.toString('utf8'));
      await expect.soft(page, file).toMatchFileSnapshot(path.join(expected, file));
    }
  });

  // Vitest writes an expected page that is not there yet, and passes: this test does not.
  test('has an expected page for each that it builds, looked at before, and no other', () => {
    expect(expectedPages).toEqual([...site.keys()].filter(isPage));
  });
});

function isPage(file: string): boolean {
  return file.endsWith('.html');
}
