import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flushState } from '../../../src/engine/dependencies/build-state-store.ts';
import { articleText, baseFiles } from '../files/base-files.ts';
import { buildSound, differences, filesIn, scratchFolder } from '../files/built-folder.ts';
import { writeFiles } from '../files/write-files.ts';

let base: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
});
afterAll(() => remove());

test('on a build server that restores cache and site with other times, only changes cost time', async () => {
  const [content, out] = ['content', 'site'].map((name) => path.join(base, name));
  if (content === undefined || out === undefined) throw new Error('no folders');
  writeFiles(content, {
    ...baseFiles,
    'articles/tug.md': articleText({ headline: 'A tug is back' }),
  });
  const first = await buildSound(content, out);
  flushState();
  const folders = [content, out, `${out}-cache`];
  for (const folder of folders) {
    cpSync(folder, `${folder}-saved`, { recursive: true });
    rmSync(folder, { recursive: true });
    cpSync(`${folder}-saved`, folder, { recursive: true });
  }
  const again = await buildSound(content, out);
  expect(again.files).toEqual({ made: 0, removed: 0, kept: first.files?.made });
  writeFileSync(
    path.join(content, 'articles/tug.md'),
    articleText({ headline: 'A tug is back' }, 'Another text.'),
  );
  const edited = await buildSound(content, out);
  expect(edited.files?.made).toBeGreaterThan(0);
  expect(edited.files?.made).toBeLessThan((first.files?.made ?? 0) / 2);
  const clean = path.join(base, 'clean');
  await buildSound(content, clean);
  expect(differences(await filesIn(out), await filesIn(clean))).toEqual([]);
}, 60_000);
