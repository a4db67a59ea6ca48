import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { siteSize } from '../../bench/site-size.ts';
import { withScratchFolder } from './scratch-folder.ts';

test('a site’s size counts pages, files and bytes in all folders', async () => {
  await withScratchFolder(async (folder) => {
    await mkdir(path.join(folder, 'a/b'), { recursive: true });
    await writeFile(path.join(folder, 'index.html'), '12345');
    await writeFile(path.join(folder, 'a/b/index.html'), 'é');
    await writeFile(path.join(folder, 'a/feed.xml'), '123');
    await mkdir(path.join(folder, 'pagefind/en'), { recursive: true });
    await writeFile(path.join(folder, 'pagefind/en/a.pf_index'), '1234');
    expect(await siteSize(folder)).toEqual({
      ...{ pages: 2, files: 4, bytes: 14 },
      searchBytes: 4,
    });
  });
});

test('a missing site is an error', async () => {
  await withScratchFolder(async (folder) => {
    await expect(siteSize(path.join(folder, 'none'))).rejects.toThrow('ENOENT');
  });
});
