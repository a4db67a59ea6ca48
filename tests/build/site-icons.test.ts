import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/build/project-folder.ts';
import { siteIcons } from '../../src/build/site-icons.ts';

let content: string;
let cache: string;
beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'dateline-icons-'));
  cache = path.join(content, 'kept');
});
afterEach(() => rm(content, { recursive: true, force: true }));

describe('siteIcons', () => {
  test("gives Dateline's own icon in every form, kept or not", async () => {
    const first = await siteIcons(content, cache);
    expect(first.map(({ path: name }) => name)).toEqual([
      'icon.svg',
      'icon-192.png',
      'icon-512.png',
      'icon-maskable-512.png',
      'apple-touch-icon.png',
      'favicon.ico',
    ]);
    const own = await readFile(path.join(projectFolder, 'layouts', 'icons', 'icon.svg'));
    expect(first[0]?.body).toEqual(own);
    expect(await siteIcons(content, cache)).toEqual(first);
  });

  test('takes media/icon.svg of the content where there is one', async () => {
    const mine = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/><!-- ${content} --></svg>`;
    await mkdir(path.join(content, 'media'));
    await writeFile(path.join(content, 'media', 'icon.svg'), mine);
    // Several builds at once may find no kept icons and draw them.
    const all = await Promise.all([
      siteIcons(content, cache),
      siteIcons(content, cache),
      siteIcons(content, cache),
    ]);
    for (const icons of all) {
      expect(String(icons[0]?.body)).toBe(mine);
      expect(icons).toEqual(all[0]);
    }
    expect(all[0]?.[1]?.body).not.toEqual((await siteIcons(tmpdir(), cache))[1]?.body);
  });

  test('says which file it cannot draw', async () => {
    await mkdir(path.join(content, 'media'));
    await writeFile(path.join(content, 'media', 'icon.svg'), `no drawing: ${content}`);
    await expect(siteIcons(content, cache)).rejects.toThrow(
      'icon.svg cannot be drawn — use an SVG drawing',
    );
  });
});
