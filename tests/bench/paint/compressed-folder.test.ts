import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFolder } from '../../../bench/paint/server/compressed-folder.ts';
import { withScratchFolder } from '../scratch-folder.ts';

test('compresses texts but not fonts and tiny files, and sends the headers of the site', async () => {
  await withScratchFolder(async (folder) => {
    const html = `<p>${'the harbour '.repeat(50)}</p>`;
    await mkdir(path.join(folder, 'assets'));
    await writeFile(path.join(folder, 'index.html'), html);
    await writeFile(path.join(folder, 'assets/face.woff2'), 'f'.repeat(500));
    await writeFile(path.join(folder, 'robots.txt'), 'a');
    await writeFile(
      path.join(folder, '_headers'),
      '/*\n  X-One: 1\n/assets/*\n  Cache-Control: immutable\n',
    );
    const files = await compressFolder(folder);
    const page = files.get('/index.html');
    expect(brotliDecompressSync(page?.body ?? '').toString()).toBe(html);
    expect(page?.headers).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      vary: 'accept-encoding',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-one': '1',
    });
    const font = files.get('/assets/face.woff2');
    expect(font?.body.length).toBe(500);
    expect(font?.headers).toMatchObject({
      'content-type': 'font/woff2',
      'cache-control': 'immutable',
    });
    expect(files.get('/robots.txt')?.headers).not.toHaveProperty('content-encoding');
  });
});
