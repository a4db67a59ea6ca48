import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeFonts } from './make-fonts.ts';

test('the fonts in layouts/fonts are the output of make-fonts', async () => {
  for (const { file, bytes } of await makeFonts()) {
    const kept = await readFile(new URL(`../../layouts/fonts/${file}`, import.meta.url));
    expect(Buffer.compare(kept, bytes), file).toBe(0);
  }
});
