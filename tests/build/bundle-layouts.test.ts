import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundleLayouts } from '../../src/build/bundle-layouts.ts';
import { projectFolder } from '../../src/build/project-folder.ts';
import { pageKinds } from '../../src/pages/page-kinds.ts';

test('there is one layout for each page kind and none besides', async () => {
  const kinds = Object.keys(pageKinds);
  const layouts = await bundleLayouts(kinds);
  expect([...layouts.keys()].sort()).toEqual([...kinds].sort());
  const files = (await readdir(path.join(projectFolder, 'layouts'))).filter((name) =>
    name.includes('.11ty.'),
  );
  expect(files.sort()).toEqual(kinds.map((kind) => `${kind}.11ty.tsx`).sort());
});

test('a kind without a layout is named', async () => {
  await expect(bundleLayouts(['no-such-kind'])).rejects.toThrow('no-such-kind.11ty.tsx');
});
